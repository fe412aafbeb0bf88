using FsCheck.Xunit;

namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>Every verdict can be had in one line, and is an answer of the evaluator.</summary>
public sealed class AnswerTests
{
    private static readonly Order Own = AnOrder().WithNumber("JQM-7").In(Currency.JPY).WithLine(2, 100, category: ProductCategory.Customized).WithLine(1, 50).Shipped();

    public static TheoryData<AssessmentVerdict> Assessments => new(Enum.GetValues<AssessmentVerdict>());

    public static TheoryData<SettlementVerdict> Settlements => new(Enum.GetValues<SettlementVerdict>());

    public static TheoryData<CancellationVerdict> Cancellations => new(Enum.GetValues<CancellationVerdict>());

    public static TheoryData<AllowanceVerdict> Allowances => new(Enum.GetValues<AllowanceVerdict>());

    [Theory]
    [MemberData(nameof(Assessments))]
    public void Every_verdict_of_an_assessment_is_given(AssessmentVerdict verdict)
    {
        Assessment answer = AnAssessment(verdict);
        Assert.Equal((verdict, "JQM-10023"), (answer.Verdict, answer.OrderNumber));
        Assert.NotEmpty(answer.Explain(Language.English).Items);
        Assert.Equal(answer, AnAssessment(verdict));
        Assert.Equal(verdict == AssessmentVerdict.Referred ? "own" : "jqm-standard", answer.Policy.Id);
        PolicyTerms referring = PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer };
        Assessment own = AnAssessment(verdict, Own, referring);
        Assert.Equal((verdict, "JQM-7", referring), (own.Verdict, own.OrderNumber, own.Terms!.Terms));
    }

    [Theory]
    [MemberData(nameof(Settlements))]
    public void Every_verdict_of_a_settlement_is_given(SettlementVerdict verdict)
    {
        Settlement answer = ASettlement(verdict);
        Assert.Equal((verdict, "JQM-10023", "jqm-standard"), (answer.Verdict, answer.OrderNumber, answer.Policy.Id));
        Assert.NotEmpty(answer.Explain(Language.English).Items);
        Assert.Equal(answer, ASettlement(verdict));
        Assert.Equal(verdict is SettlementVerdict.Approved or SettlementVerdict.Partial, answer.Refund is not null);
        PolicyTerms own = PolicyTerms.Standard with { RefundTo = RefundTo.AccountBalance };
        Assert.Equal((verdict, "JQM-7", own), (ASettlement(verdict, Own, own).Verdict, ASettlement(verdict, Own, own).OrderNumber, ASettlement(verdict, Own, own).Terms!.Terms));
    }

    [Theory]
    [MemberData(nameof(Cancellations))]
    public void Every_verdict_of_a_cancellation_is_given(CancellationVerdict verdict)
    {
        Cancellation answer = ACancellation(verdict);
        Assert.Equal((verdict, "JQM-10023", "jqm-standard"), (answer.Verdict, answer.OrderNumber, answer.Policy.Id));
        Assert.Equal(verdict == CancellationVerdict.Cancellable, answer.Refund is not null);
        Assert.Equal(answer, ACancellation(verdict));
        Assert.Equal((verdict, "JQM-7"), (ACancellation(verdict, Own).Verdict, ACancellation(verdict, Own).OrderNumber));
        Assert.Equal(verdict, ACancellation(verdict, AnOrder().NotShipped()).Verdict);
        Assert.Equal(verdict, ACancellation(verdict, AnOrder().NotShipped().Build() with { PlacedAt = null, Shipments = [] }).Verdict);
    }

    [Theory]
    [MemberData(nameof(Allowances))]
    public void Every_verdict_of_an_allowance_is_given(AllowanceVerdict verdict)
    {
        AllowanceDecision answer = AnAllowanceDecision(verdict);
        Assert.Equal((verdict, "JQM-10023", "jqm-standard"), (answer.Verdict, answer.OrderNumber, answer.Policy.Id));
        Assert.Equal(verdict == AllowanceVerdict.Allowed ? Money.Of(2, Currency.USD) : null, answer.Refund?.Total);
        Assert.Equal(answer, AnAllowanceDecision(verdict));
        Assert.Equal((verdict, "JQM-7"), (AnAllowanceDecision(verdict, Own).Verdict, AnAllowanceDecision(verdict, Own).OrderNumber));
        Assert.Equal(verdict, AnAllowanceDecision(verdict, AnOrder().WithLine(1, 1, discount: 0.99m)).Verdict);
    }

    /// <summary>For any order and terms there is an answer with the verdict, or an error that says what would be right.</summary>
    [Property(Arbitrary = [typeof(ReturnPolicyArbitraries)], MaxTest = 20)]
    public void Any_order_and_terms_give_the_verdict_or_the_advice(Order order, PolicyTerms terms)
    {
        Assert.All(Enum.GetValues<AssessmentVerdict>(), verdict => AssertGiven(verdict, () => AnAssessment(verdict, order, terms).Verdict));
        Assert.All(Enum.GetValues<SettlementVerdict>(), verdict => AssertGiven(verdict, () => ASettlement(verdict, order, terms).Verdict));
        Assert.All(Enum.GetValues<CancellationVerdict>(), verdict => AssertGiven(verdict, () => ACancellation(verdict, order, terms).Verdict));
        Assert.All(Enum.GetValues<AllowanceVerdict>(), verdict => AssertGiven(verdict, () => AnAllowanceDecision(verdict, order, terms).Verdict));
        Assert.All(Enum.GetValues<CaseState>(), state => AssertGiven(state, () => ACase(state, order, terms).State));
        Assert.Equal(AssessmentVerdict.OutOfScope, AnAssessment(AssessmentVerdict.OutOfScope, order, terms).Verdict);
    }

    [Fact]
    public void The_plainest_question_is_asked()
    {
        Assert.Equal([(Rule.Evidence, FindingStatus.Missing), (Rule.Details, FindingStatus.Missing)], NotMet(AnAssessment(AssessmentVerdict.Incomplete)).OrderByDescending(each => each.Rule));
        Assert.Equal([(Rule.Reason, FindingStatus.NotMet)], NotMet(AnAssessment(AssessmentVerdict.Ineligible)));
        Assert.Equal([(Rule.Window, FindingStatus.Discretionary)], NotMet(AnAssessment(AssessmentVerdict.Referred)));
        Assert.Equal([(Rule.Scope, FindingStatus.NotMet)], NotMet(AnAssessment(AssessmentVerdict.OutOfScope)));
        Assert.Equal([AssessmentVerdict.Eligible, AssessmentVerdict.Ineligible], AnAssessment(AssessmentVerdict.Partial).Items.Select(item => item.Verdict));
        Assert.Equal([SettlementVerdict.Approved, SettlementVerdict.Rejected], ASettlement(SettlementVerdict.Partial).Items.Select(item => item.Verdict));
        Assert.Equal((Rule.Inspection, FindingStatus.Missing), (ASettlement(SettlementVerdict.Pending).Items[0].Findings[^1].Rule, ASettlement(SettlementVerdict.Pending).Items[0].Findings[^1].Status));
    }

    [Fact]
    public void A_verdict_unreachable_under_the_terms_throws_with_advice()
    {
        Assert.Equal(
            "No request on order 'JQM-10023' gets the verdict Referred under the given terms. Give terms that refer late requests: LateRequestHandling.Refer.",
            Assert.Throws<InvalidOperationException>(() => AnAssessment(AssessmentVerdict.Referred, terms: PolicyTerms.Standard)).Message);
        Assert.Equal(
            "No return on order 'JQM-10023' gets the verdict Partial under the given terms. Give an order with two units, and terms under which one return is approved and another is not.",
            Assert.Throws<InvalidOperationException>(() => ASettlement(SettlementVerdict.Partial, AnOrder())).Message);
        Assert.Equal(
            "No cancellation on order 'JQM-10023' gets the verdict Cancellable under the given terms. Give terms with CancellableBeforeShipment.",
            Assert.Throws<InvalidOperationException>(() => ACancellation(CancellationVerdict.Cancellable, terms: PolicyTerms.Standard with { CancellableBeforeShipment = false })).Message);
        Assert.Equal(
            "No allowance on order 'JQM-10023' gets the verdict Allowed under the given terms. Give an order with a line that costs something.",
            Assert.Throws<InvalidOperationException>(() => AnAllowanceDecision(AllowanceVerdict.Allowed, AnOrder().WithLine(1, 0))).Message);
    }

    [Fact]
    public void A_verdict_that_there_is_not_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AnAssessment((AssessmentVerdict)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ASettlement((SettlementVerdict)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ACancellation((CancellationVerdict)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnAllowanceDecision((AllowanceVerdict)99));
    }

    [Fact]
    public void An_evaluator_has_the_given_terms_and_the_given_agreement()
    {
        PolicyTerms terms = PolicyTerms.Standard with { WindowDays = 45 };
        Instant at = Instant.FromUtc(2026, 1, 1, 0, 0);
        Assert.Equal(terms, AnEvaluator(terms).GetTermsInForce("M-77", at).Terms);
        PolicyEvaluator agreed = AnEvaluator(terms, new TermsPatch { WindowDays = 60 });
        Assert.Equal((60, 45), (agreed.GetTermsInForce(AnOrder().Build().MerchantId, at).Terms.WindowDays, agreed.GetTermsInForce("M-78", at).Terms.WindowDays));
        Assert.Throws<ArgumentNullException>(() => AnEvaluator(null!));
    }

    private static void AssertGiven<T>(T wanted, Func<T> give)
    {
        try
        {
            Assert.Equal(wanted, give());
        }
        catch (InvalidOperationException advice)
        {
            Assert.Contains(" Give ", advice.Message, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(Rule Rule, FindingStatus Status)> NotMet(Assessment answer) =>
        answer.Items[0].Findings.Where(finding => finding.Status is not (FindingStatus.Met or FindingStatus.Excepted)).Select(finding => (finding.Rule, finding.Status));
}
