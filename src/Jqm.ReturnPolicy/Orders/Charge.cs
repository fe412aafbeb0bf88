namespace Jqm.ReturnPolicy;

/// <summary>A fee that was charged for the whole order or for one of its shipments, including taxes on the fee (reading R11).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Charge
{
    /// <summary>Creates a charge of an order or of a shipment.</summary>
    /// <param name="kind">The kind of the charge.</param>
    /// <param name="amount">The charged amount: zero to 10^14 minor units.</param>
    /// <param name="shipmentId">The id of the shipment that the charge concerns; null if it concerns the whole order.</param>
    /// <exception cref="InvalidInputException">The amount is out of range, or the shipment's id is empty.</exception>
    public Charge(ChargeKind kind, Money amount, string? shipmentId = null)
    {
        Kind = kind;
        Amount = amount;
        ShipmentId = shipmentId;
    }

    /// <summary>
    /// Creates a charge that concerns one line alone, as shop systems deliver the shipping cost of a line. A charge of a shipment is shared over the lines in it, so the shipment
    /// must carry this line only: create the shipment with <see cref="Shipment.ForLine"/>.
    /// </summary>
    /// <param name="kind">The kind of the charge.</param>
    /// <param name="amount">The charged amount: zero to 10^14 minor units.</param>
    /// <param name="shipment">The shipment that carries the line and no other line.</param>
    /// <returns>A charge of the shipment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shipment"/> is null.</exception>
    /// <exception cref="InvalidInputException">The amount is out of range, or the shipment does not list exactly one line.</exception>
    public static Charge ForLine(ChargeKind kind, Money amount, Shipment shipment)
    {
        Guard.Against.Null(shipment);
        if (shipment.Lines is not { Count: 1 })
        {
            string carried = shipment.Lines is { } lines ? $"carries {MessageText.Count(lines.Count, "line")}" : "does not list its lines";
            throw new InvalidInputException(ErrorCode.Malformed, "shipment", $"Shipment '{shipment.Id}' {carried}, so a charge of it would be shared; give the line a shipment of its own.");
        }

        return new Charge(kind, amount, shipment.Id);
    }

    /// <summary>Gets the kind of the charge.</summary>
    public ChargeKind Kind { get; init => field = Check.Defined(value); }

    /// <summary>Gets the charged amount: zero to 10^14 minor units, in the order's currency.</summary>
    /// <exception cref="InvalidInputException">The amount is out of range.</exception>
    public Money Amount { get; init => field = AmountCheck.Require(value, "amount"); }

    /// <summary>Gets the id of the shipment that the charge concerns; null if it concerns the whole order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string? ShipmentId { get; init => field = Check.OptionalName(value, "shipment"); }
}
