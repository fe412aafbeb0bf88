namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that approves units of items, each eligible or referred, and gives return instructions (clause 3.2). Items that the command leaves out are declined.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ApproveRequest : CaseCommand
{
    /// <summary>Creates a command that approves units of the request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="items">The approved units; at least one entry.</param>
    /// <param name="address">The address to send the goods to.</param>
    /// <param name="reference">The return reference, to be written on the parcel; if null, <c>RET-</c> and the request's id.</param>
    /// <param name="note">A note for the record; null if there is no note.</param>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public ApproveRequest(string id, Instant at, string actor, ValueList<ItemUnits> items, string address, string? reference = null, string? note = null)
        : base(id, at, actor)
    {
        Items = items.Count > 0
            ? Check.NoNulls(items, nameof(items))
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "No item is approved; name at least one, or decline the request.");
        Address = Check.Name(address, "address");
        Reference = Check.OptionalName(reference, "reference");
        Note = Check.OptionalText(note, "note");
    }

    /// <summary>Gets the approved units; at least one entry.</summary>
    public ValueList<ItemUnits> Items { get; }

    /// <summary>Gets the address to send the goods to.</summary>
    public string Address { get; }

    /// <summary>Gets the return reference, to be written on the parcel; if null, <c>RET-</c> and the request's id.</summary>
    public string? Reference { get; }

    /// <summary>Gets the note for the record; null if there is no note.</summary>
    public string? Note { get; }

    private protected override CaseAction Kind => CaseAction.Approve;
}
