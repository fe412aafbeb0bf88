namespace Jqm.ReturnPolicy;

/// <summary>The bounds of an amount that somebody gives.</summary>
internal static class AmountCheck
{
    /// <summary>The greatest amount anywhere in an input, in minor units.</summary>
    public const long MaxMinorUnits = 100_000_000_000_000;

    /// <summary>An amount of an input: in the currency, from zero to 10^14 minor units.</summary>
    public static Money Require(Money value, Currency currency, string path)
    {
        if (value.Currency != currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, path, $"The {Check.LastOf(path)} is in {value.Currency}; everything here is in {currency}.");
        return Require(value, path);
    }

    /// <summary>An amount of an input: from zero to 10^14 minor units.</summary>
    public static Money Require(Money value, string path)
    {
        // Asking for the currency refuses default(Money), which has none.
        Currency currency = value.Currency;
        if (value.MinorUnits is < 0 or > MaxMinorUnits)
        {
            string wanted = value.MinorUnits < 0 ? "it must not be negative" : $"the most is {Money.FromMinorUnits(MaxMinorUnits, currency)}";
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, $"The {Check.LastOf(path)} is {value}; {wanted}.");
        }

        return value;
    }
}
