namespace Jqm.ReturnPolicy;

/// <summary>Units of a line that came back, and what the inspection found (clauses 3.4 and 4.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InspectedItem
{
    /// <summary>Creates an inspected item of returned goods.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="reason">The reason that the inspection established; null while the units are not inspected.</param>
    /// <param name="unused">Whether the units are unused; null if nobody recorded it.</param>
    /// <param name="original">Whether the units are in original condition; null if nobody recorded it.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public InspectedItem(string lineId, int quantity, ReturnReason? reason = null, bool? unused = null, bool? original = null, string? shipmentId = null)
    {
        LineId = lineId;
        Quantity = quantity;
        Reason = reason;
        Unused = unused;
        Original = original;
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

    /// <summary>Gets the reason that the inspection established, which decides the item (reading R15); null while the units are not inspected.</summary>
    /// <exception cref="InvalidOperationException">The value is the default value.</exception>
    public ReturnReason? Reason { get; init => field = value is { } reason ? ReturnReason.Require(reason) : null; }

    /// <summary>Gets whether the units are unused; null if nobody recorded it (reading R23).</summary>
    public bool? Unused { get; init; }

    /// <summary>Gets whether the units are in original condition; null if nobody recorded it (reading R23).</summary>
    public bool? Original { get; init; }
}
