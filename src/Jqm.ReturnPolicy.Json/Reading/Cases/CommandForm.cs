namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads commands.</summary>
internal static class CommandForm
{
    public const string Kind = "command";

    private static readonly Dictionary<CaseAction, ObjectForm<StepDraft, CaseCommand>> Forms = new()
    {
        [CaseAction.Submit] = Form().OrderAndRequest()
            .Optional("governedBy", static (ref c, ref d) => d.GovernedBy = c.Word(WireNames.GovernedBys))
            .Optional("policies", static (ref c, ref d) => d.Policies = c.List(PolicyForm.Read))
            .Agreements()
            .With(DeclareLedger)
            .Makes(static (ref d) => new SubmitRequest(
                d.Id, d.At, d.Actor, d.Order, d.Request, EvaluationDocument.EvaluatorOf(d.Policies, d.Agreements, d.GovernedBy), d.Ledger)),
        [CaseAction.AddInformation] = Form().Information().Makes(static (ref d) => new AddInformation(d.Id, d.At, d.Actor, d.Information)),
        [CaseAction.ConfirmDelivery] = Form().Shipments().Makes(static (ref d) => new ConfirmDelivery(d.Id, d.At, d.Actor, d.Shipments)),
        [CaseAction.Waive] = Form()
            .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules))
            .Required("note", static (ref c, ref d) => d.Note = c.Name())
            .Makes(static (ref d) => new WaiveRule(d.Id, d.At, d.Actor, d.Rule, d.Note!)),
        [CaseAction.Approve] = Form().Items()
            .Required("address", static (ref c, ref d) => d.Address = c.Name())
            .Optional("reference", static (ref c, ref d) => d.Reference = c.Name())
            .Note()
            .Makes(static (ref d) => new ApproveRequest(d.Id, d.At, d.Actor, d.Units, d.Address, d.Reference, d.Note)),
        [CaseAction.Decline] = Form().Note().Makes(static (ref d) => new DeclineRequest(d.Id, d.At, d.Actor, d.Note)),
        [CaseAction.Withdraw] = Form().Note().Makes(static (ref d) => new WithdrawRequest(d.Id, d.At, d.Actor, d.Note)),
        [CaseAction.Receive] = Form().Parcel().Makes(static (ref d) => new ReceiveParcel(d.Id, d.At, d.Actor, d.Parcel)),
        [CaseAction.Inspect] = Form().Inspected().With(DeclareLedger).Checked(RequireLedger)
            .Makes(static (ref d) => new InspectParcel(d.Id, d.At, d.Actor, d.Inspected, d.Ledger!)),
        [CaseAction.SettleWithoutReturn] = Form().KeptUnits().With(DeclareLedger).Checked(RequireLedger)
            .Makes(static (ref d) => new SettleWithoutReturn(d.Id, d.At, d.Actor, d.KeptUnits, d.Ledger!)),
        [CaseAction.RecordRefund] = Form()
            .Optional("paid", static (ref c, ref d) => d.Paid = RefundForm.ReadDue(ref c))
            .Makes(static (ref d) => new RecordRefund(d.Id, d.At, d.Actor, d.Paid)),
    };

    public static CaseCommand Read(ref Cursor cursor) => Read(ref cursor, null);

    /// <summary>Reads a command.</summary>
    /// <param name="cursor">The cursor, at the command.</param>
    /// <param name="kept">The order's ledger, for a command that brings none.</param>
    public static CaseCommand Read(ref Cursor cursor, RefundLedger? kept)
    {
        var draft = new StepDraft { Ledger = kept };
        return Forms[cursor.KindAhead(Kind, WireNames.Actions)].Read(ref cursor, ref draft);
    }

    private static ObjectForm<StepDraft, CaseCommand> Form() => StepDraft.Form<CaseCommand>(Kind);

    private static ObjectForm<StepDraft, CaseCommand> DeclareLedger(ObjectForm<StepDraft, CaseCommand> form) =>
        form.Optional("ledger", static (ref c, ref d) => d.Ledger = LedgerForm.Read(ref c));

    private static void RequireLedger(ref Cursor cursor, ref StepDraft draft, in ObjectScan scan)
    {
        if (draft.Ledger is null && cursor.Later is null)
            scan.Require("ledger");
    }
}
