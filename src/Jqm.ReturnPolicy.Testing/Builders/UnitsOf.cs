namespace Jqm.ReturnPolicy.Testing;

/// <summary>Units that a test names: the reason, and as much of the rest as matters to the test.</summary>
/// <param name="Reason">The reason of the return.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="LineId">The id of the line; null for the first line of the order.</param>
/// <param name="ShipmentId">The id of the shipment; null for the first shipment that carries the line.</param>
internal sealed record UnitsOf(ReturnReason Reason, int Quantity = 1, string? LineId = null, string? ShipmentId = null)
{
    /// <summary>The line and the shipment in an order; without a shipment if none carries the line.</summary>
    public (string LineId, string? ShipmentId) PlaceIn(Order order)
    {
        string line = LineId ?? order.Lines[0].Id;
        return (line, ShipmentId ?? order.Shipments.FirstOrDefault(shipment => Carries(shipment, line))?.Id);
    }

    private static bool Carries(Shipment shipment, string lineId) => shipment.Lines is not { } lines || lines.Any(line => line.LineId == lineId);
}
