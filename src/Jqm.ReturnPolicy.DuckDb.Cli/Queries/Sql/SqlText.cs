namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Writes parts of SQL.</summary>
internal static class SqlText
{
    /// <summary>Returns a text as a literal of SQL.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
