namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: units were approved, and return instructions were given (clause 3.2). Items that were left out are declined.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RequestApproved : CaseEvent
{
    /// <summary>Creates the event of an approved request.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="items">The approved units; at least one entry.</param>
    /// <param name="instructions">The return instructions.</param>
    /// <param name="note">A note for the record; null if there is no note.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instructions"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public RequestApproved(string id, Instant at, string actor, ValueList<ItemUnits> items, ReturnInstructions instructions, string? note = null)
        : base(id, at, actor)
    {
        Guard.Against.Null(instructions);
        Items = items.Count > 0
            ? Check.NoNulls(items, nameof(items))
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "No item was approved; name at least one.");
        Instructions = instructions;
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the units that were approved; at least one entry.</summary>
    public ValueList<ItemUnits> Items { get; }

    /// <summary>Gets the return instructions for the merchant.</summary>
    public ReturnInstructions Instructions { get; }

    /// <summary>Gets the note for the record; null if there is no note.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Approve;
}
