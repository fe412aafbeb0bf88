namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Where a result is written.</summary>
/// <param name="Format">The form.</param>
/// <param name="File">The name of the file; null for standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, string? File)
{
    /// <summary>Returns a statement of DuckDB that writes the result of a query to a file.</summary>
    /// <param name="query">The query.</param>
    /// <param name="path">The path of the file.</param>
    public string CopyStatement(string query, string path) => $"COPY (\n{query}\n) TO {SqlText.Literal(path)} ({Options})";

    private string Options => Format switch
    {
        OutputFormat.Csv => "FORMAT csv, HEADER",
        OutputFormat.Json => "FORMAT json",
        OutputFormat.Parquet => "FORMAT parquet",
        _ => throw new ArgumentOutOfRangeException(nameof(Format), Format, "The value is none of the enumeration."),
    };
}
