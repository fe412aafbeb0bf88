using Jqm.ReturnPolicy.Cli;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The work of <c>jqm-returns replay</c>: documents judged under their policies and under a draft that changes a few terms.</summary>
internal static class ReplayedDrafts
{
    private static readonly Policy Draft = new("policy", "draft", terms: PolicyTerms.Standard with { WindowDays = 45, EvidenceRequired = false });

    /// <summary>Replays a stream, and returns the report.</summary>
    public static ReplayReport Replay(Stream input, int threads)
    {
        var report = new ReplayReport();
        DocumentPipeline.Run(
            input,
            Stream.Null,
            () => new ReplayWork(Draft, before: null, report),
            result => report.Add(((ReplayBatch)result).Report),
            threads,
            progress: null,
            CancellationToken.None);
        return report;
    }
}
