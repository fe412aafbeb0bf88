namespace Jqm.ReturnPolicy;

/// <summary>From an order and an instant to the answer whether it may be cancelled.</summary>
internal static class CancelOperation
{
    public static Cancellation Run(TermsInForce inForce, Order order, Instant at)
    {
        var facts = CancellationFacts.Of(inForce, order, at);
        FindingSet findings = inForce.CompiledTerms.Cancel(order.FulfilledBy == Fulfilment.Service, facts.ShipmentsLeft.Count > 0);
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason: 0, inForce, default, rows);
        CancellationVerdict verdict = findings.CancellationVerdict;
        Refund? refund = verdict == CancellationVerdict.Cancellable ? RefundCalculation.OfWholeOrder(inForce, order) : null;
        return new Cancellation(order, facts, new ValueList<Finding>(rows), verdict, refund);
    }
}
