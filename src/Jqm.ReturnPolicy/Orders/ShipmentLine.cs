namespace Jqm.ReturnPolicy;

/// <summary>How many units of a line a shipment carries.</summary>
public sealed record ShipmentLine
{
    /// <summary>Creates an entry of a shipment.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">How many units of it: at least 1, over all shipments at most the line's.</param>
    /// <exception cref="InvalidInputException">The id is empty, or the quantity is below 1.</exception>
    public ShipmentLine(string lineId, int quantity)
    {
        LineId = lineId;
        Quantity = quantity;
    }

    /// <summary>The id of the order line.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string LineId { get; init => field = Check.Name(value, "line"); }

    /// <summary>How many units of it: at least 1, over all shipments at most the line's.</summary>
    /// <exception cref="InvalidInputException">The quantity is below 1.</exception>
    public int Quantity { get; init => field = Check.Quantity(value, "quantity"); }
}
