namespace Jqm.ReturnPolicy.Testing;

/// <summary>Creates values for a builder, so that the error of an invalid one has the path in what is built: <c>lines[0].unitPrice</c>.</summary>
internal static class Located
{
    /// <summary>An amount, for the member of a path.</summary>
    public static Money Amount(decimal amount, Currency currency, string path) => At(path, () => Money.Of(amount, currency));

    /// <summary>The items of a list, for the member of a path.</summary>
    public static ValueList<T> Items<T>(Func<Currency, T>[] items, Currency currency, string path) =>
        items.Select((item, index) => At(FormattableString.Invariant($"{path}[{index}]"), () => item(currency))).ToValueList();

    private static T At<T>(string path, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (InvalidInputException error)
        {
            throw error.Within(path);
        }
    }
}
