namespace Jqm.ReturnPolicy;

/// <summary>Units whose return is approved and not settled yet (clauses 3.2 and 3.3).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ApprovedUnits
{
    /// <summary>Creates an entry of units whose return is approved.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    public ApprovedUnits(string lineId, int quantity, string? shipmentId = null)
    {
        LineId = lineId;
        Quantity = quantity;
        ShipmentId = shipmentId;
    }

    /// <summary>Gets the id of the order line.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string LineId { get; init => field = Check.Name(value, "line"); }

    /// <summary>Gets the id of the shipment that brought the units; null if the line is in one shipment at most.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string? ShipmentId { get; init => field = Check.OptionalName(value, "shipment"); }

    /// <summary>Gets the number of units: at least 1.</summary>
    /// <exception cref="InvalidInputException">The quantity is below 1.</exception>
    public int Quantity { get; init => field = Check.Quantity(value, "quantity"); }
}
