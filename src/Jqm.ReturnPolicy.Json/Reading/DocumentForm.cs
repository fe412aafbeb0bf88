namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads whole documents. Each operation takes members of its own, so the operation is looked up first.</summary>
internal static class DocumentForm
{
    private static readonly Dictionary<Operation, ObjectForm<DocumentDraft, EvaluationDocument>> Forms = new()
    {
        [Operation.Assess] = Form(Operation.Assess).Required("request", static (ref c, ref d) => d.Request = RequestForm.Read(ref c, out d.SubmittedAt)),
        [Operation.Settle] = Form(Operation.Settle).Required("return", static (ref c, ref d) => d.Return = ReturnForm.Read(ref c, out d.SubmittedAt)),
        [Operation.Cancel] = Form(Operation.Cancel).Required("at", static (ref c, ref d) => d.At = c.Instant()),
        [Operation.Allow] = Form(Operation.Allow)
            .Required("at", static (ref c, ref d) => d.At = c.Instant())
            .Required("allowances", static (ref c, ref d) => d.Allowances = c.List(AllowanceForm.Read, "No allowance is given; give at least one.")),
    };

    public static EvaluationDocument Read(ref Cursor cursor)
    {
        DocumentDraft draft = default;
        return Read(ref cursor, ref draft);
    }

    /// <summary>Reads a document into a draft.</summary>
    public static EvaluationDocument Read(ref Cursor cursor, ref DocumentDraft draft)
    {
        draft.Operation = cursor.KindAhead("op", WireNames.Operations);
        return Forms[draft.Operation].Read(ref cursor, ref draft);
    }

    /// <summary>Requires that the document may say what governs it.</summary>
    private static void RequireUngoverned(in Cursor cursor, in DocumentDraft draft)
    {
        if (draft.IsGoverned)
            throw new FormException(cursor.Offset, "The policies and agreements of the server govern here; leave this member out.");
    }

    private static ObjectForm<DocumentDraft, EvaluationDocument> Form(Operation operation) => new ObjectForm<DocumentDraft, EvaluationDocument>(WireNames.Operations.Text(operation))
        .InCurrencyOf("order")
        .Ignored("op")
        .Optional("id", static (ref c, ref d) => d.Id = c.Text())
        .Required("order", static (ref c, ref d) =>
        {
            d.OrderOffset = c.Offset;
            d.Order = OrderForm.Read(ref c, out d.Merchant, out d.PlacedAt);
        })
        .Optional("governedBy", static (ref c, ref d) =>
        {
            RequireUngoverned(in c, in d);
            d.GovernedBy = c.Word(WireNames.GovernedBys);
        })
        .Optional("policies", static (ref c, ref d) =>
        {
            RequireUngoverned(in c, in d);
            d.Policies = c.List(PolicyForm.Read);
        })
        .Optional("agreements", static (ref c, ref d) =>
        {
            RequireUngoverned(in c, in d);
            d.Agreements = c.List(PolicyForm.ReadAgreement);
        })
        .Optional("priorRefunds", static (ref c, ref d) =>
        {
            d.PriorRefundsOffset = c.Offset;
            d.PriorRefunds = c.List(PriorRefundForm.Read);
        })
        .Checked(static (ref _, ref d, in _) =>
        {
            if (d.Operation == Operation.Cancel && d.PriorRefunds.Count > 0)
                throw new FormException(d.PriorRefundsOffset, "Something was refunded before; an order is cancelled only before any refund.");
            if (d.GovernedBy == GovernedBy.Order && d.PlacedAt is null)
                throw new FormException(d.OrderOffset, "The order does not say when it was placed; governed by the order, an evaluation needs placedAt.");
        })
        .Makes(static (ref d) => new EvaluationDocument
        {
            Id = d.Id,
            Operation = d.Operation,
            Order = d.Order,
            GovernedBy = d.GovernedBy,
            Policies = d.Policies,
            Agreements = d.Agreements,
            PriorRefunds = d.PriorRefunds,
            Request = d.Request,
            Return = d.Return,
            At = d.At,
            Allowances = d.Allowances,
        });
}
