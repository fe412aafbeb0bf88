using System.Collections;
using System.Numerics;

namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// The findings on one item: the status of each evaluated rule, packed into one number. Clauses, waivers and agreements are looked up on demand.
/// </summary>
/// <remarks>The default value has no findings, and its verdicts are the best ones. No evaluation returns the default value.</remarks>
public readonly record struct FindingSet : IReadOnlyCollection<KeyValuePair<Rule, FindingStatus>>
{
    // A rule has a code of three bits, and each of the three is in a plane of its own. Code 0 is a rule that was not judged, the others are its status and one,
    // so the codes of Discretionary, Missing and NotMet have the bit of the highest plane. A greater code is a worse one.

    /// <summary>The width of a plane: one bit for each rule that there is room for.</summary>
    internal const int PlaneWidth = FactBits.RuleBits;

    /// <summary>The number of bits of a finding set. The bits above them are zero.</summary>
    internal const int Width = 3 * PlaneWidth;

    /// <summary>The number of statuses that there is room for.</summary>
    internal const int StatusLimit = ScopeNotMetCode - 1;

    /// <summary>The number of places of findings: each rule has one for each code.</summary>
    internal const int Places = PlaneWidth * Codes;

    private const int Codes = 8;

    /// <summary>Out of scope is worse than any other rule that is not met: it has a code of its own.</summary>
    private const int ScopeNotMetCode = Codes - 1;

    private const ulong Plane = (1UL << PlaneWidth) - 1;

    private static readonly AssessmentVerdict[] AssessmentVerdicts = ByWorstCode(
        AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible, AssessmentVerdict.OutOfScope);

    private static readonly SettlementVerdict[] SettlementVerdicts = ByWorstCode(
        SettlementVerdict.Approved, SettlementVerdict.Pending, SettlementVerdict.Pending, SettlementVerdict.Rejected, SettlementVerdict.OutOfScope);

    private static readonly CancellationVerdict[] CancellationVerdicts = ByWorstCode(
        CancellationVerdict.Cancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.NotCancellable, CancellationVerdict.OutOfScope);

    internal FindingSet(ulong bits) => Bits = bits;

    /// <summary>The three planes, the lowest bits of the codes first.</summary>
    internal ulong Bits { get; }

    /// <summary>The judged rules.</summary>
    internal EnumSet<Rule> Rules => new((uint)((Bits | Bits >> PlaneWidth | Bits >> 2 * PlaneWidth) & Plane));

    /// <summary>Gets the number of rules that were evaluated.</summary>
    public int Count => BitOperations.PopCount(Rules.Bits);

    /// <summary>Gets the verdict on an assessed item (reading R20).</summary>
    public AssessmentVerdict AssessmentVerdict => AssessmentVerdicts[WorstCode];

    /// <summary>Gets the verdict on a returned item (reading R20).</summary>
    public SettlementVerdict SettlementVerdict => SettlementVerdicts[WorstCode];

    /// <summary>Gets the verdict on a cancellation of the order.</summary>
    public CancellationVerdict CancellationVerdict => CancellationVerdicts[WorstCode];

    /// <summary>The greatest code from Discretionary upwards, or 0 if all are less.</summary>
    private int WorstCode
    {
        get
        {
            // From plane to plane the rules are left that can still have the greatest code.
            ulong bad = Bits >> 2 * PlaneWidth;
            ulong worse = bad & Bits >> PlaneWidth;
            ulong worst = (worse != 0 ? worse : bad) & Bits;
            return (bad != 0 ? 4 : 0) | (worse != 0 ? 2 : 0) | (worst != 0 ? 1 : 0);
        }
    }

    /// <summary>Gets the status of a rule; null if the rule was not evaluated.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rule"/> is not a member of its enumeration.</exception>
    public FindingStatus? this[Rule rule] => CodeOf((int)Check.Defined(rule)) is var code and > 0 ? StatusOf(code) : null;

    /// <summary>Enumerates the findings in the order of the rules.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<Rule, FindingStatus>> GetEnumerator()
    {
        foreach (Rule rule in Rules)
            yield return new(rule, StatusOf(CodeOf((int)rule)));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the findings as text, such as <c>Scope: Met, Reason: NotMet</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this.Select(finding => $"{finding.Key}: {finding.Value}"));

    /// <summary>Returns the place of a rule's finding in a table of all findings.</summary>
    internal int PlaceOf(int rule) => rule * Codes + CodeOf(rule);

    /// <summary>Returns the code of a rule's finding: 0 if the rule was not judged, else the status and one, so that a greater code is a worse status.</summary>
    internal byte CodeOf(Rule rule) => (byte)CodeOf((int)rule);

    /// <summary>Returns how much a code weighs in the verdict: 0 if it does not matter, 1 if discretionary, 2 if missing, 3 if not met.</summary>
    internal static int SeverityOf(byte code) => code <= (int)FindingStatus.Waived + 1 ? 0 : code - (int)FindingStatus.Waived - 1;

    /// <summary>Returns whether a rule has a status.</summary>
    internal bool Has(Rule rule, FindingStatus status) => CodeOf((int)rule) == CodeOf(rule, status);

    /// <summary>Returns the findings of both. No rule is in both.</summary>
    internal FindingSet With(FindingSet other) => new(Bits | other.Bits);

    /// <summary>Returns the findings after waivers: of the rules given, those that are discretionary, missing or not met become waived.</summary>
    internal FindingSet Waive(ulong rules)
    {
        ulong lifted = Bits >> 2 * PlaneWidth & rules;
        return new(Bits ^ lifted << 2 * PlaneWidth | lifted << PlaneWidth | lifted);
    }

    /// <summary>Returns the findings after exceptions: of the rules given, those that are discretionary, missing or not met become excepted.</summary>
    internal FindingSet Except(ulong rules)
    {
        ulong lifted = Bits >> 2 * PlaneWidth & rules;
        return new(Bits & ~(lifted << 2 * PlaneWidth | lifted) | lifted << PlaneWidth);
    }

    /// <summary>Returns the findings with one more. If the rule has a finding already, the worse of the two counts.</summary>
    internal FindingSet WithWorse(Rule rule, FindingStatus status)
    {
        int code = Math.Max(CodeOf((int)rule), CodeOf(rule, status));
        return new(Bits & ~BitsOf((int)rule, Codes - 1) | BitsOf((int)rule, code));
    }

    /// <summary>Returns the set of one finding.</summary>
    internal static FindingSet Bit(Rule rule, FindingStatus status) => new(BitsOf((int)rule, CodeOf(rule, status)));

    private int CodeOf(int rule)
    {
        ulong planes = Bits >> rule;
        return (int)(planes & 1 | planes >> (PlaneWidth - 1) & 2 | planes >> (2 * PlaneWidth - 2) & 4);
    }

    private static int CodeOf(Rule rule, FindingStatus status) => (rule, status) == (Rule.Scope, FindingStatus.NotMet) ? ScopeNotMetCode : (int)status + 1;

    private static FindingStatus StatusOf(int code) => code == ScopeNotMetCode ? FindingStatus.NotMet : (FindingStatus)(code - 1);

    private static ulong BitsOf(int rule, int code) =>
        ((ulong)code & 1 | ((ulong)code >> 1 & 1) << PlaneWidth | ((ulong)code >> 2 & 1) << 2 * PlaneWidth) << rule;

    /// <summary>Lists the verdicts by the worst code; what is excepted or waived is as good as met.</summary>
    private static T[] ByWorstCode<T>(T met, T discretionary, T missing, T notMet, T outOfScope) =>
        [met, met, met, met, discretionary, missing, notMet, outOfScope];
}
