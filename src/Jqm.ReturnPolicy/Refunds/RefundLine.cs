namespace Jqm.ReturnPolicy;

/// <summary>The refund for some units of an order line, component by component.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RefundLine
{
    /// <summary>Creates a line of a refund.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the units are in no shipment, and in a cancellation.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="components">The components, the product first; each kind at most once.</param>
    /// <exception cref="InvalidInputException">A name or the list is empty, the quantity is below 1, a kind is duplicated, or the currencies differ.</exception>
    public RefundLine(string lineId, string? shipmentId, int quantity, ValueList<RefundComponent> components)
    {
        LineId = Check.Name(lineId, "line");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
        Quantity = Check.Quantity(quantity, "quantity");
        if (components.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "components", "The line has no components; it has at least the product.");
        Components = components;
        Money refunded = Money.Zero(components[0].Charged.Currency);
        Money withheld = refunded;
        EnumSet<ComponentKind> seen = [];
        for (int i = 0; i < components.Count; i++)
        {
            RefundComponent component = components[i];
            if (seen.Contains(component.Kind))
                throw new InvalidInputException(ErrorCode.Duplicate, $"components[{i}].kind", $"The component '{MessageText.Word(component.Kind)}' is given twice; give it once.");
            seen = seen.With(component.Kind);
            refunded += component.Refunded;
            withheld += component.Withheld;
        }

        Refunded = refunded;
        Withheld = withheld;
    }

    /// <summary>A line that is known to be valid, with the sums of its components in minor units.</summary>
    internal RefundLine(string lineId, string? shipmentId, int quantity, ValueList<RefundComponent> components, Currency currency, long refunded, long withheld)
    {
        LineId = lineId;
        ShipmentId = shipmentId;
        Quantity = quantity;
        Components = components;
        Refunded = Money.FromMinorUnits(refunded, currency);
        Withheld = Money.FromMinorUnits(withheld, currency);
    }

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if the units are in no shipment, and in a cancellation.</summary>
    public string? ShipmentId { get; }

    /// <summary>Gets the number of refunded units: at least 1.</summary>
    public int Quantity { get; }

    /// <summary>Gets the components of the line, the product first. Components that were not charged are left out, except the product.</summary>
    public ValueList<RefundComponent> Components { get; }

    /// <summary>Gets the sum of the refunded amounts of all components.</summary>
    public Money Refunded { get; }

    /// <summary>Gets the sum of the withheld amounts of all components.</summary>
    public Money Withheld { get; }

    /// <summary>The same line with other components of the same amounts.</summary>
    internal RefundLine WithComponents(Func<RefundComponent, RefundComponent> change)
    {
        var components = new RefundComponent[Components.Count];
        for (int i = 0; i < components.Length; i++)
            components[i] = change(Components[i]);
        return new RefundLine(LineId, ShipmentId, Quantity, new ValueList<RefundComponent>(components), Refunded.Currency, Refunded.MinorUnits, Withheld.MinorUnits);
    }
}
