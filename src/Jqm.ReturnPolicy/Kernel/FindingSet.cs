using System.Collections;
using System.Numerics;

namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// What the kernel finds of one item: each rule's status, packed into one number. Citations, waivers and agreements are looked up from it
/// when somebody asks; see <see cref="Finding"/>.
/// </summary>
/// <remarks>The default value holds no finding; its verdicts are the best there are, and no evaluation gives it.</remarks>
public readonly record struct FindingSet : IReadOnlyCollection<KeyValuePair<Rule, FindingStatus>>
{
    /// <summary>A lane of ten bits, one a rule, for each status, the worst highest: the highest bit that is set tells the verdict.</summary>
    internal const int LaneWidth = 10;

    internal const ulong Lane = (1UL << LaneWidth) - 1;

    /// <summary>How many places there are for findings, each a bit.</summary>
    internal const int Places = 6 * LaneWidth + 1;

    /// <summary>The lowest bit of each lane.</summary>
    private const ulong EveryLane = 1UL | 1UL << LaneWidth | 1UL << 2 * LaneWidth | 1UL << 3 * LaneWidth | 1UL << 4 * LaneWidth | 1UL << 5 * LaneWidth | OutOfScope;

    /// <summary>Out of scope is worse than any other rule that is not met: it has a lane of its own, the highest.</summary>
    private const ulong OutOfScope = 1UL << 6 * LaneWidth;

    private static readonly AssessmentVerdict[] AssessmentVerdicts = ByZerosAboveWorst(
        AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible, AssessmentVerdict.OutOfScope);

    private static readonly SettlementVerdict[] SettlementVerdicts = ByZerosAboveWorst(
        SettlementVerdict.Approved, SettlementVerdict.Pending, SettlementVerdict.Pending, SettlementVerdict.Rejected, SettlementVerdict.OutOfScope);

    private static readonly CancellationVerdict[] CancellationVerdicts = ByZerosAboveWorst(
        CancellationVerdict.Cancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.OutOfScope);

    internal FindingSet(ulong bits) => Bits = bits;

    /// <summary>Bit (status × 10 + rule) is set for each finding, save for that of an order out of scope.</summary>
    internal ulong Bits { get; }

    /// <summary>The rules that were judged.</summary>
    internal EnumSet<Rule> Rules
    {
        get
        {
            // The lanes laid over each other: three on the next three and out of scope, then in pairs.
            ulong lanes = Bits | Bits >> 3 * LaneWidth;
            lanes |= lanes >> LaneWidth;
            lanes |= lanes >> 2 * LaneWidth;
            return new((uint)(lanes & Lane));
        }
    }

    /// <summary>How many rules were judged.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The verdict on an assessed item (reading R20).</summary>
    public AssessmentVerdict AssessmentVerdict => AssessmentVerdicts[ZerosAboveWorst];

    /// <summary>The verdict on an item that came back (reading R20).</summary>
    public SettlementVerdict SettlementVerdict => SettlementVerdicts[ZerosAboveWorst];

    /// <summary>The verdict on a cancellation.</summary>
    public CancellationVerdict CancellationVerdict => CancellationVerdicts[ZerosAboveWorst];

    /// <summary>How many bits lie above the worst finding: 0 to 63, and 0 when there is none.</summary>
    private int ZerosAboveWorst => BitOperations.LeadingZeroCount(Bits) & 63;

    /// <summary>What a rule came to; null when it was not judged.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rule"/> is not a member of its enumeration.</exception>
    public FindingStatus? this[Rule rule]
    {
        get
        {
            if (rule is < Rule.Scope or > Rule.Cancellation)
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
            return Rules.Contains(rule) ? StatusAt(PlaceOf((int)rule)) : null;
        }
    }

    /// <summary>Walks the findings in the order of the rules.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<Rule, FindingStatus>> GetEnumerator()
    {
        foreach (Rule rule in Rules)
            yield return new(rule, StatusAt(PlaceOf((int)rule)));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The findings, such as <c>Scope: Met, Reason: NotMet</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this.Select(finding => $"{finding.Key}: {finding.Value}"));

    /// <summary>The place of a rule's finding: the number of its bit. The rule is one that was judged; the worst of its findings counts.</summary>
    internal int PlaceOf(int rule) => rule + BitOperations.Log2(Bits >> rule & EveryLane);

    /// <summary>Whether a rule came to a status; not asked of scope, which has a place of its own when it is not met.</summary>
    internal bool Has(Rule rule, FindingStatus status) => (Bits & Bit(rule, status)) != 0;

    /// <summary>The status that a place stands for.</summary>
    internal static FindingStatus StatusAt(int place) => (FindingStatus)Math.Min(place / LaneWidth, (int)FindingStatus.NotMet);

    /// <summary>Packs the rows of an answer again.</summary>
    /// <exception cref="InvalidInputException">There are none.</exception>
    internal static FindingSet Of(ValueList<Finding> rows)
    {
        if (rows.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "findings", "There are no findings; every answer rests on at least one.");
        ulong bits = 0;
        foreach (ref readonly Finding row in rows.AsSpan())
            bits |= Bit(row.Rule, row.Status);
        return new FindingSet(bits);
    }

    internal static ulong Bit(Rule rule, FindingStatus status) =>
        (rule, status) == (Rule.Scope, FindingStatus.NotMet) ? OutOfScope : 1UL << ((int)status * LaneWidth + (int)rule);

    /// <summary>Verdicts by the number of bits above the worst finding; what is excepted or waived is as good as met.</summary>
    private static T[] ByZerosAboveWorst<T>(T met, T discretionary, T missing, T notMet, T outOfScope)
    {
        var verdicts = new T[64];
        for (int zeros = 0; zeros < verdicts.Length; zeros++)
        {
            verdicts[zeros] = ((63 - zeros) / LaneWidth) switch
            {
                (int)FindingStatus.Discretionary => discretionary,
                (int)FindingStatus.Missing => missing,
                (int)FindingStatus.NotMet => notMet,
                > (int)FindingStatus.NotMet => outOfScope,
                _ => met,
            };
        }

        // No finding is as good as all of them met.
        verdicts[0] = met;
        return verdicts;
    }
}
