using System.Collections;
using System.Numerics;

namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// The findings of one item: each judged rule's status, packed into two numbers. Clauses, waivers and agreements are looked up from it
/// on demand; see <see cref="Finding"/>.
/// </summary>
/// <remarks>The default value has no finding; its verdicts are the best ones, and no evaluation returns it.</remarks>
public readonly record struct FindingSet : IReadOnlyCollection<KeyValuePair<Rule, FindingStatus>>
{
    /// <summary>The width of a lane: one bit for each rule that there is room for.</summary>
    internal const int LaneWidth = FactBits.RuleBits;

    /// <summary>The lanes of a word, one for each of three statuses, the worst highest.</summary>
    internal const int LanesOfWord = 3;

    internal const ulong Lane = (1UL << LaneWidth) - 1;

    /// <summary>The lowest bit of each of the three lanes.</summary>
    internal const ulong EveryLane = 1UL | 1UL << LaneWidth | 1UL << 2 * LaneWidth;

    /// <summary>The number of positions of findings, each a bit.</summary>
    internal const int Places = 2 * LanesOfWord * LaneWidth + 1;

    /// <summary>Out of scope is worse than any other rule that is not met: it has a bit of its own, above the lanes.</summary>
    private const ulong OutOfScope = 1UL << LanesOfWord * LaneWidth;

    private static readonly AssessmentVerdict[] AssessmentVerdicts = ByZerosAboveWorst(
        AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible, AssessmentVerdict.OutOfScope);

    private static readonly SettlementVerdict[] SettlementVerdicts = ByZerosAboveWorst(
        SettlementVerdict.Approved, SettlementVerdict.Pending, SettlementVerdict.Pending, SettlementVerdict.Rejected, SettlementVerdict.OutOfScope);

    private static readonly CancellationVerdict[] CancellationVerdicts = ByZerosAboveWorst(
        CancellationVerdict.Cancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.OutOfScope);

    internal FindingSet(ulong good, ulong bad)
    {
        Good = good;
        Bad = bad;
    }

    /// <summary>The lanes of met, excepted and waived: bit (status × width + rule) is set for each such finding.</summary>
    internal ulong Good { get; }

    /// <summary>The lanes of discretionary, missing and not met, and the bit of an order out of scope.</summary>
    internal ulong Bad { get; }

    /// <summary>The judged rules.</summary>
    internal EnumSet<Rule> Rules
    {
        get
        {
            ulong lanes = Good | Bad;
            return new((uint)((lanes | lanes >> LaneWidth | lanes >> 2 * LaneWidth | Bad >> LanesOfWord * LaneWidth) & Lane));
        }
    }

    /// <summary>Gets the number of judged rules.</summary>
    public int Count => BitOperations.PopCount(Good) + BitOperations.PopCount(Bad);

    /// <summary>Gets the verdict on an assessed item (reading R20).</summary>
    public AssessmentVerdict AssessmentVerdict => AssessmentVerdicts[ZerosAboveWorst];

    /// <summary>Gets the verdict on an item that came back (reading R20).</summary>
    public SettlementVerdict SettlementVerdict => SettlementVerdicts[ZerosAboveWorst];

    /// <summary>Gets the verdict on a cancellation.</summary>
    public CancellationVerdict CancellationVerdict => CancellationVerdicts[ZerosAboveWorst];

    /// <summary>The number of zeros above the worst bad finding: 3 to 63, or 0 if there is none. The highest bit is never set.</summary>
    private int ZerosAboveWorst => BitOperations.LeadingZeroCount(Bad) & 63;

    /// <summary>Gets the status of a rule; null if the rule was not judged.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rule"/> is not a member of its enumeration.</exception>
    public FindingStatus? this[Rule rule] => Rules.Contains(Check.Defined(rule)) ? StatusAt(PlaceOf((int)rule)) : null;

    /// <summary>Enumerates the findings in the order of the rules.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<Rule, FindingStatus>> GetEnumerator()
    {
        foreach (Rule rule in Rules)
            yield return new(rule, StatusAt(PlaceOf((int)rule)));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the findings as text, such as <c>Scope: Met, Reason: NotMet</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this.Select(finding => $"{finding.Key}: {finding.Value}"));

    /// <summary>Returns the position of a rule's finding: the number of its bit. The rule is one that was judged; the worst of its findings counts.</summary>
    internal int PlaceOf(int rule)
    {
        // Both words are read without a branch, which a mixed stream of facts would mispredict.
        ulong bad = Bad >> rule & (EveryLane | OutOfScope);
        ulong found = bad != 0 ? bad : Good >> rule & EveryLane;
        int offset = bad != 0 ? LanesOfWord * LaneWidth : 0;
        return rule + offset + BitOperations.Log2(found);
    }

    /// <summary>Returns whether a rule has a status. Not to be asked of scope, which has a position of its own when it is not met.</summary>
    internal bool Has(Rule rule, FindingStatus status)
    {
        FindingSet bit = Bit(rule, status);
        return (Good & bit.Good | Bad & bit.Bad) != 0;
    }

    /// <summary>Returns the findings of both.</summary>
    internal FindingSet With(FindingSet other) => new(Good | other.Good, Bad | other.Bad);

    /// <summary>Returns the status of a position.</summary>
    internal static FindingStatus StatusAt(int place) => (FindingStatus)Math.Min(place / LaneWidth, (int)FindingStatus.NotMet);

    /// <summary>Returns the set of one finding.</summary>
    internal static FindingSet Bit(Rule rule, FindingStatus status)
    {
        if ((rule, status) == (Rule.Scope, FindingStatus.NotMet))
            return new(0, OutOfScope);
        int lane = (int)status % LanesOfWord;
        ulong bit = 1UL << (lane * LaneWidth + (int)rule);
        return status < FindingStatus.Discretionary ? new(bit, 0) : new(0, bit);
    }

    /// <summary>Lists the verdicts by the number of zeros above the worst bad finding; what is excepted or waived is as good as met.</summary>
    private static T[] ByZerosAboveWorst<T>(T met, T discretionary, T missing, T notMet, T outOfScope)
    {
        // Without a bad finding there are 64 zeros, which is 0 here.
        var verdicts = new T[64];
        verdicts.AsSpan().Fill(outOfScope);
        verdicts[0] = met;
        T[] byLane = [discretionary, missing, notMet];
        for (int lane = 0; lane < byLane.Length; lane++)
        {
            for (int rule = 0; rule < LaneWidth; rule++)
                verdicts[63 - (lane * LaneWidth + rule)] = byLane[lane];
        }

        return verdicts;
    }
}
