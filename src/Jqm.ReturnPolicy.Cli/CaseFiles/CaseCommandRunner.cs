namespace Jqm.ReturnPolicy.Cli;

/// <summary>Executes the commands of a case in order, and keeps the refund ledger of its order.</summary>
internal static class CaseCommandRunner
{
    /// <exception cref="ToolException">A line is invalid, or no case exists that its command could apply to.</exception>
    public static CaseTranscript Execute(IEnumerable<(ReadOnlyMemory<byte> Json, int Number)> lines)
    {
        var steps = new List<CaseTranscript.Step>();
        SubmitRequest? first = null;
        ReturnCase? @case = null;
        RefundLedger? ledger = null;
        foreach ((ReadOnlyMemory<byte> json, int number) in lines)
        {
            RefundLedger? current = ledger;
            CaseCommand command = LineErrors.At(number, () => ReturnPolicyJson.ReadCommand(json.Span, current));
            first ??= command as SubmitRequest;
            CaseResult result = (@case, command) switch
            {
                ({ } begun, _) => begun.Execute(command),
                (_, SubmitRequest submit) => ReturnCase.Submit(submit),
                _ when steps.Count == 0 => throw LineErrors.Create(number, "A case begins with its submission; give the command 'submit' first."),
                _ => throw LineErrors.Create(number, "There is no case, since its submission was refused; correct the submission, or end the file with it."),
            };
            steps.Add(new CaseTranscript.Step(command.At, command.Actor, @case, result.Case, result.Event, result.Refusal));
            @case = result.Case;
            ledger = LedgerAfter(ledger, command, result);
        }

        return new CaseTranscript(first!.Order.Number, first.Request.Id, steps);
    }

    /// <summary>The ledger after a command: the ledger that the command brought, with the refund of its event recorded.</summary>
    private static RefundLedger? LedgerAfter(RefundLedger? before, CaseCommand command, CaseResult result) => (command, result.Event) switch
    {
        (SubmitRequest submit, RequestSubmitted) => submit.Ledger ?? new RefundLedger(submit.Order.Number),
        (InspectParcel inspect, ParcelInspected inspection) => inspect.Ledger.Record(result.Case!, inspection).Ledger,
        (SettleWithoutReturn settle, SettledWithoutReturn settled) => settle.Ledger.Record(result.Case!, settled).Ledger,
        _ => before,
    };
}
