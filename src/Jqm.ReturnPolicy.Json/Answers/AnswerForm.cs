using System.Diagnostics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of answers. A verdict has to be the one that follows from the items or findings.</summary>
internal sealed class AnswerForm : Form<EvaluationAnswer>
{
    public static readonly AnswerForm Answer = new();

    public static readonly Form<PolicyReference> Policy = new ObjectForm<(string Id, string Version), PolicyReference>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Required("version", static (ref c, ref d) => d.Version = c.Name(), static (o, v) => o.Value(v.Version))
        .Makes(static (ref d) => new PolicyReference(d.Id, d.Version));

    public static readonly Form<InputError> Error = new ObjectForm<(ErrorCode Code, string Path, string Message), InputError>()
        .Required("code", static (ref c, ref d) => d.Code = c.Word(WireNames.ErrorCodes), static (o, v) => o.Word(WireNames.ErrorCodes, v.Code))
        .Required("path", static (ref c, ref d) => d.Path = c.Text(), static (o, v) => o.Value(v.Path))
        .Required("message", static (ref c, ref d) => d.Message = c.Text(), static (o, v) => o.Value(v.Message))
        .Makes(static (ref d) => new InputError(d.Code, d.Path, d.Message));

    private static readonly ObjectForm<Draft, Titled<Assessment>> Assessments =
        Declare<Assessment>(Operation.Assess, static v => v.OrderNumber, static v => v.Policy, static v => v.AgreementIds, static v => v.RequestId)
            .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater(), static (o, v) => o.Word(WireNames.AssessmentVerdicts, v.Value.Verdict))
            .Required("items", static (ref c, ref d) => d.Assessed = ItemForm.Assessed.ReadList(ref c, WhenEmpty), static (o, v) => ItemForm.Assessed.WriteList(o, v.Value.Items))
            .Optional("estimate", static (ref c, ref d) => d.Refund = RefundForm.Refund.Read(ref c), static (o, v) => RefundForm.Refund.WriteOptional(o, v.Value.Estimate))
            .Makes(static (ref d) =>
            {
                var assessment = new Assessment(d.Order, d.Request, d.Policy, d.Agreements, d.Assessed, d.Refund);
                d.Verdict.RequireToBe(WireNames.AssessmentVerdicts, assessment.Verdict);
                return new(d.Id, assessment);
            });

    private static readonly ObjectForm<Draft, Titled<Settlement>> Settlements =
        Declare<Settlement>(Operation.Settle, static v => v.OrderNumber, static v => v.Policy, static v => v.AgreementIds, static v => v.RequestId)
            .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater(), static (o, v) => o.Word(WireNames.SettlementVerdicts, v.Value.Verdict))
            .Required("items", static (ref c, ref d) => d.Settled = ItemForm.Settled.ReadList(ref c, WhenEmpty), static (o, v) => ItemForm.Settled.WriteList(o, v.Value.Items))
            .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Refund.Read(ref c), static (o, v) => RefundForm.Refund.WriteOptional(o, v.Value.Refund))
            .Makes(static (ref d) =>
            {
                var settlement = new Settlement(d.Order, d.Request, d.Policy, d.Agreements, d.Settled, d.Refund);
                d.Verdict.RequireToBe(WireNames.SettlementVerdicts, settlement.Verdict);
                return new(d.Id, settlement);
            });

    private static readonly ObjectForm<Draft, Titled<Cancellation>> Cancellations =
        Declare<Cancellation>(Operation.Cancel, static v => v.OrderNumber, static v => v.Policy, static v => v.AgreementIds)
            .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater(), static (o, v) => o.Word(WireNames.CancellationVerdicts, v.Value.Verdict))
            .Required("findings", static (ref c, ref d) => d.Findings = ItemForm.ReadFindings(ref c), static (o, v) => FindingForm.Finding.WriteList(o, v.Value.Findings))
            .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Refund.Read(ref c), static (o, v) => RefundForm.Refund.WriteOptional(o, v.Value.Refund))
            .Makes(static (ref d) =>
            {
                var cancellation = new Cancellation(d.Order, d.Policy, d.Agreements, d.Findings, d.Refund);
                d.Verdict.RequireToBe(WireNames.CancellationVerdicts, cancellation.Verdict);
                return new(d.Id, cancellation);
            });

    private static readonly ObjectForm<Draft, Titled<AllowanceDecision>> Decisions =
        Declare<AllowanceDecision>(Operation.Allow, static v => v.OrderNumber, static v => v.Policy, static v => v.AgreementIds)
            .Required("verdict", static (ref c, ref d) => d.Verdict = c.WordLater(), static (o, v) => o.Word(WireNames.AllowanceVerdicts, v.Value.Verdict))
            .Required("findings", static (ref c, ref d) => d.Findings = ItemForm.ReadFindings(ref c), static (o, v) => FindingForm.Finding.WriteList(o, v.Value.Findings))
            .Optional("refund", static (ref c, ref d) => d.Refund = RefundForm.Refund.Read(ref c), static (o, v) => RefundForm.Refund.WriteOptional(o, v.Value.Refund))
            .Makes(static (ref d) =>
            {
                var decision = new AllowanceDecision(d.Order, d.Policy, d.Agreements, d.Findings, d.Refund);
                d.Verdict.RequireToBe(WireNames.AllowanceVerdicts, decision.Verdict);
                return new(d.Id, decision);
            });

    private static readonly ObjectForm<(string? Id, InputError Error), EvaluationAnswer> Errors = new ObjectForm<(string? Id, InputError Error), EvaluationAnswer>()
        .Optional("id", static (ref c, ref d) => d.Id = c.Text(), static (o, v) => o.Value(v.Id))
        .Required("error", static (ref c, ref d) => d.Error = Error!.Read(ref c), static (o, v) => Error!.WriteOptional(o, v.Error))
        .Makes(static (ref d) => new EvaluationAnswer { Id = d.Id, Error = d.Error });

    public static readonly Form<Assessment> Assessment = Untitled(Operation.Assess, Assessments);
    public static readonly Form<Settlement> Settlement = Untitled(Operation.Settle, Settlements);
    public static readonly Form<Cancellation> Cancellation = Untitled(Operation.Cancel, Cancellations);
    public static readonly Form<AllowanceDecision> AllowanceDecision = Untitled(Operation.Allow, Decisions);

    private const string WhenEmpty = "The list is empty; every answer has at least one element here.";

    public override EvaluationAnswer Read(ref Cursor cursor)
    {
        if (!cursor.FindAhead("op", out Cursor op))
            return cursor.FindAhead("error", out _) ? Errors.Read(ref cursor) : throw cursor.Missing("op");
        Operation operation = op.Word(WireNames.Operations);
        switch (operation)
        {
            case Operation.Assess:
                Titled<Assessment> assessment = Assessments.Read(ref cursor);
                return new EvaluationAnswer { Id = assessment.Id, Operation = Operation.Assess, Assessment = assessment.Value };
            case Operation.Settle:
                Titled<Settlement> settlement = Settlements.Read(ref cursor);
                return new EvaluationAnswer { Id = settlement.Id, Operation = Operation.Settle, Settlement = settlement.Value };
            case Operation.Cancel:
                Titled<Cancellation> cancellation = Cancellations.Read(ref cursor);
                return new EvaluationAnswer { Id = cancellation.Id, Operation = Operation.Cancel, Cancellation = cancellation.Value };
            case Operation.Allow:
                Titled<AllowanceDecision> decision = Decisions.Read(ref cursor);
                return new EvaluationAnswer { Id = decision.Id, Operation = Operation.Allow, AllowanceDecision = decision.Value };
            default:
                throw new UnreachableException($"The operation {operation} has no answer.");
        }
    }

    public override void Write(JsonOutput output, EvaluationAnswer value)
    {
        if (value.Error is not null)
            Errors.Write(output, value);
        else if (value.Assessment is { } assessment)
            Assessments.Write(output, new(value.Id, assessment));
        else if (value.Settlement is { } settlement)
            Settlements.Write(output, new(value.Id, settlement));
        else if (value.Cancellation is { } cancellation)
            Cancellations.Write(output, new(value.Id, cancellation));
        else
            Decisions.Write(output, new(value.Id, value.AllowanceDecision!));
    }

    private static ObjectForm<Draft, Titled<T>> Declare<T>(
        Operation operation,
        Func<T, string> order,
        Func<T, PolicyReference> policy,
        Func<T, ValueList<string>> agreements,
        Func<T, string>? request = null)
        where T : class
    {
        ObjectForm<Draft, Titled<T>> form = new ObjectForm<Draft, Titled<T>>()
            .Optional("id", static (ref c, ref d) => d.Id = c.Text(), static (o, v) => o.Value(v.Id))
            .Optional("op", static (ref _, ref _) => { }, (o, _) => o.Word(WireNames.Operations, (Operation?)operation))
            .Required("order", static (ref c, ref d) => d.Order = c.Name(), (o, v) => o.Value(order(v.Value)));
        if (request is not null)
            form.Required("request", static (ref c, ref d) => d.Request = c.Name(), (o, v) => o.Value(request(v.Value)));
        return form
            .Required("policy", static (ref c, ref d) => d.Policy = Policy.Read(ref c), (o, v) => Policy.Write(o, policy(v.Value)))
            .Optional("agreements", static (ref c, ref d) => d.Agreements = Values.Name.ReadList(ref c), (o, v) => Values.Name.WriteFilledList(o, agreements(v.Value)));
    }

    /// <summary>Returns the form of an answer outside of a document, without the id of a document.</summary>
    private static Form<T> Untitled<T>(Operation operation, ObjectForm<Draft, Titled<T>> form)
        where T : class => new ValueForm<T>(
            (ref cursor) => cursor.FindAhead("error", out _) || cursor.KindAhead("op", WireNames.Operations) != operation
                ? throw new FormException(cursor.Offset, $"This is the answer of another operation, or an error; give the answer of {operation}.")
                : form.Read(ref cursor).Value,
            (output, answer) => form.Write(output, new(null, answer)));

    /// <summary>An answer with the id of the document that it answers.</summary>
    private readonly record struct Titled<T>(string? Id, T Value)
        where T : class;

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
}
