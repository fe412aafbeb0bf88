namespace Jqm.ReturnPolicy;

/// <summary>
/// A currency of ISO 4217, withdrawn currencies included, with its three-letter code and the number of decimals of its minor unit.
/// Two currencies are equal if their codes are equal. Currencies have no order.
/// </summary>
/// <remarks>
/// The default value is no currency. It equals itself, and its text is <c>(no currency)</c>. Every other use of the default value throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
/// <example>
/// <code>
/// Currency dollar = Currency.USD;
/// Currency krona = Currency.FromCode("SEK");
/// int decimals = krona.Decimals; // 2
/// bool known = Currency.TryFromCode("XYZ", out Currency unknown); // false
/// </code>
/// </example>
public readonly partial struct Currency : IEquatable<Currency>
{
    private readonly ushort _number;

    private Currency(ushort number) => _number = number;

    /// <summary>Gets the United States dollar (USD), with two decimals.</summary>
    public static Currency USD { get; } = FromCode("USD");

    /// <summary>Gets the euro (EUR), with two decimals.</summary>
    public static Currency EUR { get; } = FromCode("EUR");

    /// <summary>Gets the pound sterling (GBP), with two decimals.</summary>
    public static Currency GBP { get; } = FromCode("GBP");

    /// <summary>Gets the yuan renminbi (CNY), with two decimals.</summary>
    public static Currency CNY { get; } = FromCode("CNY");

    /// <summary>Gets the Hong Kong dollar (HKD), with two decimals.</summary>
    public static Currency HKD { get; } = FromCode("HKD");

    /// <summary>Gets the yen (JPY), without decimals.</summary>
    public static Currency JPY { get; } = FromCode("JPY");

    /// <summary>Gets the Kuwaiti dinar (KWD), with three decimals.</summary>
    public static Currency KWD { get; } = FromCode("KWD");

    /// <summary>Gets all currencies of ISO 4217, withdrawn ones included, ordered by code.</summary>
    public static ValueList<Currency> All { get; } = new(EveryCurrency());

    /// <summary>Gets the code of the currency: three upper-case letters, such as <c>USD</c>.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Code => Entry.Code;

    /// <summary>Gets the number of decimals of the minor unit: 0 to 4.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public int Decimals => Entry.Decimals;

    /// <summary>Gets whether the currency is no longer in use. Orders in a withdrawn currency can still be settled.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsWithdrawn => Entry.IsWithdrawn;

    internal bool IsDefault => _number == 0;

    private ref readonly Iso4217.Entry Entry
    {
        get
        {
            if (_number == 0)
                throw new InvalidOperationException("This is default(Currency), which is no currency. Get a currency with Currency.FromCode.");
            return ref Iso4217.Get(_number);
        }
    }

    /// <summary>Returns the currency with an ISO 4217 code.</summary>
    /// <param name="code">Three upper-case letters of ISO 4217.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="InvalidInputException">No currency has this code: <see cref="ErrorCode.UnknownCurrency"/>.</exception>
    public static Currency FromCode(string code)
    {
        Guard.Against.Null(code);
        return TryFromCode(code, out Currency currency)
            ? currency
            : throw new InvalidInputException(ErrorCode.UnknownCurrency, "", $"'{code}' is not a currency code; give an upper-case code of ISO 4217, such as USD.");
    }

    /// <summary>Looks up the currency with an ISO 4217 code.</summary>
    /// <param name="code">Three upper-case letters of ISO 4217.</param>
    /// <param name="currency">The currency; the default value if no currency has the code.</param>
    /// <returns>True if a currency has the code.</returns>
    public static bool TryFromCode(ReadOnlySpan<char> code, out Currency currency)
    {
        currency = new Currency(Iso4217.NumberOf(code));
        return !currency.IsDefault;
    }

    /// <summary>Returns whether two currencies have the same code.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>True if the codes are equal.</returns>
    public bool Equals(Currency other) => _number == other._number;

    /// <summary>Returns whether the other object is a currency with the same code.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the codes are equal.</returns>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <summary>Returns a hash code of the currency.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => _number;

    /// <summary>Returns whether two currencies have the same code.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the codes are equal.</returns>
    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    /// <summary>Returns whether two currencies have different codes.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the codes differ.</returns>
    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);

    private static Currency[] EveryCurrency()
    {
        var currencies = new Currency[Iso4217.Count];
        for (int i = 0; i < currencies.Length; i++)
            currencies[i] = new Currency((ushort)(i + 1));
        return currencies;
    }
}
