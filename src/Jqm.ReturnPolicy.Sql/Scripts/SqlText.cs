namespace Jqm.ReturnPolicy.Sql;

/// <summary>Splits the package's SQL texts into commands.</summary>
internal static class SqlText
{
    private const string Comment = "--";
    private const string Quote = "'";
    private const string Body = "$$";

    /// <summary>Returns the commands of a text, each with the comments above it and without its semicolon. Semicolons in comments, literals and bodies of functions end no command.</summary>
    public static IReadOnlyList<string> SplitCommands(string text)
    {
        var commands = new List<string>();
        int start = 0;
        bool isEmpty = true;
        int i = 0;
        while (i < text.Length)
        {
            if (StartsAt(text, i, Comment))
            {
                i = EndOf(text, i, "\n");
                continue;
            }

            if (text[i] == ';')
            {
                if (!isEmpty)
                    commands.Add(text[start..i].Trim());
                (start, isEmpty) = (i + 1, true);
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                isEmpty = false;
            }

            i = StartsAt(text, i, Quote) ? EndOf(text, i + 1, Quote)
                : StartsAt(text, i, Body) ? EndOf(text, i + Body.Length, Body)
                : i + 1;
        }

        if (!isEmpty)
            commands.Add(text[start..].Trim());
        return commands;
    }

    private static bool StartsAt(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    /// <summary>The index behind the next occurrence, or the end of the text.</summary>
    private static int EndOf(string text, int from, string what) => text.IndexOf(what, from, StringComparison.Ordinal) is var end and >= 0 ? end + what.Length : text.Length;
}
