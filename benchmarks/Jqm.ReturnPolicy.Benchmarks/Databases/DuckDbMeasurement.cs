using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The tool <c>jqm-duckdb</c> beside <c>jqm-returns run</c>: the same file of documents, each process with two threads, from its start to its end. Both write the same answers,
/// which is checked byte for byte. The subjects take turns.
/// </summary>
public sealed class DuckDbMeasurement : IMeasurement
{
    private const int Documents = 1_000_000;
    private const int Rounds = 3;
    private const double MostTimes = 1.7;
    private const double NanosecondsPerMillisecond = 1e6;
    private static readonly string Folder = Path.Combine(Repository.Artifacts, "duckdb");

    public string Group => Groups.DuckDb;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        int documents = quick ? Documents / 5 : Documents;
        string input = Path.Combine(Folder, "documents.ndjson");
        DocumentFile.Write(input, documents);
        string run = Publish("Jqm.ReturnPolicy.Cli"), duckDb = Publish("Jqm.ReturnPolicy.DuckDb.Cli");
        Subject[] subjects =
        [
            new("jqm-returns run, lines in, lines out", "run.ndjson", output => Shell($"dotnet '{run}' run --threads 2 '{input}' > '{output}'; test $? -le 1")),
            new("jqm-duckdb, lines in, lines out", "lines.ndjson", output => Query(duckDb, $"COPY (SELECT jqm_answer(document) FROM jqm_documents('{input}')) TO '{output}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\\n')")),
            new("jqm-duckdb, lines in, Parquet out", "answers.parquet", output => Query(duckDb, $"COPY (SELECT jqm_answer(document) AS answer FROM jqm_documents('{input}')) TO '{output}' (FORMAT parquet)")),
            new("jqm-duckdb, verdicts counted", "verdicts.csv", output => Query(duckDb, $"COPY (SELECT jqm_verdict(jqm_answer(document)) AS verdict, count(*) FROM jqm_documents('{input}') GROUP BY ALL) TO '{output}'")),
        ];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Subject subject in subjects)
                subject.Run();
        }

        RequireSameLines(subjects[0].Output, subjects[1].Output);
        foreach (Subject subject in subjects)
        {
            double ratio = subject.Median / subjects[0].Median;
            yield return new ResultRow(
                "answers of a file",
                subject.Title,
                string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}"),
                subject.Median * NanosecondsPerMillisecond,
                "ns",
                ratio,
                null,
                subject == subjects[0] ? [] : [TargetResult.AtMost(MostTimes, ratio, subjects[0].Title)]);
        }
    }

    private static ChildProcess Query(string tool, string sql) => ChildProcess.Run("dotnet", [tool, sql, "--trust-documents", "--threads", "2"]);

    private static ChildProcess Shell(string command) => ChildProcess.Run("bash", ["-c", command]);

    private static string Publish(string project)
    {
        string folder = Path.Combine(Folder, project);
        ChildProcess.Run("dotnet", ["publish", $"src/{project}", "-c", "Release", "-o", folder, "-v", "quiet"]);
        return Path.Combine(folder, project + ".dll");
    }

    private static void RequireSameLines(string one, string other)
    {
        if (!File.ReadLines(one).SequenceEqual(File.ReadLines(other)))
            throw new InvalidOperationException($"{one} and {other} differ.");
    }

    /// <summary>A command that answers all documents, and what its runs took, in milliseconds.</summary>
    private sealed class Subject(string title, string file, Func<string, ChildProcess> run)
    {
        private readonly List<double> _times = [];

        public string Title => title;

        public string Output => Path.Combine(Folder, file);

        public double Median => _times.Order().ElementAt(_times.Count / 2);

        public void Run()
        {
            File.Delete(Output);
            _times.Add(run(Output).Milliseconds);
        }
    }
}
