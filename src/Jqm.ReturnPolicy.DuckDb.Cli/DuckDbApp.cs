using System.CommandLine;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Runs a command line of the tool <c>jqm-duckdb</c>.</summary>
public static class DuckDbApp
{
    private const string Description = """
        Runs SQL in DuckDB with the return policy as functions: jqm_answer(document) answers a document, and jqm_verdict, jqm_total, jqm_result and others read the answer.

        Examples:
          jqm-duckdb "SELECT jqm_verdict(jqm_answer(document)) AS verdict, count(*) FROM jqm_documents('requests.ndjson') GROUP BY ALL"
          jqm-duckdb "SELECT jqm_answer(document) AS answer FROM 'requests.parquet'" --policies policies.json --parquet answers.parquet
          jqm-duckdb - --json < query.sql

        Exit codes: 0 success, 2 invalid input, SQL or usage, 130 interrupted, 141 output closed.
        """;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The streams of the command line.</param>
    /// <param name="interrupt">Cancelled when the user asks the query to end.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string[] args, ToolEnvironment environment, CancellationToken interrupt = default) =>
        ToolRun.Invoke("jqm-duckdb", () => CreateRoot(environment, interrupt), args, environment);

    private static RootCommand CreateRoot(ToolEnvironment environment, CancellationToken interrupt)
    {
        var sql = new Argument<string?>("SQL") { Description = "One or more statements, of which the last one's result is printed; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var policies = new Option<string?>("--policies") { Description = "The policies and agreements of jqm_answer(document). Default: the standard policy.", HelpName = "FILE" };
        var governedBy = new Option<GovernedBy>("--governed-by") { Description = "The instant that decides which version governs: request or order.", HelpName = "request|order" };
        var trust = new Option<bool>("--trust-documents") { Description = "Documents may contain policies and agreements of their own, as for jqm-returns run." };
        var database = new Option<string?>("--database") { Description = "The database file, which is created if it does not exist. Default: in memory.", HelpName = "FILE" };
        Option<string?> csv = Output("--csv", "Write CSV with a header");
        Option<string?> json = Output("--json", "Write one JSON object a row");
        var parquet = new Option<string?>("--parquet") { Description = "Write a Parquet file.", HelpName = "OUT" };
        Option<int> threads = ThreadsOption.Create();
        var root = new RootCommand(Description) { sql, policies, governedBy, trust, database, csv, json, parquet, threads };
        root.SetAction(line =>
        {
            OutputTarget[] targets =
            [
                .. Target(line, csv, OutputFormat.Csv),
                .. Target(line, json, OutputFormat.Json),
                .. Target(line, parquet, OutputFormat.Parquet),
            ];
            var request = new QueryRequest(
                line.GetValue(sql),
                targets,
                new PolicySource(line.GetValue(policies), line.GetResult(governedBy) is { Implicit: false } ? line.GetValue(governedBy) : null, line.GetValue(trust)),
                line.GetValue(database),
                line.GetValue(threads));
            QueryCommand.Run(request.Resolved(), environment, interrupt);
            return ExitCodes.Done;
        });
        return root;
    }

    private static Option<string?> Output(string name, string description) => new(name)
    {
        Description = $"{description}, to a file or to standard output.",
        HelpName = "OUT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static IEnumerable<OutputTarget> Target(ParseResult line, Option<string?> option, OutputFormat format) =>
        line.GetResult(option) is { Implicit: false } ? [new OutputTarget(format, line.GetValue(option))] : [];
}
