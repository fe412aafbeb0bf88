namespace Jqm.ReturnPolicy;

/// <summary>The facts that decided the findings of a cancellation. The facts are not part of the answer's equality or of the wire form.</summary>
public sealed record CancellationFacts
{
    private CancellationFacts(TermsInForce terms, Instant at, ValueList<DepartedShipment> shipmentsLeft, ValueList<WaitingUnits> unitsNotLeft)
    {
        Terms = terms;
        At = at;
        ShipmentsLeft = shipmentsLeft;
        UnitsNotLeft = unitsNotLeft;
    }

    /// <summary>Gets the terms that apply to the order.</summary>
    public TermsInForce Terms { get; }

    /// <summary>Gets the instant of the cancellation.</summary>
    public Instant At { get; }

    /// <summary>Gets the shipments that had left at the instant, in the order of the shipments (reading R17).</summary>
    public ValueList<DepartedShipment> ShipmentsLeft { get; }

    /// <summary>
    /// Gets the units that had not left at the instant: units of waiting shipments first, then units in no shipment. The list is empty if no shipment had left.
    /// </summary>
    public ValueList<WaitingUnits> UnitsNotLeft { get; }

    internal static CancellationFacts Of(TermsInForce terms, Order order, Instant at)
    {
        List<DepartedShipment>? left = null;
        foreach (Shipment shipment in order.Shipments)
        {
            if (shipment.ShippedAt is { } shippedAt && shippedAt <= at)
                (left ??= []).Add(new DepartedShipment(shipment.Id, shippedAt));
        }

        return left is null
            ? new CancellationFacts(terms, at, default, default)
            : new CancellationFacts(terms, at, left.ToValueList(), UnitsWaiting(order, at));
    }

    /// <summary>The findings that the facts lead to.</summary>
    internal ValueList<Finding> Judge(Order order, out CancellationVerdict verdict)
    {
        FindingSet findings = Terms.CompiledTerms.Cancel(order.FulfilledBy == Fulfilment.Service, ShipmentsLeft.Count > 0);
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason: 0, Terms, default, rows);
        verdict = findings.CancellationVerdict;
        return new ValueList<Finding>(rows);
    }

    private static ValueList<WaitingUnits> UnitsWaiting(Order order, Instant at)
    {
        OrderLedger ledger = order.Ledger;
        var waiting = new List<WaitingUnits>();
        int[] inNoShipment = Array.ConvertAll(ledger.Lines, static line => line.Quantity);
        foreach (UnitLocation location in ledger.Locations)
        {
            if (location.Shipment < 0)
                continue;
            inNoShipment[location.Line] -= location.Quantity;
            if (!(order.Shipments[location.Shipment].ShippedAt <= at))
                waiting.Add(new WaitingUnits(ledger.Lines[location.Line].Id, ledger.ShipmentIdOf(location), location.Quantity));
        }

        for (int line = 0; line < inNoShipment.Length; line++)
        {
            if (inNoShipment[line] > 0)
                waiting.Add(new WaitingUnits(ledger.Lines[line].Id, null, inNoShipment[line]));
        }

        return waiting.ToValueList();
    }
}
