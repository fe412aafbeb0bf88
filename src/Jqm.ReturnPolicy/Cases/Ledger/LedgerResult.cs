namespace Jqm.ReturnPolicy.Cases;

/// <summary>The result of recording an entry: the next ledger and the entry, or the unchanged ledger. An unchanged ledger comes with a refusal, unless it contained the entry before or there was nothing to record.</summary>
public sealed record LedgerResult
{
    private LedgerResult(RefundLedger ledger, LedgerEntry? entry, Refusal? refusal)
    {
        Ledger = ledger;
        Entry = entry;
        Refusal = refusal;
    }

    /// <summary>Gets the ledger after the attempt.</summary>
    public RefundLedger Ledger { get; }

    /// <summary>Gets the entry that was recorded, the last of the ledger; null when none was. It is what a store appends, under the ledger's version.</summary>
    public LedgerEntry? Entry { get; }

    /// <summary>Gets why the entry was refused; null if it was not refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether the entry was refused.</summary>
    public bool IsRefused => Refusal is not null;

    internal static LedgerResult Recorded(RefundLedger ledger, LedgerEntry entry) => new(ledger, entry, null);

    internal static LedgerResult Unchanged(RefundLedger ledger) => new(ledger, null, null);

    internal static LedgerResult Refused(RefundLedger ledger, Refusal refusal) => new(ledger, null, refusal);
}
