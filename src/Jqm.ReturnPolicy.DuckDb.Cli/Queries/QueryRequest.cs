namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>What a command line asks for.</summary>
/// <param name="Sql">The SQL; <c>-</c> for standard input.</param>
/// <param name="Targets">Where the result is written; empty for a table on standard output.</param>
/// <param name="Policies">The policies of <c>jqm_answer(document)</c>.</param>
/// <param name="Database">The database file; null for a database in memory.</param>
/// <param name="Threads">The number of threads.</param>
internal sealed record QueryRequest(string? Sql, IReadOnlyList<OutputTarget> Targets, PolicySource Policies, string? Database, int Threads)
{
    /// <summary>Gets where the result is written; null for a table on standard output.</summary>
    public OutputTarget? Target => Targets.Count == 0 ? null : Targets[0];

    /// <summary>Returns the request with its SQL: <c>--json "SELECT 1"</c> names no file, since SQL is missing otherwise.</summary>
    /// <exception cref="ToolException">There is no SQL, or options exclude each other.</exception>
    public QueryRequest Resolved()
    {
        if (Targets.Count > 1)
            throw new ToolException("--csv, --json and --parquet exclude each other; give one of them.");
        QueryRequest request = Sql is null && Target is { Format: OutputFormat.Csv or OutputFormat.Json, File: { } text }
            ? this with { Sql = text, Targets = [new OutputTarget(Target.Format, File: null)] }
            : this;
        if (request.Sql is null)
            throw new ToolException("The SQL is missing; give it as an argument, or - for standard input.");
        return request.Sql == InputFile.StandardInput && Policies.File == InputFile.StandardInput
            ? throw new ToolException("Both the SQL and --policies are -; only one of them can be read from standard input.")
            : request;
    }
}
