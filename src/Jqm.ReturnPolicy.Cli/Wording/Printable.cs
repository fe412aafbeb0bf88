using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Makes text from outside safe to print: what could steer a terminal, or turn the reading direction, is shown as a mark.</summary>
internal static class Printable
{
    private const char Mark = '\uFFFD';

    public static string Text(string text)
    {
        if (text.All(IsPrintable))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
            safe.Append(IsPrintable(c) ? c : Mark);
        return safe.ToString();
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' || (!TurnsDirection(c) &&
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}
