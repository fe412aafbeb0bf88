using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Formats an error of DuckDB as one line.</summary>
internal static partial class SqlError
{
    /// <summary>Returns the first line of a message, which is the sentence, followed by the line of the SQL that it is about.</summary>
    public static string Sentence(string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? place = lines.Select(line => PlaceOf().Match(line)).FirstOrDefault(match => match.Success)?.Groups["sql"].Value;
        return lines.Length == 0 ? "DuckDB gave no reason." : string.IsNullOrEmpty(place) ? lines[0] : $"{lines[0]} (at: {place})";
    }

    /// <summary>The line of SQL in a message. Its number is that of the statement that the tool sends, which is not that of the user.</summary>
    [GeneratedRegex("^LINE [0-9]+: (?<sql>.*)$")]
    private static partial Regex PlaceOf();
}
