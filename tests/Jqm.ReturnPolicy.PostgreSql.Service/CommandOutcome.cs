using Jqm.ReturnPolicy.EntityFrameworkCore;

namespace Jqm.ReturnPolicy.PostgreSql.Service;

/// <summary>What the service answers to a command on a case.</summary>
/// <param name="EventId">The id of the event that is saved; null after a refusal.</param>
/// <param name="Version">The version of the case.</param>
/// <param name="IsRepeated">Whether the command was executed before.</param>
/// <param name="Refusal">The code of the refusal; null if the command was executed.</param>
public sealed record CommandOutcome(string? EventId, int Version, bool IsRepeated, RefusalCode? Refusal)
{
    public static CommandOutcome Of(StoredCaseResult result) => new(result.Event?.Id, result.Case?.Version ?? 0, result.IsRepeated, result.Refusal?.Code);
}
