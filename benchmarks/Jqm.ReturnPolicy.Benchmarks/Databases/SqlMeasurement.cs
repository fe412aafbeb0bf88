using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Jqm.ReturnPolicy.Sql.Loading;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The SQL text in DuckDB over Parquet files and in two sessions of PostgreSQL, beside <c>jqm-returns run</c> on the same documents; all five relations are written. Each subject gives
/// the same number of requests for each verdict and error, which is checked. The subjects take turns. RETURNPOLICY_SQL_POSTGRESQL names the server.
/// </summary>
public sealed class SqlMeasurement : IMeasurement
{
    private const int Rounds = 3;
    private const int Sessions = 2;
    private const int DocumentsInPart = 100_000;
    private const double MostTimesInDuckDb = 1.4;
    private const double MostTimesInPostgreSql = 8;
    private const double MostGibibytes = 4;
    private const double MostGrowth = 1.5;

    private static readonly SessionRecipe Recipe = new(new RecipePage(Path.Combine(Repository.Root, "docs", "sql.md")));
    private const double NanosecondsPerMillisecond = 1e6;

    /// <inheritdoc/>
    public string Group => Groups.Sql;

    /// <inheritdoc/>
    public IEnumerable<ResultRow> Measure(bool quick)
    {
        string server = Environment.GetEnvironmentVariable("RETURNPOLICY_SQL_POSTGRESQL") ?? throw new InvalidOperationException("The group sql needs a PostgreSQL server; run it with: bash benchmarks/run.sh sql");
        string run = Path.Combine(Repository.Artifacts, "sql", "tool");
        ChildProcess.Run("dotnet", ["publish", "src/Jqm.ReturnPolicy.Cli", "-c", "Release", "-o", run, "-v", "quiet"]);
        var rows = new List<ResultRow>();
        (double DuckDb, double PostgreSql)? shorter = null;
        foreach (int documents in quick ? new[] { 10_000, 50_000 } : [10_000, 100_000, 1_000_000])
        {
            Medians medians = Measure(server, Path.Combine(run, "Jqm.ReturnPolicy.Cli.dll"), documents);
            string with = string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}");
            bool large = documents >= 1_000_000;
            const string Tool = "jqm-returns run, lines in, lines out";
            rows.Add(new ResultRow("answers", Tool, with, medians.Tool * NanosecondsPerMillisecond, "ns", 1, null, []));
            rows.Add(Times("DuckDB, Parquet in, Parquet out", medians.DuckDb, MostTimesInDuckDb));
            rows.Add(Times("PostgreSQL, tables in, tables out, two sessions", medians.PostgreSql, MostTimesInPostgreSql));
            rows.Add(new ResultRow("peak memory", "DuckDB", with, medians.Bytes, "B", null, null, large ? [TargetResult.AtMost(MostGibibytes, medians.Bytes / (1 << 30), "1 GiB")] : []));
            if (shorter is { } before)
            {
                rows.Add(Growth("DuckDB", medians.DuckDb / documents / before.DuckDb));
                rows.Add(Growth("PostgreSQL", medians.PostgreSql / documents / before.PostgreSql));
            }

            shorter = (medians.DuckDb / documents, medians.PostgreSql / documents);

            ResultRow Times(string subject, double milliseconds, double most) =>
                new("answers", subject, with, milliseconds * NanosecondsPerMillisecond, "ns", milliseconds / medians.Tool, null, large ? [TargetResult.AtMost(most, milliseconds / medians.Tool, Tool)] : []);

            ResultRow Growth(string subject, double times) =>
                new("time of a document compared with the smaller number", subject, with, times, "×", null, null, [TargetResult.AtMost(MostGrowth, times, "the smaller number")]);
        }

        return rows;
    }

    private static Medians Measure(string server, string tool, int documents)
    {
        string folder = Path.Combine(Repository.Artifacts, "sql", documents.ToString(CultureInfo.InvariantCulture)), answers = Path.Combine(folder, "answers.ndjson");
        var files = new SqlFiles(folder, documents);
        using var postgreSql = new PostgreSqlEngine(server);
        files.Write(postgreSql);
        int parts = Math.Max(Sessions, documents / DocumentsInPart);
        var times = (Tool: new List<double>(), DuckDb: new List<double>(), PostgreSql: new List<double>(), Bytes: new List<double>());
        for (int round = 0; round < Rounds; round++)
        {
            times.Tool.Add(ChildProcess.Run("bash", ["-c", $"dotnet '{tool}' run --threads 2 '{files.Lines}' > '{answers}'; test $? -le 1"]).Milliseconds);
            (double milliseconds, double bytes) = SqlOverParquet.Run(folder);
            times.DuckDb.Add(milliseconds);
            times.Bytes.Add(bytes);
            times.PostgreSql.Add(InPostgreSql(postgreSql, parts));
        }

        RequireSame(answers, folder, postgreSql, parts);
        Directory.Delete(folder, recursive: true);
        return new Medians(Median(times.Tool), Median(times.DuckDb), Median(times.PostgreSql), Median(times.Bytes));
    }

    private static double InPostgreSql(PostgreSqlEngine engine, int parts)
    {
        for (int part = 0; part < parts; part++)
            engine.Execute($"DROP SCHEMA IF EXISTS part_{part} CASCADE");
        long before = Stopwatch.GetTimestamp();
        Recipe.Judge(engine, parts, Sessions, [.. ResultRelation.All.Select(relation => $"CREATE UNLOGGED TABLE kept_{relation} AS SELECT * FROM {relation}")]);
        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }

    /// <summary>The number of requests for each verdict and error is that of the tool.</summary>
    private static void RequireSame(string answers, string folder, PostgreSqlEngine postgreSql, int parts)
    {
        string tool = Counted(File.ReadLines(answers).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("verdict", out JsonElement verdict) ? verdict.GetString()! : "error";
        }));
        using var duckDb = new DuckDbEngine();
        string inDuckDb = Counted(duckDb.Query($"SELECT coalesce(verdict, 'error') FROM read_parquet('{folder}/{ResultRelation.Results}.parquet')").Select(row => row[0]!));
        string inPostgreSql = Counted(Enumerable.Range(0, parts).SelectMany(part => postgreSql.Query($"SELECT coalesce(verdict, 'error') FROM part_{part}.kept_{ResultRelation.Results}").ToArray()).Select(row => row[0]!));
        if (tool != inDuckDb || tool != inPostgreSql)
            throw new InvalidOperationException($"The verdicts differ: {tool}, in DuckDB {inDuckDb}, in PostgreSQL {inPostgreSql}.");
    }

    private static string Counted(IEnumerable<string> verdicts) =>
        string.Join(' ', verdicts.CountBy(verdict => verdict).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Milliseconds, and bytes of memory.</summary>
    private sealed record Medians(double Tool, double DuckDb, double PostgreSql, double Bytes);
}
