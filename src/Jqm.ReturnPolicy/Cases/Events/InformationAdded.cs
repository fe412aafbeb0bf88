namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: details or evidence were added, and the request was assessed again (clause 3.1, reading R21).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InformationAdded : CaseEvent
{
    /// <summary>Creates the event of added information.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="items">The added information; at least one entry.</param>
    /// <param name="assessment">The assessment of the request after the event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public InformationAdded(string id, Instant at, string actor, ValueList<ItemInformation> items, Assessment assessment)
        : base(id, at, actor)
    {
        Guard.Against.Null(assessment);
        Items = items.Count > 0
            ? Check.NoNulls(items, nameof(items))
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "Nothing was added; name at least one item.");
        Assessment = assessment;
    }

    /// <summary>Gets the added information; at least one entry.</summary>
    public ValueList<ItemInformation> Items { get; }

    /// <summary>Gets the assessment of the request after the event.</summary>
    public Assessment Assessment { get; }

    private protected override CaseAction Kind => CaseAction.AddInformation;
}
