namespace Jqm.ReturnPolicy.Tests;

/// <summary>Tests the verdict of several items together.</summary>
public sealed class VerdictTests
{
    private static readonly FindingStatus Eligible = FindingStatus.Met;
    private static readonly FindingStatus Incomplete = FindingStatus.Missing;
    private static readonly FindingStatus Referred = FindingStatus.Discretionary;
    private static readonly FindingStatus Ineligible = FindingStatus.NotMet;

    public static TheoryData<AssessmentVerdict, FindingStatus[]> Requests => new()
    {
        { AssessmentVerdict.Eligible, [Eligible, Eligible] },
        { AssessmentVerdict.Referred, [Referred, Referred] },
        { AssessmentVerdict.Partial, [Ineligible, Incomplete, Referred, Eligible] },
        { AssessmentVerdict.Incomplete, [Ineligible, Referred, Incomplete] },
        { AssessmentVerdict.Incomplete, [Referred, Incomplete] },
        { AssessmentVerdict.Referred, [Ineligible, Referred] },
        { AssessmentVerdict.Ineligible, [Ineligible] },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_judged_by_all_of_its_items(AssessmentVerdict verdict, FindingStatus[] items) => Assert.Equal(
        verdict,
        new Assessment("N", "R", new PolicyReference("p", "1"), [], [.. items.Select(status => new AssessedItem("1", null, 1, ReturnReason.Defective, [new Finding(Rule.Window, status, Clause.FromNumber("2.1"))]))]).Verdict);

    public static TheoryData<SettlementVerdict, FindingStatus[]> Returns => new()
    {
        { SettlementVerdict.Approved, [Eligible, Eligible] },
        { SettlementVerdict.Rejected, [Ineligible, Ineligible] },
        { SettlementVerdict.Partial, [Incomplete, Eligible] },
        { SettlementVerdict.Partial, [Ineligible, Eligible] },
        { SettlementVerdict.Pending, [Ineligible, Incomplete] },
        { SettlementVerdict.Pending, [Referred] },
    };

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_return_is_judged_by_all_of_its_items(SettlementVerdict verdict, FindingStatus[] items) => Assert.Equal(
        verdict,
        new Settlement("N", "R", new PolicyReference("p", "1"), [], [.. items.Select(status => new SettledItem("1", null, 1, [new Finding(Rule.Condition, status, Clause.FromNumber("3.4"))]))]).Verdict);
}
