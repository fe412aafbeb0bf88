using System.Diagnostics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>An amount as it is written, without a currency.</summary>
/// <param name="Digits">All digits as one number; a number that is too large for any amount represents all larger numbers.</param>
/// <param name="Decimals">The number of digits that are decimals.</param>
/// <param name="IsNegative">Whether the amount has a minus sign.</param>
internal readonly record struct RawAmount(long Digits, int Decimals, bool IsNegative)
{
    /// <summary>The greatest amount of an input, in minor units.</summary>
    public const long MostOfInput = Order.MaxMinorUnits;

    /// <summary>The greatest amount that is computed of several, in minor units.</summary>
    public const long MostOfSum = TooLarge - 1;

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

    /// <summary>Whether the amount is more than zero.</summary>
    public bool IsPositive => Digits > 0 && !IsNegative;

    /// <summary>Returns whether the amount is written like this.</summary>
    public bool Is(Money amount) => Decimals == amount.Currency.Decimals && Digits == Math.Abs(amount.MinorUnits) && IsNegative == amount.MinorUnits < 0;

    /// <summary>Returns what is wrong with the amount in a currency; null when nothing is.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="most">The greatest amount, in minor units.</param>
    public ErrorCode? WhatIsWrong(Currency currency, long most) =>
        IsNegative ? ErrorCode.AmountOutOfRange
        : Decimals > currency.Decimals ? ErrorCode.AmountPrecision
        : MinorUnits(currency) > most ? ErrorCode.AmountOutOfRange
        : null;

    /// <summary>Says what is wrong with the amount, and what would be right.</summary>
    public string Explain(ErrorCode code, string text, Currency currency, long most) => code switch
    {
        ErrorCode.AmountPrecision when IsWholeInMinorUnits(text, currency) =>
            FormattableString.Invariant($"The amount {text} has {Decimals} decimals; {currency} has {currency.Decimals}, and zeros count: write {Shortened(text, currency)}."),
        ErrorCode.AmountPrecision => FormattableString.Invariant($"The amount {text} has {Decimals} decimals; {currency} has {currency.Decimals}."),
        ErrorCode.AmountOutOfRange when IsNegative => $"The amount {text} has a minus sign; give zero or more.",
        ErrorCode.AmountOutOfRange => $"The amount {currency} {text} is too large; the greatest amount is {currency} {Money.FromMinorUnits(most, currency):N}.",
        _ => throw new UnreachableException($"An amount is not wrong with {code}."),
    };

    /// <summary>Returns the amount in a currency, with which nothing is wrong.</summary>
    public Money In(Currency currency) => Money.FromMinorUnits(MinorUnits(currency), currency);

    private long MinorUnits(Currency currency)
    {
        long minorUnits = Digits;
        for (int i = Decimals; i < currency.Decimals && minorUnits < TooLarge; i++)
            minorUnits *= 10;
        return minorUnits;
    }

    /// <summary>Returns whether the decimals that are too many are zeros. An excerpt of a long text does not show them all.</summary>
    private static bool IsWholeInMinorUnits(string text, Currency currency) =>
        !text.EndsWith('…') && text.AsSpan(text.IndexOf('.') + 1 + currency.Decimals).IndexOfAnyExcept('0') < 0;

    private static string Shortened(string text, Currency currency) => text[..(text.IndexOf('.') + (currency.Decimals == 0 ? 0 : 1 + currency.Decimals))];
}
