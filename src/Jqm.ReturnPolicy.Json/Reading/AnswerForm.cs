namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads answers. A verdict has to be the one that follows from the findings.</summary>
internal static class AnswerForm
{
    private const string WhenEmpty = "The list is empty; every answer has at least one element here.";

    private static readonly ObjectForm<FindingDraft, Finding> FindingForm = new ObjectForm<FindingDraft, Finding>()
        .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules))
        .Required("status", static (ref c, ref d) => d.Status = c.Word(WireNames.Statuses))
        .Required("clause", static (ref c, ref d) => d.Clause = c.Clause())
        .Optional("waivedBy", static (ref c, ref d) => d.WaivedBy = c.Name())
        .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name())
        .Makes(static (ref d) => new Finding(d.Rule, d.Status, d.Clause, d.WaivedBy, d.Agreement));

    private static readonly ObjectForm<BearerDraft, ReturnShippingBearer> Bearer = new ObjectForm<BearerDraft, ReturnShippingBearer>()
        .Required("borneBy", static (ref c, ref d) => d.BorneBy = c.Word(WireNames.Parties))
        .Required("clause", static (ref c, ref d) => (d.Clause, d.ClauseOffset) = (c.Clause(), c.Offset))
        .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name())
        .Makes(static (ref d) =>
        {
            var bearer = new ReturnShippingBearer(d.BorneBy, d.Agreement);
            return bearer.Clause == d.Clause
                ? bearer
                : throw new FormException(d.ClauseOffset, $"The clause is not the one that follows from who bears the cost, {bearer.Clause}.");
        });

    private static readonly ObjectForm<ItemDraft, AssessedItem> Assessed = new ObjectForm<ItemDraft, AssessedItem>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Required("reason", static (ref c, ref d) => d.Reason = c.Reason())
        .With(DeclareVerdict)
        .Optional("goodsBack", static (ref c, ref d) => d.GoodsStay = !c.Flag())
        .Optional("lastDay", static (ref c, ref d) => d.LastDay = c.Date())
        .Optional("deadline", static (ref c, ref d) => d.Deadline = c.Deadline())
        .Required("findings", static (ref c, ref d) => d.Findings = ReadFindings(ref c))
        .Makes(static (ref d) =>
        {
            var item = new AssessedItem(d.Line, d.Shipment, d.Quantity, d.Reason!.Value, d.Findings, d.Fault, d.Bearer, d.LastDay, d.Deadline, !d.GoodsStay);
            d.Verdict.RequireToBe(WireNames.AssessmentVerdicts, item.Verdict);
            return item;
        });

    private static readonly ObjectForm<ItemDraft, SettledItem> Settled = new ObjectForm<ItemDraft, SettledItem>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Optional("reason", static (ref c, ref d) => d.Reason = c.Reason())
        .With(DeclareVerdict)
        .Required("findings", static (ref c, ref d) => d.Findings = ReadFindings(ref c))
        .Makes(static (ref d) =>
        {
            var item = new SettledItem(d.Line, d.Shipment, d.Quantity, d.Findings, d.Reason, d.Fault, d.Bearer);
            d.Verdict.RequireToBe(WireNames.SettlementVerdicts, item.Verdict);
            return item;
        });

    private static readonly ObjectForm<Draft, Assessment> AssessmentForm = Answer<Assessment>(hasRequest: true)
        .Required("items", static (ref c, ref d) => d.Assessed = c.List(Assessed.Read, WhenEmpty))
        .Optional("estimate", static (ref c, ref d) => d.Refund = RefundForm.Read(ref c))
        .Makes(static (ref d) =>
        {
            var assessment = new Assessment(d.Order, d.Request, d.Policy, d.Agreements, d.Assessed, d.Refund);
            d.Verdict.RequireToBe(WireNames.AssessmentVerdicts, assessment.Verdict);
            return assessment;
        });

    private static readonly ObjectForm<Draft, Settlement> SettlementForm = Answer<Settlement>(hasRequest: true)
        .Required("items", static (ref c, ref d) => d.Settled = c.List(Settled.Read, WhenEmpty))
        .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Read(ref c))
        .Makes(static (ref d) =>
        {
            var settlement = new Settlement(d.Order, d.Request, d.Policy, d.Agreements, d.Settled, d.Refund);
            d.Verdict.RequireToBe(WireNames.SettlementVerdicts, settlement.Verdict);
            return settlement;
        });

    private static readonly ObjectForm<Draft, Cancellation> CancellationForm = Answer<Cancellation>(hasRequest: false)
        .Required("findings", static (ref c, ref d) => d.Findings = ReadFindings(ref c))
        .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Read(ref c))
        .Makes(static (ref d) =>
        {
            var cancellation = new Cancellation(d.Order, d.Policy, d.Agreements, d.Findings, d.Refund);
            d.Verdict.RequireToBe(WireNames.CancellationVerdicts, cancellation.Verdict);
            return cancellation;
        });

    private static readonly ObjectForm<Draft, AllowanceDecision> DecisionForm = Answer<AllowanceDecision>(hasRequest: false)
        .Required("findings", static (ref c, ref d) => d.Findings = ReadFindings(ref c))
        .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Read(ref c))
        .Makes(static (ref d) =>
        {
            var decision = new AllowanceDecision(d.Order, d.Policy, d.Agreements, d.Findings, d.Refund);
            d.Verdict.RequireToBe(WireNames.AllowanceVerdicts, decision.Verdict);
            return decision;
        });

    private static readonly ObjectForm<ReferenceDraft, PolicyReference> Reference = new ObjectForm<ReferenceDraft, PolicyReference>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Required("version", static (ref c, ref d) => d.Version = c.Name())
        .Makes(static (ref d) => new PolicyReference(d.Id, d.Version));

    private static readonly ObjectForm<ErrorDraft, InputError> ErrorForm = new ObjectForm<ErrorDraft, InputError>()
        .Required("code", static (ref c, ref d) => d.Code = c.Word(WireNames.ErrorCodes))
        .Required("path", static (ref c, ref d) => d.Path = c.Text())
        .Required("message", static (ref c, ref d) => d.Message = c.Text())
        .Makes(static (ref d) => new InputError(d.Code, d.Path, d.Message));

    private static readonly ObjectForm<ErrorAnswerDraft, EvaluationAnswer> ErrorAnswer = new ObjectForm<ErrorAnswerDraft, EvaluationAnswer>()
        .Optional("id", static (ref c, ref d) => d.Id = c.Text())
        .Required("error", static (ref c, ref d) => d.Error = ErrorForm.Read(ref c))
        .Makes(static (ref d) => new EvaluationAnswer { Id = d.Id, Error = d.Error });

    public static EvaluationAnswer Read(ref Cursor cursor)
    {
        if (!cursor.FindAhead("op", out Cursor op))
            return cursor.FindAhead("error", out _) ? ErrorAnswer.Read(ref cursor) : throw cursor.Missing("op");
        Draft draft = default;
        return op.Word(WireNames.Operations) switch
        {
            Operation.Assess => Of(Operation.Assess) with { Assessment = AssessmentForm.Read(ref cursor, ref draft), Id = draft.Id },
            Operation.Settle => Of(Operation.Settle) with { Settlement = SettlementForm.Read(ref cursor, ref draft), Id = draft.Id },
            Operation.Cancel => Of(Operation.Cancel) with { Cancellation = CancellationForm.Read(ref cursor, ref draft), Id = draft.Id },
            Operation.Allow => Of(Operation.Allow) with { AllowanceDecision = DecisionForm.Read(ref cursor, ref draft), Id = draft.Id },
            var operation => throw new ArgumentOutOfRangeException(nameof(cursor), operation, "The operation has no answer."),
        };
    }

    public static Assessment ReadAssessment(ref Cursor cursor) => ReadOf(ref cursor, Operation.Assess, AssessmentForm);

    public static Settlement ReadSettlement(ref Cursor cursor) => ReadOf(ref cursor, Operation.Settle, SettlementForm);

    public static Cancellation ReadCancellation(ref Cursor cursor) => ReadOf(ref cursor, Operation.Cancel, CancellationForm);

    public static AllowanceDecision ReadDecision(ref Cursor cursor) => ReadOf(ref cursor, Operation.Allow, DecisionForm);

    public static AssessedItem ReadAssessedItem(ref Cursor cursor) => Assessed.Read(ref cursor);

    public static SettledItem ReadSettledItem(ref Cursor cursor) => Settled.Read(ref cursor);

    public static PolicyReference ReadPolicy(ref Cursor cursor) => Reference.Read(ref cursor);

    public static InputError ReadError(ref Cursor cursor) => ErrorForm.Read(ref cursor);

    public static Finding ReadFinding(ref Cursor cursor) => FindingForm.Read(ref cursor);

    public static ReturnShippingBearer ReadBearer(ref Cursor cursor) => Bearer.Read(ref cursor);

    public static ValueList<string> ReadNames(ref Cursor cursor) => cursor.List(static (ref c) => c.Name());

    private static ValueList<Finding> ReadFindings(ref Cursor cursor) => cursor.List(ReadFinding, WhenEmpty);

    private static EvaluationAnswer Of(Operation operation) => new() { Operation = operation };

    private static T ReadOf<T>(ref Cursor cursor, Operation operation, ObjectForm<Draft, T> form) =>
        cursor.FindAhead("error", out _) || cursor.KindAhead("op", WireNames.Operations) != operation
            ? throw new FormException(cursor.Offset, $"This is another operation's answer, or an error; the answer of {operation} is wanted.")
            : form.Read(ref cursor);

    private static ObjectForm<Draft, T> Answer<T>(bool hasRequest)
    {
        ObjectForm<Draft, T> form = new ObjectForm<Draft, T>()
            .Optional("id", static (ref c, ref d) => d.Id = c.Text())
            .Ignored("op")
            .Required("order", static (ref c, ref d) => d.Order = c.Name());
        if (hasRequest)
            form.Required("request", static (ref c, ref d) => d.Request = c.Name());
        return form
            .Required("policy", static (ref c, ref d) => d.Policy = ReadPolicy(ref c))
            .Optional("agreements", static (ref c, ref d) => d.Agreements = ReadNames(ref c))
            .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater());
    }

    private static ObjectForm<ItemDraft, T> DeclareVerdict<T>(ObjectForm<ItemDraft, T> form) => form
        .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater())
        .Optional("fault", static (ref c, ref d) => d.Fault = c.Word(WireNames.Faults))
        .Optional("returnShipping", static (ref c, ref d) => d.Bearer = Bearer.Read(ref c));

    private struct Draft
    {
        public string? Id;
        public string Order, Request;
        public PolicyReference Policy;
        public ValueList<string> Agreements;
        public WordAt Verdict;
        public ValueList<AssessedItem> Assessed;
        public ValueList<SettledItem> Settled;
        public ValueList<Finding> Findings;
        public Refund? Refund;
    }

    private struct ItemDraft
    {
        public string Line;
        public string? Shipment;
        public int Quantity;
        public ReturnReason? Reason;
        public WordAt Verdict;
        public Fault? Fault;
        public ReturnShippingBearer? Bearer;
        public bool GoodsStay;
        public LocalDate? LastDay;
        public Instant? Deadline;
        public ValueList<Finding> Findings;
    }

    private struct FindingDraft
    {
        public Rule Rule;
        public FindingStatus Status;
        public Clause Clause;
        public string? WaivedBy, Agreement;
    }

    private struct BearerDraft
    {
        public Party BorneBy;
        public Clause Clause;
        public long ClauseOffset;
        public string? Agreement;
    }

    private struct ReferenceDraft
    {
        public string Id, Version;
    }

    private struct ErrorDraft
    {
        public ErrorCode Code;
        public string Path, Message;
    }

    private struct ErrorAnswerDraft
    {
        public string? Id;
        public InputError Error;
    }
}
