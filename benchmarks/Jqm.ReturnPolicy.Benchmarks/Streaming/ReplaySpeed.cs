using System.Globalization;
using Jqm.ReturnPolicy.Cli;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The pipeline of <c>jqm-returns replay</c>, which judges each document twice and writes a report, beside that of <c>jqm-returns run</c> over the same documents in memory, which
/// judges each once and writes the answers. The subjects take turns: what else the machine does meets all alike.
/// </summary>
public sealed class ReplaySpeed : IMeasurement
{
    private const int Documents = 200_000;
    private const int WarmUps = 3;
    private const int ErrorsInThousand = 10;
    private const double MostTimesRun = 1;
    private const double LeastTimesFaster = 1.6;

    public string Group => Groups.Replay;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        int documents = quick ? Documents / 10 : Documents;
        byte[] lines = DocumentMix.Lines(documents, ErrorsInThousand);
        RequireSameReport(lines, documents);
        StreamSubject run = new("run, one thread", () => DocumentPipeline.Answer(new MemoryStream(lines), Stream.Null, threads: 1));
        StreamSubject alone = new("replay, one thread", () => ReplayedDrafts.Replay(new MemoryStream(lines), threads: 1));
        StreamSubject together = new("replay, two threads", () => ReplayedDrafts.Replay(new MemoryStream(lines), threads: 2));
        StreamSubject[] subjects = [run, alone, together];
        int rounds = WarmUps + (quick ? 3 : 11);
        for (int round = 0; round < rounds; round++)
        {
            foreach (StreamSubject subject in subjects)
                subject.Run(documents, warm: round >= WarmUps);
        }

        yield return Row(run, []);
        yield return Row(alone, [TargetResult.AtMost(MostTimesRun, alone.Median / run.Median, run.Title)]);
        yield return Row(together, [TargetResult.AtLeast(LeastTimesFaster, alone.Median / together.Median, alone.Title)]);

        ResultRow Row(StreamSubject subject, IReadOnlyList<TargetResult> targets) =>
            new("a recorded document", subject.Title, string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}"), subject.Median, "ns", subject.Median / run.Median, subject.Bytes, targets);
    }

    /// <summary>Requires that two threads give the report of one, over all documents, and that the draft changes answers without contradicting the comparison of the terms.</summary>
    private static void RequireSameReport(byte[] lines, int documents)
    {
        ReplayReport alone = ReplayedDrafts.Replay(new MemoryStream(lines), threads: 1);
        ReplayReport together = ReplayedDrafts.Replay(new MemoryStream(lines), threads: 2);
        if (alone.Documents != documents || alone.Changed == 0 || alone.ContradictionCount > 0 || ReturnPolicyJson.ToJson(alone) != ReturnPolicyJson.ToJson(together))
            throw new InvalidOperationException("One thread and two give different reports.");
    }
}
