using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>What the entry points of the analysis refuse, and the equality of witnesses.</summary>
public sealed class AnalysisArgumentTests
{
    private static readonly PolicyEvaluator OfOrders = new([Policy.Standard], governedBy: GovernedBy.Order);
    private static readonly TermsInForce InForce = PolicyEvaluator.Standard.GetTermsInForce("M-1", Days.Submitted);

    private static readonly Dictionary<string, Action> Missing = new()
    {
        ["the old terms"] = () => PolicyAnalysis.Diff(null!, PolicyTerms.Standard),
        ["the new terms"] = () => PolicyAnalysis.Diff(PolicyTerms.Standard, null!),
        ["the old terms in force"] = () => PolicyAnalysis.Diff(null!, InForce),
        ["the new terms in force"] = () => PolicyAnalysis.Diff(InForce, null!),
        ["the old set"] = () => PolicyAnalysis.DiffSets(null!, PolicyEvaluator.Standard),
        ["the new set"] = () => PolicyAnalysis.DiffSets(PolicyEvaluator.Standard, null!),
        ["the checked terms"] = () => PolicyAnalysis.Check((PolicyTerms)null!),
    };

    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("a period that ends as it begins", "to", ErrorCode.TimeOrder, () => _ = new AnalysisPeriod(Days.Submitted, Days.Submitted)),
        ("a period before 1900", "from", ErrorCode.Malformed, () => _ = new AnalysisPeriod(Instant.FromUtc(1899, 12, 31, 23, 59, 59), Days.Submitted)),
        ("a period after 2999", "to", ErrorCode.Malformed, () => _ = new AnalysisPeriod(Days.Submitted, Instant.FromUtc(3000, 1, 1, 0, 0, 1))),
        ("a period that begins within a second", "from", ErrorCode.Malformed, () => _ = new AnalysisPeriod(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.Epsilon, Instant.FromUtc(2027, 1, 1, 0, 0))),
    ];

    public static TheoryData<string> MissingNames => new(Missing.Keys);

    public static TheoryData<string> FaultNames => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(MissingNames))]
    public void An_argument_that_is_null_is_refused(string name) => Assert.Throws<ArgumentNullException>(Missing[name]);

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void An_invalid_period_is_refused(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void A_set_that_is_governed_by_the_placing_of_the_order_is_refused()
    {
        Assert.Contains("governed by Order", Assert.Throws<ArgumentException>(() => PolicyAnalysis.DiffSets(OfOrders, PolicyEvaluator.Standard)).Message, StringComparison.Ordinal);
        Assert.Contains("governed by Order", Assert.Throws<ArgumentException>(() => PolicyAnalysis.DiffSets(PolicyEvaluator.Standard, OfOrders)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_limits_the_comparison_of_terms_and_of_sets()
    {
        // Berlin and Paris have the same local days in 2026, and different ones in 1945.
        PolicyTerms berlin = PolicyTerms.Standard with { WindowZone = "Europe/Berlin" };
        PolicyTerms paris = PolicyTerms.Standard with { WindowZone = "Europe/Paris" };
        var period = new AnalysisPeriod(Instant.FromUtc(1944, 1, 1, 0, 0), Instant.FromUtc(1946, 1, 1, 0, 0));
        PolicyEvaluator[] sets = [new([new Policy("p", "1", terms: berlin)]), new([new Policy("p", "1", terms: paris)])];
        Assert.True(PolicyAnalysis.Diff(berlin, paris).AnswersEqual);
        Assert.False(PolicyAnalysis.Diff(sets[0].GetTermsInForce("M-1", Days.Submitted), sets[1].GetTermsInForce("M-1", Days.Submitted), period).AnswersEqual);
        Assert.True(PolicyAnalysis.DiffSets(sets[0], sets[1]).AnswersEqual);
        Assert.False(PolicyAnalysis.DiffSets(sets[0], sets[1], period: period).AnswersEqual);
    }

    [Fact]
    public void Witnesses_of_the_same_case_are_equal()
    {
        PolicyWitness one = WitnessOf(31);
        PolicyWitness same = WitnessOf(31);
        PolicyWitness other = WitnessOf(45);
        Assert.True(one == same && one.Equals(same) && one.Equals((object)same) && !(one != same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != other && !(one == other) && !one.Equals(other) && !one.Equals("a case") && !one.Equals(null));
        Assert.True(one != null && null != one && (PolicyWitness?)null == null);
        Assert.Same(one.Order, one.Order);

        static PolicyWitness WitnessOf(int days) => PolicyAnalysis.Diff(PolicyTerms.Standard, PolicyTerms.Standard with { WindowDays = days }).Changes[0].Witness;
    }
}
