namespace Jqm.ReturnPolicy.Json;

/// <summary>An amount as it was written, while its currency is not known yet.</summary>
/// <param name="Digits">All digits as one number; a number too large for any amount stands for all that are larger.</param>
/// <param name="Decimals">How many of the digits are decimals.</param>
/// <param name="IsNegative">Whether a minus sign stood before it.</param>
internal readonly record struct RawAmount(long Digits, int Decimals, bool IsNegative)
{
    private const long TooLarge = 10_000_000_000_000_000;

    /// <summary>Reads <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?</c>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out RawAmount amount)
    {
        amount = default;
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<byte> rest = negative ? text[1..] : text;
        int point = -1;
        long digits = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            uint digit = unchecked((uint)rest[i] - '0');
            if (digit <= 9)
                digits = Math.Min(digits * 10 + digit, TooLarge);
            else if (rest[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }

        int whole = point < 0 ? rest.Length : point;
        if (whole == 0 || (whole > 1 && rest[0] == '0') || point == rest.Length - 1)
            return false;
        amount = new RawAmount(digits, point < 0 ? 0 : rest.Length - point - 1, negative);
        return true;
    }

    /// <summary>Whether this is how the amount is written.</summary>
    public bool Is(Money amount) => Decimals == amount.Currency.Decimals && Digits == Math.Abs(amount.MinorUnits) && IsNegative == amount.MinorUnits < 0;

    /// <summary>An amount of an input in its currency: at most 10^14 minor units.</summary>
    public Money In(Currency currency, string path) => In(currency, path, Order.MaxMinorUnits);

    /// <summary>An amount that comes of several, and may be greater than any one of them.</summary>
    public Money SumIn(Currency currency, string path) => In(currency, path, TooLarge - 1);

    private Money In(Currency currency, string path, long most)
    {
        if (IsNegative)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, "The amount has a minus sign; give zero or more.");
        int scale = currency.Decimals - Decimals;
        if (scale < 0)
            throw new InvalidInputException(ErrorCode.AmountPrecision, path, FormattableString.Invariant($"The amount has {Decimals} decimals; {currency} has {currency.Decimals}."));
        long minorUnits = Digits;
        for (int i = 0; i < scale && minorUnits <= most; i++)
            minorUnits *= 10;
        if (minorUnits > most)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, path, $"The amount is too large; the most is {Money.FromMinorUnits(most, currency)}.");
        return Money.FromMinorUnits(minorUnits, currency);
    }
}
