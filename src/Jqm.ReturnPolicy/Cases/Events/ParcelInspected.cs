namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: the received parcel was inspected and settled (clause 4.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ParcelInspected : SettlementEvent
{
    /// <summary>Creates the event of an inspected parcel.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="inspected">The units of the parcel and what the inspection found; at least one item.</param>
    /// <param name="settlement">The settlement of these units.</param>
    /// <param name="ledgerVersion">The version of the order's ledger that the settlement was computed from: 0 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant or the version is out of range.</exception>
    public ParcelInspected(string id, Instant at, string actor, ValueList<InspectedItem> inspected, Settlement settlement, int ledgerVersion)
        : base(id, at, actor, settlement, ledgerVersion)
    {
        Inspected = inspected.Count > 0
            ? Check.NoNulls(inspected, nameof(inspected))
            : throw new InvalidInputException(ErrorCode.Malformed, "inspected", "The list of inspected items is empty; name the units of the parcel.");
    }

    /// <summary>Gets the units of the parcel and what the inspection found; at least one item.</summary>
    public ValueList<InspectedItem> Inspected { get; }

    private protected override CaseAction Kind => CaseAction.Inspect;
}
