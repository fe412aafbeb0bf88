namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>The result of a command that <see cref="ReturnCaseStore"/> executed: a saved event, an event that was saved before under the same id, or a refusal.</summary>
public sealed record StoredCaseResult
{
    private StoredCaseResult(ReturnCase? @case, CaseEvent? @event, Refusal? refusal, bool isRepeated)
    {
        Case = @case;
        Event = @event;
        Refusal = refusal;
        IsRepeated = isRepeated;
    }

    /// <summary>Gets the case after the event, even if later events exist. After a refusal, gets the unchanged case; null only if a submission is refused.</summary>
    public ReturnCase? Case { get; }

    /// <summary>Gets the event of the command, saved now or before; null after a refusal.</summary>
    public CaseEvent? Event { get; }

    /// <summary>Gets the reason why the command was refused; null if the command was not refused. A refused command changes nothing.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether the command was refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Gets whether the event was saved before, so that this execution changed nothing.</summary>
    public bool IsRepeated { get; }

    internal static StoredCaseResult Saved(ReturnCase @case, CaseEvent happened) => new(@case, happened, null, false);

    internal static StoredCaseResult Repeated(ReturnCase after, CaseEvent recorded) => new(after, recorded, null, true);

    internal static StoredCaseResult Refused(ReturnCase? @case, Refusal refusal) => new(@case, null, refusal, false);
}
