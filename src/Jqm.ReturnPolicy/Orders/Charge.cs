namespace Jqm.ReturnPolicy;

/// <summary>A fee of an order, taxes on it included: of the whole order, or of one shipment of it (reading R11).</summary>
public sealed record Charge
{
    private readonly ChargeKind _kind;
    private readonly Money _amount;
    private readonly string? _shipment;

    /// <summary>Creates a charge.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="amount">What was charged: zero to 10^14 minor units.</param>
    /// <param name="shipment">The id of the shipment that it concerns; null when it is the whole order's.</param>
    /// <exception cref="InvalidInputException">The amount is out of range, or the shipment's id is empty.</exception>
    public Charge(ChargeKind kind, Money amount, string? shipment = null)
    {
        Kind = kind;
        Amount = amount;
        Shipment = shipment;
    }

    /// <summary>What it is for.</summary>
    public ChargeKind Kind { get => _kind; init => _kind = Check.Defined(value); }

    /// <summary>What was charged: zero to 10^14 minor units, in the order's currency.</summary>
    /// <exception cref="InvalidInputException">The amount is out of range.</exception>
    public Money Amount { get => _amount; init => _amount = AmountCheck.Require(value, "amount"); }

    /// <summary>The id of the shipment that it concerns; null when it is the whole order's.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string? Shipment { get => _shipment; init => _shipment = Check.OptionalName(value, "shipment"); }
}
