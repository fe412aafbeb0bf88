namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of requests and returned goods, and of their parts.</summary>
internal static class RequestForm
{
    public static readonly Form<Evidence> Evidence = new ObjectForm<(EvidenceKind Kind, string? Uri, bool? Clear), Evidence>()
        .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.EvidenceKinds), static (o, v) => o.Word(WireNames.EvidenceKinds, v.Kind))
        .Optional("uri", static (ref c, ref d) => d.Uri = c.Name(), static (o, v) => o.Value(v.Uri))
        .Optional("clear", static (ref c, ref d) => d.Clear = c.Flag(), static (o, v) => o.Value(v.Clear))
        .Makes(static (ref d) => new Evidence(d.Kind, d.Uri, d.Clear));

    public static readonly Form<Waiver> Waiver = new ObjectForm<(Rule Rule, string By, string? Note), Waiver>()
        .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules), static (o, v) => o.Word(WireNames.Rules, v.Rule))
        .Required("by", static (ref c, ref d) => d.By = c.Name(), static (o, v) => o.Value(v.By))
        .Optional("note", static (ref c, ref d) => d.Note = c.Text(), static (o, v) => o.Value(v.Note))
        .Makes(static (ref d) => new Waiver(d.Rule, d.By, d.Note));

    public static readonly Form<RequestedItem> Item = new ObjectForm<ItemDraft, RequestedItem>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Reason(static v => v.Reason)
        .Optional("details", static (ref c, ref d) => d.Details = c.Text(), static (o, v) => o.Value(v.Details))
        .Optional("evidence", static (ref c, ref d) => d.Evidence = Evidence.ReadList(ref c), static (o, v) => Evidence.WriteFilledList(o, v.Evidence))
        .Makes(static (ref d) => new RequestedItem(d.Line, d.Quantity, d.Reason!.Value, d.Shipment, d.Details, d.Evidence));

    public static readonly Form<ApprovedUnits> Approved = new ObjectForm<ItemDraft, ApprovedUnits>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Makes(static (ref d) => new ApprovedUnits(d.Line, d.Quantity, d.Shipment));

    public static readonly Form<InspectedItem> Inspected = new ObjectForm<ItemDraft, InspectedItem>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .OptionalReason(static v => v.Reason)
        .Optional("unused", static (ref c, ref d) => d.Unused = c.Flag(), static (o, v) => o.Value(v.Unused))
        .Optional("original", static (ref c, ref d) => d.Original = c.Flag(), static (o, v) => o.Value(v.Original))
        .Makes(static (ref d) => new InspectedItem(d.Line, d.Quantity, d.Reason, d.Unused, d.Original, d.Shipment));

    private static readonly ObjectForm<Draft, ReturnRequest> Requests = new ObjectForm<Draft, ReturnRequest>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .OrderAndSubmission(static v => v.OrderNumber, static v => v.SubmittedAt)
        .Required("items", static (ref c, ref d) => d.Items = Item.ReadList(ref c, "The request has no items; it needs at least one."), static (o, v) => Item.WriteList(o, v.Items))
        .Waivers(static v => v.Waivers)
        .Makes(static (ref d) => new ReturnRequest(d.Id, d.Order, d.SubmittedAt, d.Items, d.Waivers));

    private static readonly ObjectForm<Draft, ReturnedGoods> Returns = new ObjectForm<Draft, ReturnedGoods>()
        .Required("request", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.RequestId))
        .OrderAndSubmission(static v => v.OrderNumber, static v => v.SubmittedAt)
        .Optional("approvedAt", static (ref c, ref d) => d.ApprovedAt = c.Instant(), static (o, v) => o.Value(v.ApprovedAt))
        .Optional("approved", static (ref c, ref d) => d.Approved = Approved.ReadList(ref c), static (o, v) => Approved.WriteFilledList(o, v.Approved))
        .Optional("receivedAt", static (ref c, ref d) => d.ReceivedAt = c.Instant(), static (o, v) => o.Value(v.ReceivedAt))
        .Required("inspected", static (ref c, ref d) => d.Inspected = ReadInspected(ref c), static (o, v) => Inspected.WriteList(o, v.Inspected))
        .Optional("shippingCost", static (ref c, ref d) => d.ShippingCost = c.Money(), static (o, v) => o.Value(v.ShippingCost))
        .Optional("shippingPaidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties), static (o, v) => o.WordUnless(WireNames.Parties, v.ShippingPaidBy, Party.Merchant))
        .Waivers(static v => v.Waivers)
        .Makes(static (ref d) => new ReturnedGoods(
            d.Id, d.Order, d.SubmittedAt, d.Inspected, d.ApprovedAt, d.Approved, d.ReceivedAt, d.ShippingCost, d.PaidBy ?? Party.Merchant, d.Waivers));

    public static Form<ReturnRequest> Request => Requests;

    public static Form<ReturnedGoods> Return => Returns;

    /// <summary>Reads a request, and tells when it was submitted even when it is invalid.</summary>
    public static ReturnRequest ReadRequest(ref Cursor cursor, out Instant submittedAt) => Read(ref cursor, Requests, out submittedAt);

    /// <summary>Reads a return, and tells when its request was submitted even when the return is invalid.</summary>
    public static ReturnedGoods ReadReturn(ref Cursor cursor, out Instant submittedAt) => Read(ref cursor, Returns, out submittedAt);

    public static ValueList<InspectedItem> ReadInspected(ref Cursor cursor) =>
        Inspected.ReadList(ref cursor, "Nothing came back; a return has at least one inspected item.");

    private static T Read<T>(ref Cursor cursor, ObjectForm<Draft, T> form, out Instant submittedAt)
    {
        Draft draft = default;
        T value = form.Read(ref cursor, ref draft);
        submittedAt = draft.SubmittedAt;
        return value;
    }

    private static ObjectForm<Draft, T> OrderAndSubmission<T>(this ObjectForm<Draft, T> form, Func<T, string> order, Func<T, Instant> submittedAt) => form
        .Required("order", static (ref c, ref d) => d.Order = c.Name(), (o, v) => o.Value(order(v)))
        .Required("submittedAt", static (ref c, ref d) => d.SubmittedAt = c.Instant(), (o, v) => o.Value(submittedAt(v)));

    private static ObjectForm<Draft, T> Waivers<T>(this ObjectForm<Draft, T> form, Func<T, ValueList<Waiver>> waivers) => form
        .Optional("waivers", static (ref c, ref d) => d.Waivers = Waiver.ReadList(ref c), (o, v) => Waiver.WriteFilledList(o, waivers(v)));

    private struct Draft
    {
        public string Id, Order;
        public Instant SubmittedAt;
        public ValueList<RequestedItem> Items;
        public ValueList<Waiver> Waivers;
        public Instant? ApprovedAt, ReceivedAt;
        public ValueList<ApprovedUnits> Approved;
        public ValueList<InspectedItem> Inspected;
        public Money? ShippingCost;
        public Party? PaidBy;
    }
}
