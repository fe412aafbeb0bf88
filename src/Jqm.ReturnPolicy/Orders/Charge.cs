namespace Jqm.ReturnPolicy;

/// <summary>A fee of an order, taxes on it included: of the whole order, or of one shipment of it (reading R11).</summary>
public sealed record Charge
{
    /// <summary>Creates a charge.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="amount">What was charged: zero to 10^14 minor units.</param>
    /// <param name="shipmentId">The id of the shipment that it concerns; null when it is the whole order's.</param>
    /// <exception cref="InvalidInputException">The amount is out of range, or the shipment's id is empty.</exception>
    public Charge(ChargeKind kind, Money amount, string? shipmentId = null)
    {
        Kind = kind;
        Amount = amount;
        ShipmentId = shipmentId;
    }

    /// <summary>What it is for.</summary>
    public ChargeKind Kind { get; init => field = Check.Defined(value); }

    /// <summary>What was charged: zero to 10^14 minor units, in the order's currency.</summary>
    /// <exception cref="InvalidInputException">The amount is out of range.</exception>
    public Money Amount { get; init => field = AmountCheck.Require(value, "amount"); }

    /// <summary>The id of the shipment that it concerns; null when it is the whole order's.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string? ShipmentId { get; init => field = Check.OptionalName(value, "shipment"); }
}
