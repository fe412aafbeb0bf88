namespace Jqm.ReturnPolicy.Cases;

/// <summary>The result of a command: the next case and its event, or the unchanged case. An unchanged case comes with a refusal, unless the case has seen the command's id before.</summary>
public sealed record CaseResult
{
    private CaseResult(ReturnCase? @case, CaseEvent? @event, Refusal? refusal)
    {
        Case = @case;
        Event = @event;
        Refusal = refusal;
    }

    /// <summary>Gets the case after the command; null only if a submission is refused.</summary>
    public ReturnCase? Case { get; }

    /// <summary>Gets the event that the command led to; null if the case did not change.</summary>
    public CaseEvent? Event { get; }

    /// <summary>Gets the reason why the command was refused; null if the command was not refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether the command was refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Gets whether the case has seen the command's id before, so that the case did not change.</summary>
    public bool IsRepeated => Event is null && Refusal is null;

    internal static CaseResult Of(ReturnCase next, CaseEvent @event) => new(next, @event, null);

    internal static CaseResult Repeated(ReturnCase @case) => new(@case, null, null);

    internal static CaseResult Refused(ReturnCase? @case, Refusal refusal) => new(@case, null, refusal);
}
