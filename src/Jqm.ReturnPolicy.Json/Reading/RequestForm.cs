namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads requests, and the waivers that requests and returns share.</summary>
internal static class RequestForm
{
    private static readonly ObjectForm<EvidenceDraft, Evidence> EvidenceForm = new ObjectForm<EvidenceDraft, Evidence>()
        .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.EvidenceKinds))
        .Optional("uri", static (ref c, ref d) => d.Uri = c.Name())
        .Optional("clear", static (ref c, ref d) => d.Clear = c.Flag())
        .Makes(static (ref d) => new Evidence(d.Kind, d.Uri, d.Clear));

    private static readonly ObjectForm<WaiverDraft, Waiver> WaiverForm = new ObjectForm<WaiverDraft, Waiver>()
        .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules))
        .Required("by", static (ref c, ref d) => d.By = c.Name())
        .Optional("note", static (ref c, ref d) => d.Note = c.Text())
        .Makes(static (ref d) => new Waiver(d.Rule, d.By, d.Note));

    private static readonly ObjectForm<ItemDraft, RequestedItem> Item = new ObjectForm<ItemDraft, RequestedItem>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Required("reason", static (ref c, ref d) => d.Reason = c.Reason())
        .Optional("details", static (ref c, ref d) => d.Details = c.Text())
        .Optional("evidence", static (ref c, ref d) => d.Evidence = c.List(EvidenceForm.Read))
        .Makes(static (ref d) => new RequestedItem(d.Line, d.Quantity, d.Reason, d.Shipment, d.Details, d.Evidence));

    private static readonly ObjectForm<Draft, ReturnRequest> Form = new ObjectForm<Draft, ReturnRequest>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Required("order", static (ref c, ref d) => d.Order = c.Name())
        .Required("submittedAt", static (ref c, ref d) => d.SubmittedAt = c.Instant())
        .Required("items", static (ref c, ref d) => d.Items = c.List(Item.Read, "The request has no items; it needs at least one."))
        .Optional("waivers", static (ref c, ref d) => d.Waivers = c.List(ReadWaiver))
        .Makes(static (ref d) => new ReturnRequest(d.Id, d.Order, d.SubmittedAt, d.Items, d.Waivers));

    public static ReturnRequest Read(ref Cursor cursor) => Form.Read(ref cursor);

    /// <summary>Reads a request, and tells what is known of it even when it is invalid.</summary>
    public static ReturnRequest Read(ref Cursor cursor, out Instant submittedAt)
    {
        Draft draft = default;
        ReturnRequest request = Form.Read(ref cursor, ref draft);
        submittedAt = draft.SubmittedAt;
        return request;
    }

    public static RequestedItem ReadItem(ref Cursor cursor) => Item.Read(ref cursor);

    public static Waiver ReadWaiver(ref Cursor cursor) => WaiverForm.Read(ref cursor);

    public static Evidence ReadEvidence(ref Cursor cursor) => EvidenceForm.Read(ref cursor);

    private struct Draft
    {
        public string Id, Order;
        public Instant SubmittedAt;
        public ValueList<RequestedItem> Items;
        public ValueList<Waiver> Waivers;
    }

    private struct ItemDraft
    {
        public string Line;
        public string? Shipment, Details;
        public int Quantity;
        public ReturnReason Reason;
        public ValueList<Evidence> Evidence;
    }

    private struct EvidenceDraft
    {
        public EvidenceKind Kind;
        public string? Uri;
        public bool? Clear;
    }

    private struct WaiverDraft
    {
        public Rule Rule;
        public string By;
        public string? Note;
    }
}
