namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>The exception that is thrown if an id was already used for another command or allowance. Nothing was saved.</summary>
public sealed class CommandIdConflictException : InvalidOperationException
{
    private CommandIdConflictException(string id, string message)
        : base(message)
    {
        Id = id;
    }

    /// <summary>Gets the id that two commands or two allowances have.</summary>
    public string Id { get; }

    internal static CommandIdConflictException OfCommand(CaseCommand command, ReturnCase after, CaseEvent recorded) => new(
        command.Id,
        FormattableString.Invariant($"The command {command.Action} by '{command.Actor}' has the id '{command.Id}', but case '{after.Id}' records another command under this id: {recorded.Action} by '{recorded.Actor}', as event {after.Version}. Give each command its own id."));

    internal static CommandIdConflictException OfAllowance(string allowanceId, LedgerEntry recorded, string orderNumber) => new(
        allowanceId,
        $"The ledger of order '{orderNumber}' records another allowance under the id '{allowanceId}', of {recorded.Refund.Total}. Give each allowance its own id.");
}
