namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: support declined the request (clauses 1.5, 2.1 and 5.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RequestDeclined : CaseEvent
{
    /// <summary>Creates the event of a declined request.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="note">The reason that support gave; null if none was given.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RequestDeclined(string id, Instant at, string actor, string? note = null)
        : base(id, at, actor)
    {
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the reason that support gave; null if none was given.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Decline;
}
