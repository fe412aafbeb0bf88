using System.Globalization;
using System.Text.Json;
using Jqm.ReturnPolicy.Cli;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The pipeline of <c>jqm-returns run</c> over mixed documents in memory, beside merely tokenizing them, and beside RulesEngine, which is fed from the same parsed
/// documents and gives the verdict of those that it takes. Tokenizing with two threads shows what a second thread is worth on the machine. An operation takes a second, so the
/// subjects take turns: what else the machine does meets all alike.
/// </summary>
public sealed class StreamSpeed : IMeasurement
{
    private const int Documents = 200_000;
    private const int WarmUps = 3;
    private const double MostTimesTokenizing = 5;
    private const double LeastTimesFaster = 1.6;

    /// <summary>How many of a thousand documents are erroneous: few, or as many as of the agreed cases. And whether documents repeat policies, as those of one service do.</summary>
    private static readonly (int ErrorsInThousand, bool PoliciesRepeat)[] Mixes = [(10, true), (70, true), (10, false)];

    private readonly RulesEngineStream _rulesEngine = new();

    public string Group => Groups.Stream;

    public IEnumerable<ResultRow> Measure(bool quick) => Mixes.SelectMany(mix => Measure(mix.ErrorsInThousand, mix.PoliciesRepeat, quick)).ToArray();

    private IEnumerable<ResultRow> Measure(int errorsInThousand, bool policiesRepeat, bool quick)
    {
        int documents = quick ? Documents / 10 : Documents;
        byte[] lines = DocumentMix.Lines(documents, errorsInThousand, policiesRepeat);
        long errors = RequireSameAnswers(lines, documents);
        StreamSubject tokenizing = new("tokenizing", () => Tokenize(lines));
        StreamSubject tokenizingTogether = new("tokenizing, two threads", () => TokenizeTogether(lines));
        StreamSubject alone = new("one thread", () => DocumentPipeline.Answer(new MemoryStream(lines), Stream.Null, threads: 1));
        StreamSubject together = new("two threads", () => DocumentPipeline.Answer(new MemoryStream(lines), Stream.Null, threads: 2));
        StreamSubject rulesEngine = new("RulesEngine, a rule a clause", () => _rulesEngine.Answer(lines));
        StreamSubject[] subjects = [tokenizing, tokenizingTogether, alone, together, rulesEngine];
        int rounds = WarmUps + (quick ? 3 : 11);
        for (int round = 0; round < rounds; round++)
        {
            foreach (StreamSubject subject in subjects)
                subject.Run(documents, warm: round >= WarmUps);
        }

        string with = string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}, errors {errors:N0}{(policiesRepeat ? "" : ", policies that do not repeat")}");
        yield return Row(tokenizing, []);
        yield return Row(tokenizingTogether, []);
        yield return Row(alone, policiesRepeat ? [TargetResult.AtMost(MostTimesTokenizing, alone.Median / tokenizing.Median, tokenizing.Title)] : []);
        yield return Row(together, [TargetResult.AtLeast(LeastTimesFaster, alone.Median / together.Median, alone.Title)]);
        yield return Row(rulesEngine, []);

        ResultRow Row(StreamSubject subject, IReadOnlyList<TargetResult> targets) =>
            new("a document of a stream", subject.Title, with, subject.Median, "ns", subject.Median / tokenizing.Median, subject.Bytes, targets);
    }

    /// <summary>Requires that two threads give the bytes of one, and RulesEngine the verdicts of both; the answer is how many documents were erroneous.</summary>
    private long RequireSameAnswers(byte[] lines, int documents)
    {
        using var alone = new MemoryStream();
        using var together = new MemoryStream();
        StreamSummary summary = DocumentPipeline.Answer(new MemoryStream(lines), alone, threads: 1);
        DocumentPipeline.Answer(new MemoryStream(lines), together, threads: 2);
        if (summary.Tally.Documents != documents || !alone.GetBuffer().AsSpan(0, (int)alone.Length).SequenceEqual(together.GetBuffer().AsSpan(0, (int)together.Length)))
            throw new InvalidOperationException("One thread and two give different answers.");
        _rulesEngine.RequireSameVerdicts(lines);
        return summary.Tally.Errors;
    }

    /// <summary>Tokenizes each half of the lines on a thread of its own.</summary>
    private static long TokenizeTogether(byte[] lines)
    {
        int middle = lines.AsSpan(0, lines.Length / 2).LastIndexOf((byte)'\n') + 1;
        long first = 0;
        long second = 0;
        Parallel.Invoke(() => first = Tokenize(lines.AsSpan(0, middle)), () => second = Tokenize(lines.AsSpan(middle)));
        return first + second;
    }

    private static long Tokenize(ReadOnlySpan<byte> lines)
    {
        long tokens = 0;
        foreach (ReadOnlySpan<byte> line in new DocumentLines(lines))
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
                tokens++;
        }

        return tokens;
    }
}
