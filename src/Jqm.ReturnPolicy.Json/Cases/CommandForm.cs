namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of commands.</summary>
internal static class CommandForm
{
    public static readonly KindForm<StepDraft, CaseAction, CaseCommand> Command = Declare();

    private static readonly ValueList<Policy> BuiltIn = PolicyEvaluator.Standard.Policies;

    /// <summary>Reads a command.</summary>
    /// <param name="cursor">The cursor, at the command.</param>
    /// <param name="kept">The order's ledger, for a command that brings none.</param>
    public static CaseCommand Read(ref Cursor cursor, RefundLedger? kept)
    {
        var draft = new StepDraft { Ledger = kept };
        return Command.Read(ref cursor, ref draft);
    }

    private static KindForm<StepDraft, CaseAction, CaseCommand> Declare()
    {
        var commands = new KindForm<StepDraft, CaseAction, CaseCommand>("command", WireNames.Actions);
        commands.Start<SubmitRequest>(CaseAction.Submit).OrderAndRequest(static v => v.Order, static v => v.Request)
            .Optional("governedBy", static (ref c, ref d) => d.GovernedBy = c.Word(WireNames.GovernedBys), static (o, v) => o.WordUnless(WireNames.GovernedBys, v.Evaluator.GovernedBy, GovernedBy.Request))
            .Optional("policies", static (ref c, ref d) => d.Policies = PolicyForm.Policy.ReadList(ref c), static (o, v) => PolicyForm.Policy.WriteList(o, v.Evaluator.Policies == BuiltIn ? null : v.Evaluator.Policies))
            .Agreements(static v => v.Evaluator.Agreements)
            .Ledger(static v => v.Ledger)
            .Makes(static (ref d) => new SubmitRequest(
                d.Id, d.At, d.Actor, d.Order, d.Request, EvaluationDocument.EvaluatorOf(d.Policies, d.Agreements, d.GovernedBy), d.Ledger));
        commands.Start<AddInformation>(CaseAction.AddInformation).Information(static v => v.Items)
            .Makes(static (ref d) => new AddInformation(d.Id, d.At, d.Actor, d.Information));
        commands.Start<ConfirmDelivery>(CaseAction.ConfirmDelivery).Shipments(static v => v.Shipments)
            .Makes(static (ref d) => new ConfirmDelivery(d.Id, d.At, d.Actor, d.Shipments));
        commands.Start<WaiveRule>(CaseAction.Waive)
            .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules), static (o, v) => o.Word(WireNames.Rules, (Rule?)v.Rule))
            .Required("note", static (ref c, ref d) => d.Note = c.Name(), static (o, v) => o.Value(v.Note))
            .Makes(static (ref d) => new WaiveRule(d.Id, d.At, d.Actor, d.Rule, d.Note!));
        commands.Start<ApproveRequest>(CaseAction.Approve).Items(static v => v.Items)
            .Required("address", static (ref c, ref d) => d.Address = c.Name(), static (o, v) => o.Value(v.Address))
            .Optional("reference", static (ref c, ref d) => d.Reference = c.Name(), static (o, v) => o.Value(v.Reference))
            .Note(static v => v.Note)
            .Makes(static (ref d) => new ApproveRequest(d.Id, d.At, d.Actor, d.Units, d.Address, d.Reference, d.Note));
        commands.Start<DeclineRequest>(CaseAction.Decline).Note(static v => v.Note)
            .Makes(static (ref d) => new DeclineRequest(d.Id, d.At, d.Actor, d.Note));
        commands.Start<WithdrawRequest>(CaseAction.Withdraw).Note(static v => v.Note)
            .Makes(static (ref d) => new WithdrawRequest(d.Id, d.At, d.Actor, d.Note));
        commands.Start<ReceiveParcel>(CaseAction.Receive).Parcel(static v => v.Parcel)
            .Makes(static (ref d) => new ReceiveParcel(d.Id, d.At, d.Actor, d.Parcel));
        commands.Start<InspectParcel>(CaseAction.Inspect).Inspected(static v => v.Inspected).Ledger(static v => v.Ledger).Checked(RequireLedger)
            .Makes(static (ref d) => new InspectParcel(d.Id, d.At, d.Actor, d.Inspected, d.Ledger!));
        commands.Start<SettleWithoutReturn>(CaseAction.SettleWithoutReturn).KeptUnits(static v => v.Units).Ledger(static v => v.Ledger).Checked(RequireLedger)
            .Makes(static (ref d) => new SettleWithoutReturn(d.Id, d.At, d.Actor, d.KeptUnits, d.Ledger!));
        commands.Start<RecordRefund>(CaseAction.RecordRefund)
            .Optional("paid", static (ref c, ref d) => d.Paid = RefundForm.Due.Read(ref c), static (o, v) => RefundForm.Due.WriteOptional(o, v.Paid))
            .Makes(static (ref d) => new RecordRefund(d.Id, d.At, d.Actor, d.Paid));
        return commands;
    }

    private static ObjectForm<StepDraft, T> Start<T>(this KindForm<StepDraft, CaseAction, CaseCommand> commands, CaseAction action)
        where T : CaseCommand => commands.Kind<T>(action).Step(static v => v.Id, static v => v.At, static v => v.Actor);

    private static void RequireLedger(ref Cursor cursor, ref StepDraft draft, long start)
    {
        if (draft.Ledger is null && cursor.Later is null)
            throw FormException.Missing(start, "ledger");
    }
}
