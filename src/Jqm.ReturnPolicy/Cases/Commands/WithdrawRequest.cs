namespace Jqm.ReturnPolicy.Cases;

/// <summary>Takes the request back.</summary>
public sealed record WithdrawRequest : CaseCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="id">The command's id.</param>
    /// <param name="at">When it is given.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="note">A note for the record.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public WithdrawRequest(string id, Instant at, string actor, string? note = null)
        : base(id, at, actor)
    {
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>A note for the record.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Withdraw;
}
