namespace Jqm.ReturnPolicy;

/// <summary>The units of an order line that an earlier refund covered.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PriorRefundLine
{
    /// <summary>Creates an entry of a prior refund.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    public PriorRefundLine(string lineId, int quantity, string? shipmentId = null)
    {
        LineId = Check.Name(lineId, "line");
        Quantity = Check.Quantity(quantity, "quantity");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
    }

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if the line is in one shipment at most.</summary>
    public string? ShipmentId { get; }

    /// <summary>Gets the number of units that were refunded: at least 1.</summary>
    public int Quantity { get; }
}
