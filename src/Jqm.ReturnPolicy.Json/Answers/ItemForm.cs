namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of the items of answers. A verdict has to be the one that follows from the findings.</summary>
internal static class ItemForm
{
    public static readonly Form<ReturnShippingBearer> Bearer = new ObjectForm<(Party BorneBy, Clause Clause, long ClauseOffset, string? Agreement), ReturnShippingBearer>()
        .Required("borneBy", static (ref c, ref d) => d.BorneBy = c.Word(WireNames.Parties), static (o, v) => o.Word(WireNames.Parties, v.BorneBy))
        .Required("clause", static (ref c, ref d) => (d.Clause, d.ClauseOffset) = (c.Clause(), c.Offset), static (o, v) => o.Value(v.Clause.Number))
        .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name(), static (o, v) => o.Value(v.AgreementId))
        .Makes(static (ref d) =>
        {
            var bearer = new ReturnShippingBearer(d.BorneBy, d.Agreement);
            return bearer.Clause == d.Clause
                ? bearer
                : throw new FormException(d.ClauseOffset, $"The clause is not the one that follows from who bears the cost, {bearer.Clause}.");
        });

    public static readonly Form<AssessedItem> Assessed = new ObjectForm<ItemDraft, AssessedItem>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Reason(static v => v.Reason)
        .Judgement(WireNames.AssessmentVerdicts, static v => v.Verdict, static v => v.Fault, static v => v.ReturnShipping)
        .GoodsBack(static v => v.GoodsBack)
        .Optional("lastDay", static (ref c, ref d) => d.LastDay = c.Date(), static (o, v) => o.Value(v.LastDay))
        .Optional("deadline", static (ref c, ref d) => d.Deadline = c.Deadline(), static (o, v) => o.Value(v.Deadline))
        .Findings(static v => v.Findings)
        .Makes(static (ref d) =>
        {
            var item = new AssessedItem(d.Line, d.Shipment, d.Quantity, d.Reason!.Value, d.Findings, d.Fault, d.Bearer, d.LastDay, d.Deadline, !d.GoodsStay);
            d.Verdict.RequireToBe(WireNames.AssessmentVerdicts, item.Verdict);
            return item;
        });

    public static readonly Form<SettledItem> Settled = new ObjectForm<ItemDraft, SettledItem>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .OptionalReason(static v => v.Reason)
        .Judgement(WireNames.SettlementVerdicts, static v => v.Verdict, static v => v.Fault, static v => v.ReturnShipping)
        .Findings(static v => v.Findings)
        .Makes(static (ref d) =>
        {
            var item = new SettledItem(d.Line, d.Shipment, d.Quantity, d.Findings, d.Reason, d.Fault, d.Bearer);
            d.Verdict.RequireToBe(WireNames.SettlementVerdicts, item.Verdict);
            return item;
        });

    /// <summary>Reads the findings of an answer or an item: at least one.</summary>
    public static ValueList<Finding> ReadFindings(ref Cursor cursor) => FindingForm.Finding.ReadList(ref cursor, "The list is empty; every answer has at least one element here.");

    private static ObjectForm<ItemDraft, T> Judgement<T, TVerdict>(
        this ObjectForm<ItemDraft, T> form,
        WireNameTable<TVerdict> words,
        Func<T, TVerdict> verdict,
        Func<T, Fault?> fault,
        Func<T, ReturnShippingBearer?> bearer)
        where TVerdict : unmanaged, Enum => form
        .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater(), (o, v) => o.Word(words, (TVerdict?)verdict(v)))
        .Optional("fault", static (ref c, ref d) => d.Fault = c.Word(WireNames.Faults), (o, v) => o.Word(WireNames.Faults, fault(v)))
        .Optional("returnShipping", static (ref c, ref d) => d.Bearer = Bearer.Read(ref c), (o, v) => Bearer.WriteOptional(o, bearer(v)));

    private static ObjectForm<ItemDraft, T> Findings<T>(this ObjectForm<ItemDraft, T> form, Func<T, ValueList<Finding>> findings) => form
        .Required("findings", static (ref c, ref d) => d.Findings = ReadFindings(ref c), (o, v) => FindingForm.Finding.WriteList(o, findings(v)));
}
