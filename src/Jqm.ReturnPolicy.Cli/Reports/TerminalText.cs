namespace Jqm.ReturnPolicy.Cli;

/// <summary>How wide text is in a terminal, where a Chinese character takes two cells, and where its lines may break.</summary>
internal static class TerminalText
{
    /// <summary>No line begins with one of these.</summary>
    private const string Closing = "，。、；：？！）”》";

    /// <summary>No line ends with one of these.</summary>
    private const string Opening = "（“《";

    public static int Of(string text)
    {
        int cells = 0;
        foreach (char c in text)
            cells += Of(c);
        return cells;
    }

    public static string PadRight(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));

    public static string PadLeft(string text, int cells) => new string(' ', Math.Max(0, cells - Of(text))) + text;

    /// <summary>Breaks text into lines: at blanks, and between Chinese characters; a word that is wider than a line is cut.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        int start = 0;
        int place = -1;
        int cells = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i > start && MayBreak(text, i))
                place = i;
            cells += Of(text[i]);
            if (cells <= width || i == start || text[i] == ' ')
                continue;
            int end = place > start ? place : i;
            yield return text[start..end].TrimEnd(' ');
            start = end;
            place = -1;
            cells = Of(text[start..(i + 1)]);
        }

        yield return text[start..].TrimEnd(' ');
    }

    /// <summary>Whether a line may begin at this character.</summary>
    private static bool MayBreak(string text, int at)
    {
        (char before, char after) = (text[at - 1], text[at]);
        if (after == ' ' || Closing.Contains(after) || Opening.Contains(before) || char.IsLowSurrogate(after))
            return false;
        return before == ' ' || Of(before) == 2 || Of(after) == 2;
    }

    /// <summary>Half of a surrogate pair counts one, so that the pair counts two.</summary>
    private static int Of(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F'
        or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' ? 2 : 1;
}
