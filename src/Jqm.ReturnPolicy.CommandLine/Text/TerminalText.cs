namespace Jqm.ReturnPolicy.Cli;

/// <summary>Measures, pads and wraps text by its width in a terminal, where a Chinese character is two columns wide.</summary>
internal static class TerminalText
{
    /// <summary>Characters that must not begin a line.</summary>
    private const string Closing = "，。、；：？！）”》";

    /// <summary>Characters that must not end a line.</summary>
    private const string Opening = "（“《";

    /// <summary>The width of a text, in columns.</summary>
    public static int WidthOf(string text)
    {
        int columns = 0;
        foreach (char c in text)
            columns += WidthOf(c);
        return columns;
    }

    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - WidthOf(text))) + text;

    /// <summary>Breaks a text into lines at blanks and between Chinese characters. A word that is wider than a line is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        int start = 0;
        int lastBreak = -1;
        int columns = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i > start && MayBreak(text, i))
                lastBreak = i;
            columns += WidthOf(text[i]);
            if (columns <= width || i == start || text[i] == ' ')
                continue;
            int end = lastBreak > start ? lastBreak : i;
            yield return text[start..end].TrimEnd(' ');
            start = end;
            lastBreak = -1;
            columns = WidthOf(text[start..(i + 1)]);
        }

        yield return text[start..].TrimEnd(' ');
    }

    /// <summary>True if a line may begin at this character.</summary>
    private static bool MayBreak(string text, int at)
    {
        (char before, char after) = (text[at - 1], text[at]);
        if (after == ' ' || Closing.Contains(after) || Opening.Contains(before) || char.IsLowSurrogate(after))
            return false;
        return before == ' ' || WidthOf(before) == 2 || WidthOf(after) == 2;
    }

    /// <summary>The width of a character, in columns. Half of a surrogate pair counts as one, so the pair counts as two.</summary>
    private static int WidthOf(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F'
        or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' ? 2 : 1;
}
