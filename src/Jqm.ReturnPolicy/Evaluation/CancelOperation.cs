namespace Jqm.ReturnPolicy;

/// <summary>From an order and an instant to the answer whether it may be cancelled.</summary>
internal static class CancelOperation
{
    public static Cancellation Run(TermsInForce inForce, Order order, Instant at)
    {
        var facts = CancellationFacts.Of(inForce, order, at);
        ValueList<Finding> findings = facts.Judge(order, out CancellationVerdict verdict);
        Refund? refund = verdict == CancellationVerdict.Cancellable ? RefundCalculation.OfWholeOrder(inForce, order) : null;
        return new Cancellation(order, facts, findings, verdict, refund);
    }
}
