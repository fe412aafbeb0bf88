namespace Jqm.ReturnPolicy;

/// <summary>
/// A currency of ISO 4217, withdrawn ones included: its three-letter code and the number of decimals of its minor unit.
/// Two currencies are equal when their codes are. There is no order among currencies.
/// </summary>
/// <remarks>
/// The default value is no currency. It equals itself, and prints as <c>(no currency)</c>; every other use of it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly partial struct Currency : IEquatable<Currency>
{
    private readonly ushort _number;

    private Currency(ushort number) => _number = number;

    /// <summary>The United States dollar, two decimals.</summary>
    public static Currency USD { get; } = FromCode("USD");

    /// <summary>The euro, two decimals.</summary>
    public static Currency EUR { get; } = FromCode("EUR");

    /// <summary>The pound sterling, two decimals.</summary>
    public static Currency GBP { get; } = FromCode("GBP");

    /// <summary>The yuan renminbi, two decimals.</summary>
    public static Currency CNY { get; } = FromCode("CNY");

    /// <summary>The Hong Kong dollar, two decimals.</summary>
    public static Currency HKD { get; } = FromCode("HKD");

    /// <summary>The yen, no decimals.</summary>
    public static Currency JPY { get; } = FromCode("JPY");

    /// <summary>The Kuwaiti dinar, three decimals.</summary>
    public static Currency KWD { get; } = FromCode("KWD");

    /// <summary>All currencies, in the order of their codes.</summary>
    public static ValueList<Currency> All { get; } = new(EveryCurrency());

    /// <summary>The three upper-case letters.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Code => Entry.Code;

    /// <summary>How many decimals the minor unit has: 0 to 4.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public int Decimals => Entry.Decimals;

    /// <summary>Whether the currency is no longer in use. Old orders in it are still settled.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsWithdrawn => Entry.IsWithdrawn;

    internal bool IsDefault => _number == 0;

    private ref readonly Iso4217.Entry Entry
    {
        get
        {
            if (_number == 0)
                throw new InvalidOperationException("This is default(Currency), which is no currency. Take one by its code.");
            return ref Iso4217.Get(_number);
        }
    }

    /// <summary>The currency of a code.</summary>
    /// <param name="code">Three upper-case letters of ISO 4217.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="InvalidInputException">No currency has this code: <see cref="ErrorCode.UnknownCurrency"/>.</exception>
    public static Currency FromCode(string code)
    {
        Guard.Against.Null(code);
        return TryFromCode(code, out Currency currency)
            ? currency
            : throw new InvalidInputException(ErrorCode.UnknownCurrency, "", $"'{code}' is not a currency; give an upper-case code of ISO 4217, such as USD.");
    }

    /// <summary>The currency of a code, if there is one.</summary>
    /// <param name="code">Three upper-case letters of ISO 4217.</param>
    /// <param name="currency">The currency; the default value when there is none.</param>
    /// <returns>True when there is one.</returns>
    public static bool TryFromCode(ReadOnlySpan<char> code, out Currency currency)
    {
        currency = new Currency(Iso4217.NumberOf(code));
        return !currency.IsDefault;
    }

    /// <summary>Whether both have the same code.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>True when they have.</returns>
    public bool Equals(Currency other) => _number == other._number;

    /// <summary>Whether the other object is a currency with the same code.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True when it is.</returns>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <summary>A hash code of the currency.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => _number;

    /// <summary>Whether both have the same code.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);

    private static Currency[] EveryCurrency()
    {
        var currencies = new Currency[Iso4217.Count];
        for (int i = 0; i < currencies.Length; i++)
            currencies[i] = new Currency((ushort)(i + 1));
        return currencies;
    }
}
