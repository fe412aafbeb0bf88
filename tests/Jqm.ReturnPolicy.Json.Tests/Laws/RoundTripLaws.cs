namespace Jqm.ReturnPolicy.Json.Tests;

[Properties(MaxTest = 1000, Arbitrary = [typeof(Arbitraries)])]
public sealed class RoundTripLaws
{
    [Property]
    public void An_order_is_read_back_as_it_was_written(Order order) =>
        Assert.Equal(order, ReturnPolicyJson.ReadOrder(ReturnPolicyJson.ToUtf8Bytes(order)));

    [Property]
    public void Terms_are_read_back_as_they_were_written_alone_and_in_a_policy(PolicyTerms terms)
    {
        var policy = new Policy("own", "7", Days.Submitted, terms);
        Assert.Equal(terms, ReturnPolicyJson.ReadTerms(ReturnPolicyJson.ToUtf8Bytes(terms)));
        Assert.Equal(policy, ReturnPolicyJson.ReadPolicy(ReturnPolicyJson.ToUtf8Bytes(policy)));
    }

    [Property]
    public void A_request_and_its_assessment_are_read_back_as_they_were_written(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        ReturnRequest request = Requests.Any(order, Pieces(order, random), terms, random);
        Assessment assessment = Policies.Under(terms).Assess(order, request);
        Assert.Equal(request, ReturnPolicyJson.ReadRequest(ReturnPolicyJson.ToUtf8Bytes(request)));
        Assert.Equal(assessment, ReturnPolicyJson.ReadAssessment(ReturnPolicyJson.ToUtf8Bytes(assessment)));
    }

    [Property]
    public void Returned_goods_and_their_settlement_are_read_back_as_they_were_written(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        ReturnedGoods goods = Goods.Any(order, Pieces(order, random), terms, random);
        Settlement settlement = Policies.Under(terms).Settle(order, goods);
        Assert.Equal(goods, ReturnPolicyJson.ReadReturn(ReturnPolicyJson.ToUtf8Bytes(goods), order.Currency));
        Assert.Equal(settlement, ReturnPolicyJson.ReadSettlement(ReturnPolicyJson.ToUtf8Bytes(settlement)));
        if (settlement.Refund is { } refund)
            Assert.Equal(PriorRefund.FromRefund(refund), ReturnPolicyJson.ReadPriorRefund(ReturnPolicyJson.ToUtf8Bytes(refund), order.Currency));
    }

    [Property]
    public void A_document_gives_the_same_answer_as_the_call(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        ReturnedGoods goods = Goods.Any(order, Pieces(order, random), terms, random);
        var document = new EvaluationDocument
        {
            Operation = Operation.Settle,
            Order = order,
            Policies = [new Policy("own", "1", null, terms)],
            Return = goods,
        };
        EvaluationAnswer answer = new DocumentEvaluator().Answer(ReturnPolicyJson.ToUtf8Bytes(document));
        Assert.Equal(Policies.Under(terms).Settle(order, goods), answer.Settlement);
    }

    /// <summary>Some units of the order, at least those of one place.</summary>
    private static IReadOnlyList<Place> Pieces(Order order, Random random) =>
        Place.Pieces(order, random, all: false) is { Count: > 0 } some ? some : [Place.Of(order)[0]];
}
