namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The peak memory of a process that replays documents.</summary>
public sealed class ReplayMemory() : PeakMemory(Groups.Replay, "replay, two threads", "peak-memory-of-replay")
{
    protected override long Read(Stream documents) => ReplayedDrafts.Replay(documents, Threads).Documents;
}
