namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads returned goods.</summary>
internal static class ReturnForm
{
    private static readonly ObjectForm<UnitsDraft, ApprovedUnits> Approved = UnitsDraft.Form(static (line, quantity, shipment) => new ApprovedUnits(line, quantity, shipment));

    private static readonly ObjectForm<InspectedDraft, InspectedItem> Inspected = new ObjectForm<InspectedDraft, InspectedItem>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Optional("reason", static (ref c, ref d) => d.Reason = c.Reason())
        .Optional("unused", static (ref c, ref d) => d.Unused = c.Flag())
        .Optional("original", static (ref c, ref d) => d.Original = c.Flag())
        .Makes(static (ref d) => new InspectedItem(d.Line, d.Quantity, d.Reason, d.Unused, d.Original, d.Shipment));

    private static readonly ObjectForm<Draft, ReturnedGoods> Form = new ObjectForm<Draft, ReturnedGoods>()
        .Required("request", static (ref c, ref d) => d.Request = c.Name())
        .Required("order", static (ref c, ref d) => d.Order = c.Name())
        .Required("submittedAt", static (ref c, ref d) => d.SubmittedAt = c.Instant())
        .Optional("approvedAt", static (ref c, ref d) => d.ApprovedAt = c.Instant())
        .Optional("approved", static (ref c, ref d) => d.Approved = c.List(Approved.Read))
        .Optional("receivedAt", static (ref c, ref d) => d.ReceivedAt = c.Instant())
        .Required("inspected", static (ref c, ref d) => d.Inspected = ReadInspected(ref c))
        .Optional("shippingCost", static (ref c, ref d) => d.ShippingCost = c.Money())
        .Optional("shippingPaidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties))
        .Optional("waivers", static (ref c, ref d) => d.Waivers = c.List(RequestForm.ReadWaiver))
        .Makes(static (ref d) => new ReturnedGoods(
            d.Request, d.Order, d.SubmittedAt, d.Inspected, d.ApprovedAt, d.Approved, d.ReceivedAt, d.ShippingCost, d.PaidBy ?? Party.Merchant, d.Waivers));

    public static ReturnedGoods Read(ref Cursor cursor) => Form.Read(ref cursor);

    /// <summary>Reads a return, and tells what is known of it even when it is invalid.</summary>
    public static ReturnedGoods Read(ref Cursor cursor, out Instant submittedAt)
    {
        Draft draft = default;
        ReturnedGoods goods = Form.Read(ref cursor, ref draft);
        submittedAt = draft.SubmittedAt;
        return goods;
    }

    public static ApprovedUnits ReadApproved(ref Cursor cursor) => Approved.Read(ref cursor);

    public static InspectedItem ReadInspectedItem(ref Cursor cursor) => Inspected.Read(ref cursor);

    public static ValueList<InspectedItem> ReadInspected(ref Cursor cursor) =>
        cursor.List(ReadInspectedItem, "Nothing came back; a return has at least one inspected item.");

    private struct Draft
    {
        public string Request, Order;
        public Instant SubmittedAt;
        public Instant? ApprovedAt, ReceivedAt;
        public ValueList<ApprovedUnits> Approved;
        public ValueList<InspectedItem> Inspected;
        public Money? ShippingCost;
        public Party? PaidBy;
        public ValueList<Waiver> Waivers;
    }

    private struct InspectedDraft
    {
        public string Line;
        public string? Shipment;
        public int Quantity;
        public ReturnReason? Reason;
        public bool? Unused, Original;
    }
}
