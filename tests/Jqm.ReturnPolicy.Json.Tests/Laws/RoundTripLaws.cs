namespace Jqm.ReturnPolicy.Json.Tests;

public sealed class RoundTripLaws
{
    [Law]
    public void An_order_is_read_back_as_it_was_written(Order order) =>
        Assert.Equal(order, ReturnPolicyJson.Read<Order>(ReturnPolicyJson.ToUtf8Bytes(order)));

    [Law]
    public void Terms_round_trip_alone_and_in_a_policy(PolicyTerms terms)
    {
        var policy = new Policy("own", "7", Days.Submitted, terms);
        Assert.Equal(terms, ReturnPolicyJson.Read<PolicyTerms>(ReturnPolicyJson.ToUtf8Bytes(terms)));
        Assert.Equal(policy, ReturnPolicyJson.Read<Policy>(ReturnPolicyJson.ToUtf8Bytes(policy)));
    }

    [Law]
    public void A_patch_round_trips_alone_and_in_an_agreement(TermsPatch patch)
    {
        var agreement = new Agreement("AG-1", "M-77", patch, Days.Placed, Days.Placed + Duration.Epsilon);
        Assert.Equal(PolicyTerms.Standard.Merge(patch), PolicyTerms.Standard.Merge(ReturnPolicyJson.Read<TermsPatch>(ReturnPolicyJson.ToUtf8Bytes(patch))));
        Assert.Equal(patch.Names, ReturnPolicyJson.Read<TermsPatch>(ReturnPolicyJson.ToUtf8Bytes(patch)).Names);
        Assert.Equal(ReturnPolicyJson.ToJson(agreement), ReturnPolicyJson.ToJson(ReturnPolicyJson.Read<Agreement>(ReturnPolicyJson.ToUtf8Bytes(agreement))));
    }

    [Law]
    public void Policies_and_agreements_round_trip(AssessQuestion asked)
    {
        ValueList<Policy> policies = asked.Evaluator.Policies;
        ValueList<Agreement> agreements = asked.Document.Agreements;
        Assert.Equal(policies, ReturnPolicyJson.Read<ValueList<Policy>>(ReturnPolicyJson.ToUtf8Bytes(policies)));
        Assert.Equal(agreements, ReturnPolicyJson.Read<ValueList<Agreement>>(ReturnPolicyJson.ToUtf8Bytes(agreements)));
    }

    [Law]
    public void A_request_and_its_assessment_round_trip(AssessQuestion asked)
    {
        Assessment assessment = asked.Answer();
        Assert.Equal(asked.Request, ReturnPolicyJson.Read<ReturnRequest>(ReturnPolicyJson.ToUtf8Bytes(asked.Request)));
        Assert.Equal(assessment, ReturnPolicyJson.Read<Assessment>(ReturnPolicyJson.ToUtf8Bytes(assessment)));
        Assert.Equal(assessment, ReturnPolicyJson.Read<EvaluationAnswer>(ReturnPolicyJson.ToUtf8Bytes(asked.Document.Evaluate())).Assessment);
    }

    [Law]
    public void Returned_goods_and_their_settlement_round_trip(SettleQuestion returned)
    {
        Settlement settlement = returned.Answer();
        Assert.Equal(returned.Goods, ReturnPolicyJson.Read<ReturnedGoods>(ReturnPolicyJson.ToUtf8Bytes(returned.Goods), returned.Order.Currency));
        Assert.Equal(settlement, ReturnPolicyJson.Read<Settlement>(ReturnPolicyJson.ToUtf8Bytes(settlement)));
        Assert.Equal(settlement, ReturnPolicyJson.Read<EvaluationAnswer>(ReturnPolicyJson.ToUtf8Bytes(returned.Document.Evaluate())).Settlement);
        if (settlement.Refund is { } refund)
        {
            Assert.Equal(refund, ReturnPolicyJson.Read<Refund>(ReturnPolicyJson.ToUtf8Bytes(refund)));
            byte[] json = ReturnPolicyJson.ToUtf8Bytes(refund);
            int beyond = refund.Destinations.ToList().FindIndex(destination => destination.Amount.MinorUnits > 100_000_000_000_000);
            if (beyond < 0)
            {
                Assert.Equal(PriorRefund.FromRefund(refund), ReturnPolicyJson.Read<PriorRefund>(json, returned.Order.Currency));
                return;
            }

            // As an input it is bounded like every amount (wire form), though return shipping can take it beyond.
            Expect.Fault($"destinations[{beyond}].amount", ErrorCode.AmountOutOfRange, () => ReturnPolicyJson.Read<PriorRefund>(json, returned.Order.Currency));
        }
    }

    [Law]
    public void A_cancellation_is_read_back_as_it_was_written(CancelQuestion cancelled)
    {
        Cancellation cancellation = cancelled.Answer();
        Assert.Equal(cancellation, ReturnPolicyJson.Read<Cancellation>(ReturnPolicyJson.ToUtf8Bytes(cancellation)));
        Assert.Equal(cancellation, ReturnPolicyJson.Read<EvaluationAnswer>(ReturnPolicyJson.ToUtf8Bytes(cancelled.Document.Evaluate())).Cancellation);
    }
}
