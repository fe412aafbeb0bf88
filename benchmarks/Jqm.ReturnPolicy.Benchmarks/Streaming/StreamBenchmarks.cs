using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Jqm.ReturnPolicy.Cli;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The pipeline of <c>jqm-returns run</c> over 200,000 mixed documents in memory, beside merely tokenizing them, and beside RulesEngine, which is fed from the
/// same parsed documents and gives the verdict of those that it takes.
/// </summary>
[BenchmarkCategory(Groups.Stream)]
[StreamJob]
public class StreamBenchmarks
{
    private const int Documents = 200_000;

    private readonly RulesEngineStream _rulesEngine = new();
    private byte[] _lines = [];

    /// <summary>How many of a thousand documents are erroneous; of the agreed cases 70 are.</summary>
    [Params(10, 70)]
    public int ErrorsInThousand { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _lines = DocumentMix.Lines(Documents, ErrorsInThousand);
        using var alone = new MemoryStream();
        using var together = new MemoryStream();
        StreamSummary summary = DocumentPipeline.Answer(new MemoryStream(_lines), alone, threads: 1);
        DocumentPipeline.Answer(new MemoryStream(_lines), together, threads: 2);
        if (summary.Tally.Documents != Documents || summary.Tally.Errors == 0 || !alone.GetBuffer().AsSpan(0, (int)alone.Length).SequenceEqual(together.GetBuffer().AsSpan(0, (int)together.Length)))
            throw new InvalidOperationException("One thread and two give different answers.");
        if (Tokenizing() < Documents)
            throw new InvalidOperationException("There are fewer tokens than documents.");
        _rulesEngine.RequireSameVerdicts(_lines);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Documents)]
    public long Tokenizing()
    {
        long tokens = 0;
        foreach (ReadOnlySpan<byte> line in new DocumentLines(_lines))
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
                tokens++;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    [AtMost(3.5, nameof(Tokenizing))]
    public StreamSummary OneThread() => DocumentPipeline.Answer(new MemoryStream(_lines), Stream.Null, threads: 1);

    [Benchmark(OperationsPerInvoke = Documents)]
    [AtLeast(1.6, nameof(OneThread))]
    public StreamSummary TwoThreads() => DocumentPipeline.Answer(new MemoryStream(_lines), Stream.Null, threads: 2);

    [Benchmark(Description = "RulesEngine, a rule a clause", OperationsPerInvoke = Documents)]
    public int RulesEngine() => _rulesEngine.Answer(_lines);
}
