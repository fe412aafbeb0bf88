namespace Jqm.ReturnPolicy;

/// <summary>Validates amounts of an input.</summary>
internal static class AmountCheck
{
    /// <summary>The greatest amount anywhere in an input, in minor units.</summary>
    public const long MaxMinorUnits = 100_000_000_000_000;

    /// <summary>The greatest sum of amounts, in minor units: a hundred times the greatest amount. No refund reaches it, and sums of such sums do not overflow.</summary>
    public const long MaxSum = 100 * MaxMinorUnits;

    /// <summary>Adds an amount of the same currency to a sum.</summary>
    public static Money Add(Money sum, Money amount, string path)
    {
        if (amount.Currency != sum.Currency)
            throw NotOfSum(amount, sum.Currency, path);
        Int128 minorUnits = (Int128)sum.MinorUnits + amount.MinorUnits;
        return Int128.Abs(minorUnits) <= MaxSum
            ? sum + amount
            : throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, $"The {MemberNoun.Of(path).Text} {MemberNoun.Of(path).AddsUpTo} more than {AmountMessageText.Of(MaxSum, sum.Currency)}, the greatest sum of amounts.");
    }

    /// <summary>Describes an amount that is in another currency than the sum to which it is added.</summary>
    public static InvalidInputException NotOfSum(Money amount, Currency sum, string path) =>
        new(ErrorCode.CurrencyMismatch, path, $"The amount {AmountMessageText.Of(amount)} is in {amount.Currency}; the sum is in {sum}.");

    /// <summary>Validates an amount: in the given currency, from zero to 10^14 minor units.</summary>
    public static Money Require(Money value, Currency currency, string path)
    {
        if (value.Currency != currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, path, $"The {MemberNoun.Of(path).Text} is in {value.Currency}; the other amounts are in {currency}.");
        return Require(value, path);
    }

    /// <summary>Validates an amount: from zero to 10^14 minor units.</summary>
    public static Money Require(Money value, string path)
    {
        // default(Money) has no currency, so that it throws here.
        Currency currency = value.Currency;
        if (value.MinorUnits is < 0 or > MaxMinorUnits)
        {
            string wanted = value.MinorUnits < 0 ? "it must not be negative" : $"the greatest amount is {AmountMessageText.Of(MaxMinorUnits, currency)}";
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, $"The {MemberNoun.Of(path).Text} is {AmountMessageText.Of(value)}; {wanted}.");
        }

        return value;
    }
}
