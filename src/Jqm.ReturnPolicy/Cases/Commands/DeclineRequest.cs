namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that declines the request (clauses 1.5, 2.1 and 5.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record DeclineRequest : CaseCommand
{
    /// <summary>Creates a command that declines the request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="note">The reason for the decline; required, and not blank, if an eligible item is declined.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public DeclineRequest(string id, Instant at, string actor, string? note = null)
        : base(id, at, actor)
    {
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the reason for the decline; required, and not blank, if an eligible item is declined.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Decline;
}
