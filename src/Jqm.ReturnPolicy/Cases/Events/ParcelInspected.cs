namespace Jqm.ReturnPolicy.Cases;

/// <summary>The parcel that was received was inspected and settled (clause 4.1).</summary>
public sealed record ParcelInspected : CaseEvent
{
    /// <summary>Creates the event.</summary>
    /// <param name="id">The id of the command that led to it.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="actor">Whose doing it was.</param>
    /// <param name="inspected">What came back and what was found; at least one item.</param>
    /// <param name="settlement">What the policy says of it, and what is refunded.</param>
    /// <param name="ledgerVersion">The version of the order's ledger that the settlement was made from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant or the version is out of range.</exception>
    public ParcelInspected(string id, Instant at, string actor, ValueList<InspectedItem> inspected, Settlement settlement, int ledgerVersion)
        : base(id, at, actor)
    {
        Guard.Against.Null(settlement);
        Inspected = inspected.Count > 0
            ? Check.NoNulls(inspected, nameof(inspected))
            : throw new InvalidInputException(ErrorCode.Malformed, "inspected", "Nothing was inspected; name the units of the parcel.");
        Settlement = settlement;
        LedgerVersion = Check.Place(ledgerVersion, "ledgerVersion");
    }

    /// <summary>What came back and what was found; at least one item.</summary>
    public ValueList<InspectedItem> Inspected { get; }

    /// <summary>What the policy says of it, and what is refunded.</summary>
    public Settlement Settlement { get; }

    /// <summary>The version of the order's ledger that the settlement was made from.</summary>
    public int LedgerVersion { get; }

    private protected override CaseAction Kind => CaseAction.Inspect;
}
