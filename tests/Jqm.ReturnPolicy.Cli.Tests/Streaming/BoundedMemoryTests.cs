using System.Text;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>A stream of any length runs in the same memory.</summary>
[Collection(nameof(Undisturbed))]
public sealed class BoundedMemoryTests
{
    private static readonly byte[] Line = Encoding.UTF8.GetBytes(Conformance.Document("assess", "eligible") + "\n");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Two_hundred_thousand_documents_run_in_bounded_memory(int threads)
    {
        const int documents = 200_000;
        const long bound = 48L << 20;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        int batches = 0;
        int measured = 0;
        void Measure(StreamProgress progress)
        {
            if (++batches % 32 != 0)
                return;
            measured++;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        using var input = new EndlessLines(Line, documents);
        StreamSummary summary = DocumentPipeline.Answer(input, Stream.Null, threads, Measure, TestContext.Current.CancellationToken);
        Assert.Equal(documents, summary.Tally.Documents);
        Assert.Equal(0, summary.Tally.Errors);
        Assert.True(measured > 0, "Nothing was measured.");
        Assert.InRange(peak, 0, bound);
        Assert.True((long)documents * Line.Length > bound * 2, "The stream must be longer than the bound to prove anything.");
    }
}
