namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: the merchant withdrew the request.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RequestWithdrawn : CaseEvent
{
    /// <summary>Creates the event of a withdrawn request.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="note">A note for the record; null if there is no note.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RequestWithdrawn(string id, Instant at, string actor, string? note = null)
        : base(id, at, actor)
    {
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the note for the record; null if there is no note.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Withdraw;
}
