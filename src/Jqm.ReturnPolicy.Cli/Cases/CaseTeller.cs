namespace Jqm.ReturnPolicy.Cli;

/// <summary>Executes the commands of a case one after the other, and keeps the order's ledger beside it.</summary>
internal static class CaseTeller
{
    /// <exception cref="ToolException">A line is not of the form, or there is no case that it could be about.</exception>
    public static CaseTale Execute(IEnumerable<(ReadOnlyMemory<byte> Json, int Number)> lines)
    {
        var steps = new List<CaseTale.Step>();
        SubmitRequest? first = null;
        ReturnCase? @case = null;
        RefundLedger? ledger = null;
        foreach ((ReadOnlyMemory<byte> json, int number) in lines)
        {
            RefundLedger? kept = ledger;
            CaseCommand command = CaseFile.At(number, () => ReturnPolicyJson.ReadCommand(json.Span, kept));
            first ??= command as SubmitRequest;
            CaseResult step = (@case, command) switch
            {
                ({ } begun, _) => begun.Execute(command),
                (_, SubmitRequest submit) => ReturnCase.Submit(submit),
                _ when steps.Count == 0 => throw CaseFile.Fault(number, "A case begins with its submission; give the command 'submit' first."),
                _ => throw CaseFile.Fault(number, "There is no case, since its submission was refused; put the submission right, or end the file with it."),
            };
            steps.Add(new CaseTale.Step(command.At, command.Actor, @case, step.Case, step.Event, step.Refusal));
            @case = step.Case;
            ledger = Kept(ledger, command, step);
        }

        return new CaseTale(first!.Order.Number, first.Request.Id, steps);
    }

    /// <summary>The ledger after a command: what it brought, with what an inspection refunds.</summary>
    private static RefundLedger? Kept(RefundLedger? before, CaseCommand command, CaseResult step) => (command, step.Event) switch
    {
        (SubmitRequest submit, RequestSubmitted) => submit.Ledger ?? new RefundLedger(submit.Order.Number),
        (InspectParcel inspect, ParcelInspected inspection) => inspect.Ledger.Record(step.Case!, inspection).Ledger,
        (SettleWithoutReturn settle, SettledWithoutReturn settled) => settle.Ledger.Record(step.Case!, settled).Ledger,
        _ => before,
    };
}
