namespace Jqm.ReturnPolicy;

/// <summary>Money that is given back on a line while the customer keeps the goods (reading R28).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Allowance
{
    /// <summary>Creates an allowance on an order line.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="amount">The amount, in the order's currency: 0 to 10^14 minor units. A new allowance is at least one minor unit; a recorded one may be zero.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units, on record only; null if the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the amount is out of range.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="amount"/> is the default value.</exception>
    public Allowance(string lineId, Money amount, string? shipmentId = null)
    {
        LineId = Check.Name(lineId, "line");
        Amount = AmountCheck.Require(amount, "amount");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
    }

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if no shipment is named. The shipment does not limit the amount.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>Gets the amount of the allowance, in the order's currency: not negative.</summary>
    public Money Amount { get; }
}
