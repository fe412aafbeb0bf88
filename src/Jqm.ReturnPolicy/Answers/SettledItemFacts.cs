namespace Jqm.ReturnPolicy;

/// <summary>The facts that decided the findings of a settled item. The facts are not part of the item's equality or of the wire form.</summary>
public sealed record SettledItemFacts
{
    internal SettledItemFacts(in SettledItemSource item)
    {
        SettlementSource source = item.Source!;
        Order order = source.Order;
        InspectedItem inspected = source.Goods.Inspected[item.Index];
        ref readonly UnitLocation location = ref order.Ledger.Locations[item.Location];
        Shipment? shipment = location.Shipment < 0 ? null : order.Shipments[location.Shipment];
        Terms = source.Terms;
        OrderNumber = order.Number;
        ApprovedAt = source.Goods.ApprovedAt;
        ReceivedAt = source.Goods.ReceivedAt;
        InspectedQuantity = inspected.Quantity;
        Reason = inspected.Reason;
        Unused = inspected.Unused;
        Original = inspected.Original;
        Category = order.Ledger.Lines[location.Line].Category;
        ShippedAt = shipment?.ShippedAt;
        DeliveredAt = shipment?.DeliveredAt;
        Waivers = source.Goods.Waivers;
    }

    /// <summary>Gets the terms that apply to the item.</summary>
    public TermsInForce Terms { get; }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the instant when the request was approved; null if the request was not approved.</summary>
    public Instant? ApprovedAt { get; }

    /// <summary>Gets the instant when the goods were received; null if the goods were not received.</summary>
    public Instant? ReceivedAt { get; }

    /// <summary>Gets the number of units of the inspected item, of which the settled item may be a part (reading R16): at least 1.</summary>
    public int InspectedQuantity { get; }

    /// <summary>Gets the reason that the inspection established, or the reason of the request if the goods may be kept; null if no reason is established.</summary>
    public ReturnReason? Reason { get; }

    /// <summary>Gets whether the goods are unused; null if nobody recorded it.</summary>
    public bool? Unused { get; }

    /// <summary>Gets whether the goods are in original condition; null if nobody recorded it.</summary>
    public bool? Original { get; }

    /// <summary>Gets the category of the product (clause 5.1).</summary>
    public ProductCategory Category { get; }

    /// <summary>Gets the instant when the shipment of the units left; null if the instant is not known, or if the units are in no shipment.</summary>
    public Instant? ShippedAt { get; }

    /// <summary>Gets the instant when the delivery of the units was confirmed; null if delivery is not confirmed, or if the units are in no shipment.</summary>
    public Instant? DeliveredAt { get; }

    /// <summary>Gets the waivers of the return, with their notes.</summary>
    public ValueList<Waiver> Waivers { get; }
}
