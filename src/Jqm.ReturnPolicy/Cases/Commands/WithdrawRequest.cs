namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that withdraws the request. The case ends as withdrawn, or as refunded if a refund was paid out before.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record WithdrawRequest : CaseCommand
{
    /// <summary>Creates a command that withdraws the request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="note">A note for the record; null if there is no note.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public WithdrawRequest(string id, Instant at, string actor, string? note = null)
        : base(id, at, actor)
    {
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the note for the record; null if there is no note.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Withdraw;
}
