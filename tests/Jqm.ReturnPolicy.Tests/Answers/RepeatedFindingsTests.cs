namespace Jqm.ReturnPolicy.Tests;

/// <summary>An answer from elsewhere may tell two findings of one rule. The worse of them decides the verdict.</summary>
public sealed class RepeatedFindingsTests
{
    public static TheoryData<FindingStatus, FindingStatus> Pairs =>
        new(from one in Enum.GetValues<FindingStatus>() from other in Enum.GetValues<FindingStatus>() select (one, other));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_findings_of_a_rule_give_the_verdict_of_the_worse(FindingStatus one, FindingStatus other) =>
        Assert.Equal(VerdictOf(one > other ? one : other), VerdictOf(one, other));

    private static AssessmentVerdict VerdictOf(params FindingStatus[] statuses) => new AssessedItem(
        "1", "S1", 1, ReturnReason.Defective, [.. statuses.Select(status => new Finding(Rule.Window, status, Clause.FromNumber("2.1")))]).Verdict;
}
