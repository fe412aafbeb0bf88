using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// Makes external text safe in a sentence. Characters that break the line, control a terminal or change the reading direction are shown as marks. So no id can add a line to a
/// letter or a header to a mail.
/// </summary>
internal static class InlineText
{
    private const char Mark = '\uFFFD';

    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(IsPlain))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
            plain.Append(IsPlain(c) ? c : Mark);
        return plain.ToString();
    }

    /// <summary>The same of what may be left out.</summary>
    public static string? OptionalText(string? text) => text is null ? null : Text(text);

    private static bool IsPlain(char c) => !TurnsDirection(c) &&
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}
