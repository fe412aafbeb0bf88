namespace Jqm.ReturnPolicy;

/// <summary>The bounds of an amount that somebody gives.</summary>
internal static class AmountCheck
{
    /// <summary>The greatest amount anywhere in an input, in minor units.</summary>
    public const long MaxMinorUnits = 100_000_000_000_000;

    /// <summary>The greatest sum of amounts, in minor units: a hundred times the greatest amount. No refund comes near it, and sums of such sums do not overflow.</summary>
    public const long MaxSum = 100 * MaxMinorUnits;

    /// <summary>A sum and one more amount of its currency.</summary>
    public static Money Add(Money sum, Money amount, string path)
    {
        Int128 minorUnits = (Int128)sum.MinorUnits + amount.MinorUnits;
        return Int128.Abs(minorUnits) <= MaxSum
            ? sum + amount
            : throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, $"The {Check.LastOf(path)} come to more than {Money.FromMinorUnits(MaxSum, sum.Currency)}, the most that amounts may come to.");
    }

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
