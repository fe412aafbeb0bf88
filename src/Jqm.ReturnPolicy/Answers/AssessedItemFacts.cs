namespace Jqm.ReturnPolicy;

/// <summary>
/// The facts that decided the findings of an assessed item. The facts are not part of the item's equality or of the wire form. The item itself contains the last day or the deadline of the window.
/// </summary>
public sealed record AssessedItemFacts
{
    internal AssessedItemFacts(AssessmentSource source, in AssessedItemSource item)
    {
        Order order = source.Order;
        ref readonly UnitLocation location = ref order.Ledger.Locations[item.Location];
        Shipment? shipment = location.Shipment < 0 ? null : order.Shipments[location.Shipment];
        Terms = source.Terms;
        OrderNumber = order.Number;
        SubmittedAt = source.Request.SubmittedAt;
        ShippedAt = shipment?.ShippedAt;
        DeliveredAt = shipment?.DeliveredAt;
        WindowDays = item.WindowDays;
        HasDetails = !string.IsNullOrWhiteSpace(source.Request.Items[item.Index].Details);
        Evidence = EvidenceTally.Of(source.Request.Items[item.Index].Evidence, Terms.Terms.EvidenceKinds);
        Category = order.Ledger.Lines[location.Line].Category;
        Waivers = source.Request.Waivers;
    }

    /// <summary>Gets the terms that apply to the item.</summary>
    public TermsInForce Terms { get; }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the instant of the submission, by which the return window is evaluated (reading R21).</summary>
    public Instant SubmittedAt { get; }

    /// <summary>Gets the instant when the shipment of the units left; null if the instant is not known, or if the units are in no shipment.</summary>
    public Instant? ShippedAt { get; }

    /// <summary>Gets the instant when the delivery of the units was confirmed; null if delivery is not confirmed, or if the units are in no shipment (reading R04).</summary>
    public Instant? DeliveredAt { get; }

    /// <summary>Gets the number of days of the return window for the item's reason (readings R01 and R25).</summary>
    public int WindowDays { get; }

    /// <summary>Gets whether the item has product details (clause 3.1).</summary>
    public bool HasDetails { get; }

    /// <summary>Gets the number of pieces of evidence that count, that are unclear, and that are of another kind (reading R22).</summary>
    public EvidenceTally Evidence { get; }

    /// <summary>Gets the category of the product (clause 5.1).</summary>
    public ProductCategory Category { get; }

    /// <summary>Gets the waivers of the request, with their notes.</summary>
    public ValueList<Waiver> Waivers { get; }
}
