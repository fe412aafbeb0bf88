namespace Jqm.ReturnPolicy;

/// <summary>From an order and an instant to the answer whether it may be cancelled.</summary>
internal static class CancelOperation
{
    public static Cancellation Run(TermsInForce inForce, Order order, Instant at)
    {
        bool shipped = false;
        foreach (Shipment shipment in order.Shipments)
            shipped |= shipment.ShippedAt <= at;
        FindingSet findings = inForce.CompiledTerms.Cancel(order.FulfilledBy == Fulfilment.Service, shipped);
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason: 0, inForce, default, rows);
        Refund? refund = findings.CancellationVerdict == CancellationVerdict.Cancellable
            ? RefundCalculation.OfWholeOrder(inForce, order)
            : null;
        return new Cancellation(order.Number, inForce.PolicyReference, inForce.AgreementIds, new ValueList<Finding>(rows), refund);
    }
}
