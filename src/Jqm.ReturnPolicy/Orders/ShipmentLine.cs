namespace Jqm.ReturnPolicy;

/// <summary>The units of one order line that a shipment carries.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ShipmentLine
{
    /// <summary>Creates an entry of a shipment.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units: at least 1, over all shipments at most the quantity of the line.</param>
    /// <exception cref="InvalidInputException">The id is empty, or the quantity is below 1.</exception>
    public ShipmentLine(string lineId, int quantity)
    {
        LineId = lineId;
        Quantity = quantity;
    }

    /// <summary>Gets the id of the order line.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string LineId { get; init => field = Check.Name(value, "line"); }

    /// <summary>Gets the number of units: at least 1, over all shipments at most the quantity of the line.</summary>
    /// <exception cref="InvalidInputException">The quantity is below 1.</exception>
    public int Quantity { get; init => field = Check.Quantity(value, "quantity"); }
}
