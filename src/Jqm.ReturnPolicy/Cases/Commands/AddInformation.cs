namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// A command that adds details or evidence to items of the request, which is then assessed again. The submission still decides whether the request is in time (clause 3.1,
/// reading R21).
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record AddInformation : CaseCommand
{
    /// <summary>Creates a command that adds information to the request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="items">The added information; at least one entry.</param>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public AddInformation(string id, Instant at, string actor, ValueList<ItemInformation> items)
        : base(id, at, actor)
    {
        Items = items.Count > 0
            ? Check.NoNulls(items, nameof(items))
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "Nothing is added; name at least one item.");
    }

    /// <summary>Gets the added information; at least one entry.</summary>
    public ValueList<ItemInformation> Items { get; }

    private protected override CaseAction Kind => CaseAction.AddInformation;
}
