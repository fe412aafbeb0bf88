using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <content>
/// Parses and formats amounts, in the same way in every culture. The formats are the numeric formats of .NET. Whatever the format, an amount
/// has exactly the decimals of its currency: a precision, as in <c>N2</c>, is accepted and has no effect.
/// </content>
[JsonConverter(typeof(WireFormGuard))]
public readonly partial struct Money : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Money>, IUtf8SpanParsable<Money>
{
    /// <summary>Sign, nineteen digits, a zero before the point, the point, six commas, a space and a code.</summary>
    private const int LongestText = 32;

    /// <summary>The digits. A search for a range of characters allocates until the runtime has optimized it; a search for these does not.</summary>
    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789");

    private const string DefaultText = "(no money)";

    /// <summary>Returns the amount with the decimals of its currency, and the code: <c>19.99 USD</c>; <c>(no money)</c> for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString("G", null);

    /// <summary>Returns the amount without the code, with exactly the decimals of its currency: <c>19.99</c>, or <c>1200</c> for yen.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is the default value. (The format <c>A</c> returns <c>(no money)</c>.)</exception>
    public string ToAmountString() => _currency.IsDefault ? throw NoMoney() : ToString("A", null);

    /// <summary>Returns the amount in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, null or empty: amount and code, <c>1234.50 USD</c>. <c>A</c> or <c>F</c>: the amount alone, <c>1234.50</c>. <c>N</c>: the amount with
    /// thousands separators, <c>1,234.50</c>. <c>C</c>: the same with the code, <c>1,234.50 USD</c>. Digits after the letter have no effect: an amount is not rounded.
    /// </param>
    /// <param name="formatProvider">Ignored: the format is the same in every culture.</param>
    /// <returns>The text; <c>(no money)</c> for the default value.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> text = stackalloc char[LongestText];
        TryFormat(text, out int written, format, formatProvider);
        return text[..written].ToString();
    }

    /// <summary>Writes the amount in a format.</summary>
    /// <param name="destination">Receives the text.</param>
    /// <param name="charsWritten">The number of characters written; 0 if they do not fit.</param>
    /// <param name="format">A format of <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>True if the text fits; otherwise false.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryFormatAs(destination, out charsWritten, format);

    /// <summary>Writes the amount in a format, as UTF-8.</summary>
    /// <param name="utf8Destination">Receives the text.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if they do not fit.</param>
    /// <param name="format">A format of <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>True if the text fits; otherwise false.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryFormatAs(utf8Destination, out bytesWritten, format);

    /// <summary>Parses an amount of a known currency in the strict form: digits, optionally a minus sign, and optionally a point and at most the currency's decimals.</summary>
    /// <param name="amount">The text, such as <c>19.99</c> or <c>-5</c>: without superfluous leading zeros, plus sign, thousands separators or white space.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">
    /// The text is not of this form (<see cref="ErrorCode.Malformed"/>), has more decimals than the currency, zeros included
    /// (<see cref="ErrorCode.AmountPrecision"/>), or is too large for 64 bits (<see cref="ErrorCode.AmountOutOfRange"/>).
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money Parse(ReadOnlySpan<char> amount, Currency currency) => Parse(amount, currency, MoneyStyles.None);

    /// <summary>Parses an amount of a known currency, in the strict form or in a form that the styles accept.</summary>
    /// <param name="amount">The text, such as <c>1,234.50</c> with <see cref="MoneyStyles.AllowThousands"/>.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="styles">The forms that are accepted in addition to the strict form.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="styles"/> has an undefined flag.</exception>
    /// <exception cref="InvalidInputException">
    /// The text is not of an accepted form (<see cref="ErrorCode.Malformed"/>), has more decimals than the currency
    /// (<see cref="ErrorCode.AmountPrecision"/>), or is too large for 64 bits (<see cref="ErrorCode.AmountOutOfRange"/>).
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money Parse(ReadOnlySpan<char> amount, Currency currency, MoneyStyles styles) => Read(amount, currency, styles, out Money money) switch
    {
        null => money,
        ErrorCode.AmountPrecision => throw new InvalidInputException(ErrorCode.AmountPrecision, "", TooManyDecimals(amount, currency)),
        ErrorCode.AmountOutOfRange => throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", $"The amount {currency} '{amount}' is too large; give at most {MessageText.Number(long.MaxValue)} minor units."),
        _ => throw new InvalidInputException(ErrorCode.Malformed, "", $"'{amount}' is not an amount; write it like 19.99."),
    };

    /// <summary>Parses an amount of a known currency in the strict form, if the text has this form.</summary>
    /// <param name="amount">The text, in the form of <see cref="Parse(ReadOnlySpan{char}, Currency)"/>.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="result">The amount; the default value if the text is not an amount.</param>
    /// <returns>True if the text is an amount of the currency.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static bool TryParse(ReadOnlySpan<char> amount, Currency currency, out Money result) => TryParse(amount, currency, MoneyStyles.None, out result);

    /// <summary>Parses an amount of a known currency, in the strict form or in a form that the styles accept, if the text has such a form.</summary>
    /// <param name="amount">The text.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="styles">The forms that are accepted in addition to the strict form.</param>
    /// <param name="result">The amount; the default value if the text is not an amount.</param>
    /// <returns>True if the text is an amount of the currency.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="styles"/> has an undefined flag.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static bool TryParse(ReadOnlySpan<char> amount, Currency currency, MoneyStyles styles, out Money result) => Read(amount, currency, styles, out result) is null;

    /// <summary>Parses the text of <see cref="ToString()"/>: <c>19.99 USD</c>.</summary>
    /// <param name="s">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not an amount and a currency.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Parses the text of <see cref="ToString()"/>: <c>19.99 USD</c>.</summary>
    /// <param name="s">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">The text is not an amount and a currency.</exception>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        int space = s.LastIndexOf(' ');
        if (space < 0)
            throw new InvalidInputException(ErrorCode.Malformed, "", $"'{s}' is not an amount with its currency; write it like 19.99 USD.");
        return Parse(s[..space], Currency.FromCode(s[(space + 1)..].ToString()));
    }

    /// <summary>Parses the text of <see cref="ToString()"/>, if the text is of that form; false for null.</summary>
    /// <param name="s">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <param name="result">The amount; the default value if the text is not an amount.</param>
    /// <returns>True if the text is an amount and a currency.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Parses the text of <see cref="ToString()"/>, if the text is of that form.</summary>
    /// <param name="s">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <param name="result">The amount; the default value if the text is not an amount.</param>
    /// <returns>True if the text is an amount and a currency.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        result = default;
        int space = s.LastIndexOf(' ');
        return space >= 0 && Currency.TryFromCode(s[(space + 1)..], out Currency currency) && TryParse(s[..space], currency, out result);
    }

    /// <summary>Parses the text of <see cref="ToString()"/>, in UTF-8.</summary>
    /// <param name="utf8Text">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidInputException">The text is not an amount and a currency.</exception>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) => Parse(Encoding.UTF8.GetString(utf8Text), provider);

    /// <summary>Parses the text of <see cref="ToString()"/>, in UTF-8, if the text is of that form.</summary>
    /// <param name="utf8Text">Amount, space, code.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <param name="result">The amount; the default value if the text is not an amount.</param>
    /// <returns>True if the text is an amount and a currency.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) => TryParse(Encoding.UTF8.GetString(utf8Text), provider, out result);

    internal static long PowerOfTen(int exponent) => exponent switch
    {
        0 => 1,
        1 => 10,
        2 => 100,
        3 => 1_000,
        _ => 10_000,
    };

    private static string TooManyDecimals(ReadOnlySpan<char> amount, Currency currency)
    {
        int point = amount.IndexOf('.');
        ReadOnlySpan<char> fraction = amount[(point + 1)..];
        int end = currency.Decimals == 0 ? point : point + 1 + currency.Decimals;
        string wanted = fraction[currency.Decimals..].ContainsAnyExcept('0') ? "give no more" : $"zeros count, so write {amount[..end]}";
        return $"The amount '{amount}' has {MessageText.Count(fraction.Length, "decimal")}; {currency} has {MessageText.Number(currency.Decimals)}: {wanted}.";
    }

    /// <summary>Parses an amount. Returns the error code, or null on success.</summary>
    private static ErrorCode? Read(ReadOnlySpan<char> text, Currency currency, MoneyStyles styles, out Money money)
    {
        if ((styles & ~MoneyStyles.Any) != 0)
            throw new ArgumentOutOfRangeException(nameof(styles), styles, FormattableString.Invariant($"{(int)styles} has a flag that MoneyStyles does not define."));
        return ReadStrict(styles == MoneyStyles.None ? text : LenientAmount.ToStrict(text, currency.Decimals, styles), currency, out money);
    }

    private static ErrorCode? ReadStrict(ReadOnlySpan<char> text, Currency currency, out Money money)
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

        // The whole part has at most nineteen digits, which fit into 64 bits; in minor units it may need more.
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
        (bool grouped, bool withCode) = ReadFormat(format);
        Span<byte> reversed = stackalloc byte[LongestText];
        int length = _currency.IsDefault ? 0 : WriteReversed(reversed, grouped, withCode);
        if (_currency.IsDefault)
        {
            for (int i = DefaultText.Length - 1; i >= 0; i--)
                reversed[length++] = (byte)DefaultText[i];
        }

        written = 0;
        if (destination.Length < length)
            return false;
        while (length > 0)
            destination[written++] = TChar.CreateTruncating(reversed[--length]);
        return true;
    }

    /// <summary>Returns whether a format has thousands separators, and whether it has the code.</summary>
    private static (bool Grouped, bool WithCode) ReadFormat(ReadOnlySpan<char> format)
    {
        if (format.IsEmpty)
            return (false, true);
        if (format.Length == 1 || !format[1..].ContainsAnyExceptInRange('0', '9'))
        {
            switch (format[0])
            {
                case 'G' or 'g':
                    return (false, true);
                case 'A' or 'a' or 'F' or 'f':
                    return (false, false);
                case 'N' or 'n':
                    return (true, false);
                case 'C' or 'c':
                    return (true, true);
                default:
                    break;
            }
        }

        throw new FormatException($"'{format}' is not a format of Money; use G (1234.50 USD), C (1,234.50 USD), N (1,234.50), A or F (1234.50).");
    }

    /// <summary>Writes the text from its end to its start, and returns its length.</summary>
    private int WriteReversed(Span<byte> reversed, bool grouped, bool withCode)
    {
        int length = 0;
        if (withCode)
        {
            string code = _currency.Code;
            for (int i = code.Length - 1; i >= 0; i--)
                reversed[length++] = (byte)code[i];
            reversed[length++] = (byte)' ';
        }

        ulong rest = MinorUnits < 0 ? unchecked(0UL - (ulong)MinorUnits) : (ulong)MinorUnits;
        int decimals = _currency.Decimals;
        for (int i = 0; i < decimals; i++)
        {
            (rest, ulong digit) = Math.DivRem(rest, 10);
            reversed[length++] = (byte)('0' + digit);
        }

        if (decimals > 0)
            reversed[length++] = (byte)'.';
        int wholeDigits = 0;
        do
        {
            if (grouped && wholeDigits > 0 && wholeDigits % 3 == 0)
                reversed[length++] = (byte)',';
            (rest, ulong digit) = Math.DivRem(rest, 10);
            reversed[length++] = (byte)('0' + digit);
            wholeDigits++;
        }
        while (rest > 0);
        if (MinorUnits < 0)
            reversed[length++] = (byte)'-';
        return length;
    }
}
