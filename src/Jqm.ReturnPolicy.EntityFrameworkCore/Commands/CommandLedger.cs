namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Gives commands the stored ledger of their order.</summary>
internal static class CommandLedger
{
    /// <summary>Returns whether a command is judged with the order's ledger.</summary>
    public static bool IsNeededBy(CaseCommand command) => command is SubmitRequest or InspectParcel or SettleWithoutReturn;

    /// <summary>Returns the command with this ledger instead of its own ledger.</summary>
    public static CaseCommand Replace(CaseCommand command, RefundLedger ledger) => command switch
    {
        SubmitRequest submit => new SubmitRequest(submit.Id, submit.At, submit.Actor, submit.Order, submit.Request, submit.Evaluator, ledger),
        InspectParcel inspect => new InspectParcel(inspect.Id, inspect.At, inspect.Actor, inspect.Inspected, ledger),
        SettleWithoutReturn settle => new SettleWithoutReturn(settle.Id, settle.At, settle.Actor, settle.Units, ledger),
        _ => command,
    };
}
