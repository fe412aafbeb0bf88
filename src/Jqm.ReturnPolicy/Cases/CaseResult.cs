namespace Jqm.ReturnPolicy.Cases;

/// <summary>What a command came to: the next case and the event that led to it, or the case as it was and, unless the command was seen before, a refusal.</summary>
public sealed record CaseResult
{
    private CaseResult(ReturnCase? @case, CaseEvent? @event, Refusal? refusal)
    {
        Case = @case;
        Event = @event;
        Refusal = refusal;
    }

    /// <summary>The case after the command; null only when a submission is refused.</summary>
    public ReturnCase? Case { get; }

    /// <summary>What happened; null when nothing did.</summary>
    public CaseEvent? Event { get; }

    /// <summary>Why nothing happened; null when something did, and when the command was seen before.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the command was refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Whether the case has seen the command's id before, so that nothing happened.</summary>
    public bool IsRepeated => Event is null && Refusal is null;

    internal static CaseResult Of(ReturnCase next, CaseEvent @event) => new(next, @event, null);

    internal static CaseResult Repeated(ReturnCase @case) => new(@case, null, null);

    internal static CaseResult Refused(ReturnCase? @case, Refusal refusal) => new(@case, null, refusal);
}
