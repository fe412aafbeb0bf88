using System.Text;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The memory of a run does not depend on the length of the stream.</summary>
[Collection(nameof(Undisturbed))]
public sealed class BoundedMemoryTests
{
    /// <summary>How many documents the stream has. Fewer ones are longer, so that the length of the stream is the same.</summary>
    private static readonly int Documents = LawCases.AreAll ? 40_000 : 10_000;

    private const long Bound = 48L << 20;

    /// <summary>The bytes that may stay behind while three quarters of the documents are answered: a few for each of all documents would be more.</summary>
    private const long Growth = 2L << 20;

    /// <summary>A document that is long for the blanks at its beginning, which cost memory and hardly any time.</summary>
    private static readonly byte[] Line = Encoding.UTF8.GetBytes(new string(' ', 100_000_000 / Documents) + Conformance.Document("assess", "eligible") + "\n");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Memory_stays_bounded_over_a_long_stream(int threads)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var live = new List<(long Documents, long Bytes)>();
        void Measure(StreamProgress progress)
        {
            if (progress.Documents >= (live.Count + 1) * Documents / 8)
                live.Add((progress.Documents, GC.GetTotalMemory(forceFullCollection: true) - before));
        }

        using var input = new EndlessLines(Line, Documents);
        StreamSummary summary = DocumentPipeline.Answer(input, Stream.Null, threads, Measure, TestContext.Current.CancellationToken);
        Assert.Equal(Documents, summary.Tally.Documents);
        Assert.Equal(0, summary.Tally.Errors);
        Assert.Equal(8, live.Count);
        Assert.All(live, measured => Assert.InRange(measured.Bytes, long.MinValue, Bound));
        Assert.InRange(live.Skip(4).Min(measured => measured.Bytes) - live.Take(4).Min(measured => measured.Bytes), long.MinValue, Growth);
        Assert.True((long)Documents * Line.Length > Bound * 2, "The stream must be longer than the bound to prove anything.");
    }
}
