namespace Jqm.ReturnPolicy.Tests;

/// <summary>An evaluation under terms that the caller keeps.</summary>
public sealed class KeptTermsTests
{
    [Law]
    public void Kept_terms_give_the_answers_of_the_evaluator_that_gave_them(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        PolicyEvaluator evaluator = Policies.Under(terms);
        IReadOnlyList<Place> pieces = [Place.Of(order)[0]];
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
        TermsInForce kept = evaluator.GetTermsInForce(order.MerchantId, request.SubmittedAt);
        Assert.Equal(evaluator.Assess(order, request), kept.Assess(order, request));
        Assert.Equal(evaluator.Settle(order, goods), kept.Settle(order, goods));
        Assert.Equal(evaluator.Cancel(order, Days.Received), kept.Cancel(order, Days.Received));
    }

    [Fact]
    public void Kept_terms_outlive_a_change_of_the_policy()
    {
        var later = new Policy("jqm-standard", "2", Instant.FromUtc(2026, 3, 1, 0, 0), PolicyTerms.Standard with { RefundTo = RefundTo.AccountBalance });
        var evaluator = new PolicyEvaluator([Policy.Standard, later]);
        TermsInForce kept = evaluator.GetTermsInForce("M-1", Days.Submitted);
        Assert.Equal("1", kept.Policy.Version);
        Assert.Equal("2", evaluator.GetTermsInForce("M-1", Instant.FromUtc(2026, 3, 1, 0, 0)).Policy.Version);
        Assert.Equal(RefundTo.OriginalPayment, kept.Terms.RefundTo);
    }
}
