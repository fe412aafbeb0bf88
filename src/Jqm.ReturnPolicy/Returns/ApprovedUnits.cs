namespace Jqm.ReturnPolicy;

/// <summary>Units whose return was approved and is not settled yet (clauses 3.2 and 3.3).</summary>
public sealed record ApprovedUnits
{
    /// <summary>Creates an approval of units.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">How many units: at least 1.</param>
    /// <param name="shipmentId">The id of the shipment that brought them; null where the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    public ApprovedUnits(string lineId, int quantity, string? shipmentId = null)
    {
        LineId = lineId;
        Quantity = quantity;
        ShipmentId = shipmentId;
    }

    /// <summary>The id of the order line.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string LineId { get; init => field = Check.Name(value, "line"); }

    /// <summary>The id of the shipment that brought them; null where the line is in one shipment at most.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string? ShipmentId { get; init => field = Check.OptionalName(value, "shipment"); }

    /// <summary>How many units: at least 1.</summary>
    /// <exception cref="InvalidInputException">It is below 1.</exception>
    public int Quantity { get; init => field = Check.Quantity(value, "quantity"); }
}
