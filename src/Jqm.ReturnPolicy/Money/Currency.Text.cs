using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <content>Parses and formats currencies by their codes. The text is the same in every culture.</content>
[JsonConverter(typeof(WireFormGuard))]
public readonly partial struct Currency : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Currency>, IUtf8SpanParsable<Currency>
{
    /// <summary>Returns the code of the currency; <c>(no currency)</c> for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsDefault ? "(no currency)" : Code;

    /// <summary>Returns the code of the currency; <c>(no currency)</c> for the default value.</summary>
    /// <param name="format"><c>G</c>, null or empty.</param>
    /// <param name="formatProvider">Ignored: a code is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        RequireFormat(format);
        return ToString();
    }

    /// <summary>Writes the code of the currency, or <c>(no currency)</c> for the default value.</summary>
    /// <param name="destination">Receives the text.</param>
    /// <param name="charsWritten">The number of characters written; 0 if they do not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <returns>True if the text fits; otherwise false.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        RequireFormat(format);
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Writes the code of the currency in UTF-8, or <c>(no currency)</c> for the default value.</summary>
    /// <param name="utf8Destination">Receives the text.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if they do not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <returns>True if the text fits; otherwise false.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        RequireFormat(format);
        return Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
    }

    /// <summary>Returns the currency with a code, as <see cref="FromCode"/> does.</summary>
    /// <param name="s">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="InvalidInputException">No currency has this code: <see cref="ErrorCode.UnknownCurrency"/>.</exception>
    public static Currency Parse(string s, IFormatProvider? provider = null) => FromCode(s);

    /// <summary>Returns the currency with a code from a span, as <see cref="FromCode"/> does.</summary>
    /// <param name="s">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="InvalidInputException">No currency has this code: <see cref="ErrorCode.UnknownCurrency"/>.</exception>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryFromCode(s, out Currency currency) ? currency : FromCode(s.ToString());

    /// <summary>Returns the currency with a code in UTF-8, as <see cref="FromCode"/> does.</summary>
    /// <param name="utf8Text">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="InvalidInputException">No currency has this code: <see cref="ErrorCode.UnknownCurrency"/>.</exception>
    public static Currency Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) => FromCode(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Does the same as <see cref="TryFromCode"/>; false for null.</summary>
    /// <param name="s">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <param name="result">The currency; the default value if no currency has the code.</param>
    /// <returns>True if a currency has the code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) => TryFromCode(s, out result);

    /// <summary>Does the same as <see cref="TryFromCode"/>.</summary>
    /// <param name="s">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <param name="result">The currency; the default value if no currency has the code.</param>
    /// <returns>True if a currency has the code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result) => TryFromCode(s, out result);

    /// <summary>Does the same as <see cref="TryFromCode"/>, of UTF-8.</summary>
    /// <param name="utf8Text">Three upper-case letters of ISO 4217.</param>
    /// <param name="provider">Ignored: a code is the same in every culture.</param>
    /// <param name="result">The currency; the default value if no currency has the code.</param>
    /// <returns>True if a currency has the code.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Currency result) => TryFromCode(Encoding.UTF8.GetString(utf8Text), out result);

    private static void RequireFormat(ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G" or "g"))
            throw new FormatException($"'{format}' is not a format of Currency; use G, the code.");
    }
}
