using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Replaces characters of input text that could control a terminal or change the reading direction by U+FFFD.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        if (text.All(IsPrintable))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
            safe.Append(IsPrintable(c) ? c : Replacement);
        return safe.ToString();
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' || (!ChangesDirection(c) &&
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static bool ChangesDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}
