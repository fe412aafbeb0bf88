using Jqm.ReturnPolicy.Cli;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The peak memory of a process that answers documents.</summary>
public sealed class StreamMemory() : PeakMemory(Groups.Stream, "two threads", "peak-memory")
{
    protected override long Read(Stream documents) => DocumentPipeline.Answer(documents, Stream.Null, Threads).Tally.Documents;
}
