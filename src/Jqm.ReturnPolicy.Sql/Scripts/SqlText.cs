using System.Text;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>Splits the package's SQL texts, in which a semicolon at the end of a line ends a command.</summary>
internal static class SqlText
{
    /// <summary>Returns the commands of a text, each with the comments above it and without its semicolon.</summary>
    public static IReadOnlyList<string> SplitCommands(string text)
    {
        var commands = new List<string>();
        var command = new StringBuilder();
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd();
            bool isComment = trimmed.AsSpan().TrimStart().StartsWith("--");
            bool ends = !isComment && trimmed.EndsWith(';');
            command.Append(ends ? trimmed.AsSpan(0, trimmed.Length - 1) : trimmed).Append('\n');
            if (ends)
                Flush();
        }

        Flush();
        return commands;

        void Flush()
        {
            string whole = command.ToString().Trim();
            command.Clear();
            if (whole.Split('\n').Any(line => line.Length > 0 && !line.AsSpan().TrimStart().StartsWith("--")))
                commands.Add(whole);
        }
    }
}
