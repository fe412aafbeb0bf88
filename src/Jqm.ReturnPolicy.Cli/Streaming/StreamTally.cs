namespace Jqm.ReturnPolicy.Cli;

/// <summary>Counts what documents came to.</summary>
public sealed class StreamTally
{
    private readonly long[] _assessed = new long[Enum.GetValues<AssessmentVerdict>().Length];
    private readonly long[] _settled = new long[Enum.GetValues<SettlementVerdict>().Length];
    private readonly long[] _cancelled = new long[Enum.GetValues<CancellationVerdict>().Length];

    /// <summary>How many documents were answered, errors included.</summary>
    public long Documents { get; private set; }

    /// <summary>How many of them were answered with an error.</summary>
    public long Errors { get; private set; }

    /// <summary>How many documents came to each verdict, those that none came to left out, in the order of the operations and their verdicts.</summary>
    public IEnumerable<(Operation Operation, string Verdict, long Documents)> Verdicts =>
        Counts<AssessmentVerdict>(Operation.Assess, _assessed)
            .Concat(Counts<SettlementVerdict>(Operation.Settle, _settled))
            .Concat(Counts<CancellationVerdict>(Operation.Cancel, _cancelled));

    internal void Add(EvaluationAnswer answer)
    {
        Documents++;
        if (answer.Assessment is { } assessment)
            _assessed[(int)assessment.Verdict]++;
        else if (answer.Settlement is { } settlement)
            _settled[(int)settlement.Verdict]++;
        else if (answer.Cancellation is { } cancellation)
            _cancelled[(int)cancellation.Verdict]++;
        else
            Errors++;
    }

    internal void Add(StreamTally other)
    {
        Documents += other.Documents;
        Errors += other.Errors;
        AddAll(_assessed, other._assessed);
        AddAll(_settled, other._settled);
        AddAll(_cancelled, other._cancelled);
    }

    private static void AddAll(long[] sums, long[] counts)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += counts[i];
    }

    private static IEnumerable<(Operation Operation, string Verdict, long Documents)> Counts<T>(Operation operation, long[] counts)
        where T : struct, Enum
    {
        T[] verdicts = Enum.GetValues<T>();
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                yield return (operation, WireWord.Of(verdicts[i]), counts[i]);
        }
    }
}
