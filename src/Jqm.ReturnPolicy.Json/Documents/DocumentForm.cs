namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of whole documents. Each operation takes members of its own, so the operation is looked up first.</summary>
internal sealed class DocumentForm : Form<EvaluationDocument>
{
    public static readonly DocumentForm Document = new();

    private static readonly Dictionary<Operation, ObjectForm<DocumentDraft, EvaluationDocument>> Forms = new()
    {
        [Operation.Assess] = Declare(Operation.Assess)
            .Required("request", static (ref c, ref d) => d.Request = RequestForm.ReadRequest(ref c, out d.SubmittedAt), static (o, v) => RequestForm.Request.WriteOptional(o, v.Request)),
        [Operation.Settle] = Declare(Operation.Settle)
            .Required("return", static (ref c, ref d) => d.Return = RequestForm.ReadReturn(ref c, out d.SubmittedAt), static (o, v) => RequestForm.Return.WriteOptional(o, v.Return)),
        [Operation.Cancel] = Declare(Operation.Cancel)
            .Required("at", static (ref c, ref d) => d.At = c.Instant(), static (o, v) => o.Value(v.At)),
        [Operation.Allow] = Declare(Operation.Allow)
            .Required("at", static (ref c, ref d) => d.At = c.Instant(), static (o, v) => o.Value(v.At))
            .Required("allowances", static (ref c, ref d) => d.Allowances = AllowanceForm.Allowance.ReadList(ref c, "No allowance is given; give at least one."), static (o, v) => AllowanceForm.Allowance.WriteList(o, v.Allowances)),
    };

    public override EvaluationDocument Read(ref Cursor cursor)
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

    public override void Write(JsonOutput output, EvaluationDocument value) => Forms[value.Operation].Write(output, value);

    /// <summary>Requires that the document may say what governs it.</summary>
    private static void RequireUngoverned(in Cursor cursor, in DocumentDraft draft)
    {
        if (draft.IsGoverned)
            throw new FormException(cursor.Offset, "The policies and agreements of the server govern here; leave this member out.");
    }

    private static ObjectForm<DocumentDraft, EvaluationDocument> Declare(Operation operation) => new ObjectForm<DocumentDraft, EvaluationDocument>(WireNames.Operations.Text(operation))
        .InCurrencyOf("order")
        .Required("op", static (ref _, ref _) => { }, static (o, v) => o.Word(WireNames.Operations, (Operation?)v.Operation))
        .Optional("id", static (ref c, ref d) => d.Id = c.Text(), static (o, v) => o.Value(v.Id))
        .Required(
            "order",
            static (ref c, ref d) =>
            {
                d.OrderOffset = c.Offset;
                d.Order = OrderForm.Read(ref c, out d.Merchant, out d.PlacedAt);

                // The amounts after it need not look for the currency again.
                if (d.Order is not null)
                    c.Scope = c.Scope with { Known = d.Order.Currency };
            },
            static (o, v) => OrderForm.Order.Write(o, v.Order))
        .Optional(
            "governedBy",
            static (ref c, ref d) =>
            {
                RequireUngoverned(in c, in d);
                d.GovernedBy = c.Word(WireNames.GovernedBys);
            },
            static (o, v) => o.WordUnless(WireNames.GovernedBys, v.GovernedBy, GovernedBy.Request))
        .Optional(
            "policies",
            static (ref c, ref d) =>
            {
                RequireUngoverned(in c, in d);
                d.Policies = d.Known?.ReadPolicies(ref c, out d.KnownPolicies) ?? PolicyForm.Policy.ReadList(ref c);
            },
            static (o, v) => PolicyForm.Policy.WriteList(o, v.Policies))
        .Optional(
            "agreements",
            static (ref c, ref d) =>
            {
                RequireUngoverned(in c, in d);
                d.Agreements = d.Known?.ReadAgreements(ref c, out d.KnownAgreements) ?? PolicyForm.Agreement.ReadList(ref c);
            },
            static (o, v) => PolicyForm.Agreement.WriteFilledList(o, v.Agreements))
        .Optional(
            "priorRefunds",
            static (ref c, ref d) => (d.PriorRefundsOffset, d.PriorRefunds) = (c.Offset, PriorRefundForm.Given.ReadList(ref c)),
            static (o, v) => PriorRefundForm.Given.WriteFilledList(o, v.PriorRefunds))
        .Checked(static (ref _, ref d, _) =>
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
