using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <content>The text of an amount. It is the same in every culture.</content>
public readonly partial struct Money : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Money>, IUtf8SpanParsable<Money>
{
    /// <summary>Sign, nineteen digits, a zero before the point, the point.</summary>
    private const int LongestAmount = 24;

    /// <summary>The digits. A search for a range of characters allocates until the runtime has optimized it; a search for these does not.</summary>
    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789");

    /// <summary>The amount with the decimals of its currency, and the code: <c>19.99 USD</c>; <c>(no money)</c> for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _currency.IsDefault ? "(no money)" : ToString("G", null);

    /// <summary>The amount alone, with exactly the decimals of its currency: <c>19.99</c>, <c>1200</c> for yen.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string ToAmountString() => ToString("A", null);

    /// <summary>The amount in a format.</summary>
    /// <param name="format"><c>G</c>, null or empty: amount and code; <c>A</c>: the amount alone.</param>
    /// <param name="formatProvider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> text = stackalloc char[LongestAmount + 4];
        TryFormat(text, out int written, format, formatProvider);
        return text[..written].ToString();
    }

    /// <summary>Writes the amount in a format.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <param name="format"><c>G</c> or empty: amount and code; <c>A</c>: the amount alone.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>False when the text does not fit.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryFormatAs(destination, out charsWritten, format);

    /// <summary>Writes the amount in a format, as UTF-8.</summary>
    /// <param name="utf8Destination">Where to.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when they do not fit.</param>
    /// <param name="format"><c>G</c> or empty: amount and code; <c>A</c>: the amount alone.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>False when the text does not fit.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryFormatAs(utf8Destination, out bytesWritten, format);

    /// <summary>Reads an amount of a known currency: digits, a point and at most the currency's decimals, perhaps a minus sign before it.</summary>
    /// <param name="amount">The text, such as <c>19.99</c> or <c>-5</c>; no superfluous leading zero, no sign but minus, no blank.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">
    /// The text is not of this form (<see cref="ErrorCode.Malformed"/>), has more decimals than the currency, zeros counted
    /// (<see cref="ErrorCode.AmountPrecision"/>), or is too large to count in 64 bits (<see cref="ErrorCode.AmountOutOfRange"/>).
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money Parse(ReadOnlySpan<char> amount, Currency currency) => Read(amount, currency, out Money money) switch
    {
        null => money,
        ErrorCode.AmountPrecision => throw new InvalidInputException(ErrorCode.AmountPrecision, "", $"The amount '{amount}' has more decimals than {currency}, which has {currency.Decimals}."),
        ErrorCode.AmountOutOfRange => throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", $"The amount '{amount}' {currency} is too large to be counted."),
        _ => throw new InvalidInputException(ErrorCode.Malformed, "", $"'{amount}' is not an amount; write it like 19.99."),
    };

    /// <summary>Reads an amount of a known currency, if the text is one.</summary>
    /// <param name="amount">The text, as <see cref="Parse(ReadOnlySpan{char}, Currency)"/> takes it.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="result">The amount; the default value when the text is none.</param>
    /// <returns>True when the text is an amount of the currency.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static bool TryParse(ReadOnlySpan<char> amount, Currency currency, out Money result) => Read(amount, currency, out result) is null;

    /// <summary>Reads what <see cref="ToString()"/> writes: <c>19.99 USD</c>.</summary>
    /// <param name="s">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not an amount and a currency.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads what <see cref="ToString()"/> writes: <c>19.99 USD</c>.</summary>
    /// <param name="s">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">The text is not an amount and a currency.</exception>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        int blank = s.LastIndexOf(' ');
        if (blank < 0)
            throw new InvalidInputException(ErrorCode.Malformed, "", $"'{s}' is not an amount with its currency; write it like 19.99 USD.");
        return Parse(s[..blank], Currency.FromCode(s[(blank + 1)..].ToString()));
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, if the text is that; false for null.</summary>
    /// <param name="s">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <param name="result">The amount; the default value when the text is none.</param>
    /// <returns>True when the text is an amount and a currency.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads what <see cref="ToString()"/> writes, if the text is that.</summary>
    /// <param name="s">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <param name="result">The amount; the default value when the text is none.</param>
    /// <returns>True when the text is an amount and a currency.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        result = default;
        int blank = s.LastIndexOf(' ');
        return blank >= 0 && Currency.TryFromCode(s[(blank + 1)..], out Currency currency) && TryParse(s[..blank], currency, out result);
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, in UTF-8.</summary>
    /// <param name="utf8Text">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">The text is not that; the code says how.</exception>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) => Parse(Encoding.UTF8.GetString(utf8Text), provider);

    /// <summary>Reads what <see cref="ToString()"/> writes, in UTF-8, if the text is that.</summary>
    /// <param name="utf8Text">Amount, blank, code.</param>
    /// <param name="provider">Not read: an amount is written the same way in every culture.</param>
    /// <param name="result">The amount; the default value when the text is none.</param>
    /// <returns>True when the text is an amount and a currency.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) => TryParse(Encoding.UTF8.GetString(utf8Text), provider, out result);

    internal static long PowerOfTen(int exponent) => exponent switch
    {
        0 => 1,
        1 => 10,
        2 => 100,
        3 => 1_000,
        _ => 10_000,
    };

    /// <summary>Reads an amount; the answer is what is wrong with it, or null.</summary>
    private static ErrorCode? Read(ReadOnlySpan<char> text, Currency currency, out Money money)
    {
        money = default;
        int allowed = currency.Decimals;
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> digits = negative ? text[1..] : text;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : digits[(point + 1)..];
        bool formed = whole.Length > 0 && (whole.Length == 1 || whole[0] != '0') && (point < 0 || fraction.Length > 0)
            && !whole.ContainsAnyExcept(DecimalDigits) && !fraction.ContainsAnyExcept(DecimalDigits);
        if (!formed)
            return ErrorCode.Malformed;
        if (fraction.Length > allowed)
            return ErrorCode.AmountPrecision;
        if (whole.Length > 19)
            return ErrorCode.AmountOutOfRange;

        // Nineteen digits, at most, fit into 64 bits; with those after the point, it may take more.
        UInt128 magnitude = (UInt128)Digits(whole) * (ulong)PowerOfTen(allowed) + Digits(fraction) * (ulong)PowerOfTen(allowed - fraction.Length);
        if (magnitude > (negative ? 1UL + long.MaxValue : long.MaxValue))
            return ErrorCode.AmountOutOfRange;
        long minorUnits = unchecked((long)(ulong)magnitude);
        money = new Money(negative ? unchecked(-minorUnits) : minorUnits, currency);
        return null;
    }

    private static ulong Digits(ReadOnlySpan<char> digits)
    {
        ulong number = 0;
        foreach (char digit in digits)
            number = unchecked(number * 10 + (ulong)(digit - '0'));
        return number;
    }

    private bool TryFormatAs<TChar>(Span<TChar> destination, out int written, ReadOnlySpan<char> format)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        bool withCode = format is "" or "G" or "g";
        if (!withCode && format is not ("A" or "a"))
            throw new FormatException($"Money has the formats G, amount and code, and A, the amount alone, but not '{format}'.");

        int decimals = Currency.Decimals;
        Span<byte> reversed = stackalloc byte[LongestAmount];
        int length = 0;
        ulong rest = MinorUnits < 0 ? unchecked(0UL - (ulong)MinorUnits) : (ulong)MinorUnits;
        do
        {
            if (length == decimals && decimals > 0)
                reversed[length++] = (byte)'.';
            (rest, ulong digit) = Math.DivRem(rest, 10);
            reversed[length++] = (byte)('0' + digit);
        }
        while (rest > 0 || length <= decimals);
        if (MinorUnits < 0)
            reversed[length++] = (byte)'-';

        written = 0;
        if (destination.Length < length + (withCode ? 4 : 0))
            return false;
        while (length > 0)
            destination[written++] = TChar.CreateTruncating(reversed[--length]);
        if (withCode)
        {
            destination[written++] = TChar.CreateTruncating(' ');
            foreach (char letter in _currency.Code)
                destination[written++] = TChar.CreateTruncating(letter);
        }

        return true;
    }
}
