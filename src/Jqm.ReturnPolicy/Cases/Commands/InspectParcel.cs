namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that records the inspection of the received parcel and settles its units (clause 4.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InspectParcel : CaseCommand
{
    /// <summary>Creates a command that records the inspection of a parcel.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="inspected">The inspected units and what the inspection found: exactly the units of the parcel; at least one item.</param>
    /// <param name="ledger">The present ledger of the order. The ledger must contain all refunds of this case that were recorded.</param>
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

    /// <summary>Gets the inspected units and what the inspection found: exactly the units of the parcel.</summary>
    public ValueList<InspectedItem> Inspected { get; }

    /// <summary>Gets the present ledger of the order. Its entries count as prior refunds.</summary>
    public RefundLedger Ledger { get; }

    private protected override CaseAction Kind => CaseAction.Inspect;
}
