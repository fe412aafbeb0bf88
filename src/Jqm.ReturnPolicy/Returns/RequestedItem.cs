namespace Jqm.ReturnPolicy;

/// <summary>Units of a line that a merchant asks to return, with the reason (clause 3.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RequestedItem
{
    /// <summary>Creates an item of a return request.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="reason">The reason for the return.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the line is in one shipment at most.</param>
    /// <param name="details">The product details: a description of what is wrong.</param>
    /// <param name="evidence">The photos, videos and documents of the issue.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public RequestedItem(string lineId, int quantity, ReturnReason reason, string? shipmentId = null, string? details = null, ValueList<Evidence> evidence = default)
    {
        LineId = lineId;
        Quantity = quantity;
        Reason = reason;
        ShipmentId = shipmentId;
        Details = details;
        Evidence = evidence;
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

    /// <summary>Gets the merchant's reason for the return.</summary>
    /// <exception cref="InvalidOperationException">The value is the default value.</exception>
    public ReturnReason Reason { get; init => field = ReturnReason.Require(value); }

    /// <summary>Gets the product details: a description of what is wrong. White space alone counts as missing.</summary>
    public string? Details { get; init => field = Check.OptionalText(value, "details"); }

    /// <summary>Gets the evidence for the item. The order of the evidence does not matter.</summary>
    public ValueList<Evidence> Evidence { get; init => field = Check.NoNulls(value, "evidence"); }
}
