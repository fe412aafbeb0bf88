namespace Jqm.ReturnPolicy.Tests;

/// <summary>The order in which versions, agreements, carried lines and earlier refunds are listed does not change an answer.</summary>
public sealed class ListingOrderLaws
{
    [Law]
    public void Reversed_and_shuffled_lists_give_the_same_assessment(AssessQuestion asked, Dice dice)
    {
        foreach (PolicyEvaluator evaluator in Arranged(asked, dice.Roll()))
            Assert.Equal(asked.Answer(), evaluator.Assess(asked.Order, asked.Request, asked.Document.PriorRefunds));
    }

    [Law]
    public void Reversed_and_shuffled_lists_give_the_same_settlement(SettleQuestion returned, Dice dice)
    {
        foreach (PolicyEvaluator evaluator in Arranged(returned, dice.Roll()))
            Assert.Equal(returned.Answer(), evaluator.Settle(returned.Order, returned.Goods, returned.Document.PriorRefunds));
        Assert.Equal(returned.Answer(), returned.Evaluator.Settle(returned.Order, returned.Goods, returned.Document.PriorRefunds.Reverse().ToValueList()));
        Order turned = returned.Order.With(shipments: returned.Order.Shipments.Select(shipment => shipment with { Lines = shipment.Lines?.Reverse().ToValueList() }).ToValueList());
        Assert.Equal(returned.Answer(), returned.Evaluator.Settle(turned, returned.Goods, returned.Document.PriorRefunds));
        Order exchanged = returned.Order.With(shipments: returned.Order.Shipments.Reverse().ToValueList());
        Assert.Equal(returned.Answer(), returned.Evaluator.Settle(exchanged, returned.Goods, returned.Document.PriorRefunds));
    }

    [Law]
    public void Reversed_and_shuffled_lists_give_the_same_cancellation(CancelQuestion cancelled, Dice dice)
    {
        foreach (PolicyEvaluator evaluator in Arranged(cancelled, dice.Roll()))
            Assert.Equal(cancelled.Answer(), evaluator.Cancel(cancelled.Order, cancelled.At));
    }

    /// <summary>Evaluators of the same versions and agreements in other orders. Agreements that begin at the same instant keep theirs, because they are merged as listed.</summary>
    private static IEnumerable<PolicyEvaluator> Arranged(Question @case, Random random)
    {
        Policy[] policies = [.. @case.Evaluator.Policies];
        Agreement[][] together = [.. @case.Document.Agreements.GroupBy(agreement => agreement.From).Select(group => group.ToArray())];
        yield return Create([.. policies.Reverse()], [.. together.Reverse()]);
        random.Shuffle(policies);
        random.Shuffle(together);
        yield return Create(policies, together);

        PolicyEvaluator Create(Policy[] versions, Agreement[][] agreements) => new(versions.ToValueList(), agreements.SelectMany(group => group).ToValueList(), @case.Document.GovernedBy);
    }
}
