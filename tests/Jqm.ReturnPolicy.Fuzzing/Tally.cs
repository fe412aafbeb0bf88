namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>What came of the inputs.</summary>
public sealed class Tally
{
    public SortedDictionary<InputKind, long> Inputs { get; } = [];

    public SortedDictionary<InputKind, long> Answers { get; } = [];

    public SortedDictionary<ErrorCode, long> Errors { get; } = [];

    public long Bytes { get; private set; }

    public long Findings { get; private set; }

    /// <summary>The findings that were worked on: what was broken, the seed, the input made small.</summary>
    public List<string> Failures { get; } = [];

    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (Tally tally in tallies)
        {
            AddAll(sum.Inputs, tally.Inputs);
            AddAll(sum.Answers, tally.Answers);
            AddAll(sum.Errors, tally.Errors);
            sum.Bytes += tally.Bytes;
            sum.Findings += tally.Findings;
            sum.Failures.AddRange(tally.Failures);
        }

        return sum;
    }

    public void Add(InputKind kind, int bytes, Outcome outcome)
    {
        Count(Inputs, kind, 1);
        Bytes += bytes;
        if (outcome.Finding is not null)
            Findings++;
        else if (outcome.Code is { } code)
            Count(Errors, code, 1);
        else
            Count(Answers, kind, 1);
    }

    private static void AddAll<T>(SortedDictionary<T, long> counts, SortedDictionary<T, long> others)
        where T : notnull
    {
        foreach ((T key, long count) in others)
            Count(counts, key, count);
    }

    private static void Count<T>(SortedDictionary<T, long> counts, T key, long by)
        where T : notnull
    {
        counts.TryGetValue(key, out long before);
        counts[key] = before + by;
    }
}
