namespace Jqm.ReturnPolicy.Cases;

/// <summary>Inspects the parcel that was received, and settles it (clause 4.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InspectParcel : CaseCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="inspected">What came back and what was found: all units of the parcel, and these alone; at least one item.</param>
    /// <param name="ledger">The order's ledger as it is now. It must contain the refunds of this case, and no others of it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public InspectParcel(string id, Instant at, string actor, ValueList<InspectedItem> inspected, RefundLedger ledger)
        : base(id, at, actor)
    {
        Guard.Against.Null(ledger);
        Inspected = inspected.Count > 0
            ? Check.NoNulls(inspected, nameof(inspected))
            : throw new InvalidInputException(ErrorCode.Malformed, "inspected", "Nothing is inspected; name the units of the parcel.");
        Ledger = ledger;
    }

    /// <summary>Gets what came back and what was found: all units of the parcel, and no others.</summary>
    public ValueList<InspectedItem> Inspected { get; }

    /// <summary>Gets the order's ledger as it is now. Its entries count as prior refunds.</summary>
    public RefundLedger Ledger { get; }

    private protected override CaseAction Kind => CaseAction.Inspect;
}
