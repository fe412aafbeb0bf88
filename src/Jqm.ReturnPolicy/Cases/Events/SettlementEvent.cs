namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event that settles units of a return case: <see cref="ParcelInspected"/> or <see cref="SettledWithoutReturn"/>.</summary>
[JsonConverter(typeof(WireFormGuard))]
public abstract record SettlementEvent : CaseEvent
{
    private protected SettlementEvent(string id, Instant at, string actor, Settlement settlement, int ledgerVersion)
        : base(id, at, actor)
    {
        Guard.Against.Null(settlement);
        Settlement = settlement;
        LedgerVersion = Check.Place(ledgerVersion, "ledgerVersion");
    }

    /// <summary>Gets the settlement: the findings on each item, and the refund, if any.</summary>
    public Settlement Settlement { get; internal init; }

    /// <summary>Gets the version of the order's ledger from which the settlement was computed: 0 or more.</summary>
    public int LedgerVersion { get; }
}
