using System.Collections;
using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// What the kernel finds of one item: each rule's status, packed into one number. Citations, waivers and agreements are looked up from it
/// when somebody asks; see <see cref="Finding"/>.
/// </summary>
/// <remarks>The default value holds no finding; its verdicts are the best there are, and no evaluation gives it.</remarks>
public readonly record struct Findings : IReadOnlyCollection<KeyValuePair<Rule, FindingStatus>>
{
    /// <summary>A lane of ten bits, one a rule, for each status, the worst highest: the highest bit that is set tells the verdict.</summary>
    internal const int LaneWidth = 10;

    internal const ulong Lane = (1UL << LaneWidth) - 1;

    /// <summary>The lowest bit of each lane.</summary>
    private const ulong EveryStatus = 1UL | 1UL << LaneWidth | 1UL << 2 * LaneWidth | 1UL << 3 * LaneWidth | 1UL << 4 * LaneWidth | 1UL << 5 * LaneWidth;

    private static readonly ulong ScopeNotMet = Bit(Rule.Scope, FindingStatus.NotMet);

    internal Findings(ulong bits) => Bits = bits;

    /// <summary>Bit (status × 10 + rule) is set for each finding.</summary>
    internal ulong Bits { get; }

    /// <summary>How many rules were judged.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The verdict on an assessed item (reading R20).</summary>
    public AssessmentVerdict AssessmentVerdict => (Worst, IsOutOfScope) switch
    {
        (FindingStatus.NotMet, true) => AssessmentVerdict.OutOfScope,
        (FindingStatus.NotMet, false) => AssessmentVerdict.Ineligible,
        (FindingStatus.Missing, _) => AssessmentVerdict.Incomplete,
        (FindingStatus.Discretionary, _) => AssessmentVerdict.Referred,
        _ => AssessmentVerdict.Eligible,
    };

    /// <summary>The verdict on an item that came back (reading R20).</summary>
    public SettlementVerdict SettlementVerdict => (Worst, IsOutOfScope) switch
    {
        (FindingStatus.NotMet, true) => SettlementVerdict.OutOfScope,
        (FindingStatus.NotMet, false) => SettlementVerdict.Rejected,
        (FindingStatus.Missing or FindingStatus.Discretionary, _) => SettlementVerdict.Pending,
        _ => SettlementVerdict.Approved,
    };

    /// <summary>The verdict on a cancellation.</summary>
    public CancellationVerdict CancellationVerdict => (Worst, IsOutOfScope) switch
    {
        (FindingStatus.NotMet, true) => CancellationVerdict.OutOfScope,
        (FindingStatus.NotMet or FindingStatus.Missing or FindingStatus.Discretionary, _) => CancellationVerdict.NotCancellable,
        _ => CancellationVerdict.Cancellable,
    };

    /// <summary>The worst status of all.</summary>
    private FindingStatus Worst => (FindingStatus)(BitOperations.Log2(Bits) / LaneWidth);

    private bool IsOutOfScope => (Bits & ScopeNotMet) != 0;

    /// <summary>What a rule came to; null when it was not judged.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rule"/> is not a member of its enumeration.</exception>
    public FindingStatus? this[Rule rule]
    {
        get
        {
            if (rule is < Rule.Scope or > Rule.Cancellation)
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
            ulong statuses = Bits >> (int)rule & EveryStatus;
            return statuses == 0 ? null : (FindingStatus)(BitOperations.Log2(statuses) / LaneWidth);
        }
    }

    /// <summary>Walks the findings in the order of the rules.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<Rule, FindingStatus>> GetEnumerator()
    {
        for (Rule rule = Rule.Scope; rule <= Rule.Cancellation; rule++)
        {
            if (this[rule] is { } status)
                yield return new(rule, status);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The findings, such as <c>Scope: Met, Reason: NotMet</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this.Select(finding => $"{finding.Key}: {finding.Value}"));

    /// <summary>Packs the rows of an answer again.</summary>
    /// <exception cref="InvalidInputException">There are none.</exception>
    internal static Findings Of(ValueList<Finding> rows)
    {
        if (rows.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "findings", "There are no findings; every answer rests on at least one.");
        ulong bits = 0;
        foreach (ref readonly Finding row in rows.AsSpan())
            bits |= Bit(row.Rule, row.Status);
        return new Findings(bits);
    }

    internal static ulong Bit(Rule rule, FindingStatus status) => 1UL << ((int)status * LaneWidth + (int)rule);
}
