namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>Reads the lines of what writers and clients were told.</summary>
internal static class Journal
{
    /// <summary>Whether a line of a kind was written.</summary>
    public static bool Has(this IEnumerable<string> journal, string kind) => journal.Any(line => line.Split(' ')[0] == kind);

    /// <summary>Whether a command was executed for the first time, or given again.</summary>
    public static bool HasEvent(this IEnumerable<string> journal, bool isRepeated) =>
        journal.Any(line => line.StartsWith("event ", StringComparison.Ordinal) && line.EndsWith($" {isRepeated}", StringComparison.Ordinal));
}
