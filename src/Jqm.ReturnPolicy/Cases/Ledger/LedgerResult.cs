namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// The result of recording an entry: the next ledger and the entry, or the unchanged ledger. An unchanged ledger comes with a refusal, unless the ledger contained the entry
/// before, or there was nothing to record.
/// </summary>
public sealed record LedgerResult
{
    private LedgerResult(RefundLedger ledger, LedgerEntry? entry, Refusal? refusal)
    {
        Ledger = ledger;
        Entry = entry;
        Refusal = refusal;
    }

    /// <summary>Gets the ledger after recording: the next ledger, or the unchanged ledger.</summary>
    public RefundLedger Ledger { get; }

    /// <summary>Gets the recorded entry, which is the last entry of the ledger; null if nothing was recorded. Store this entry under the ledger's version.</summary>
    public LedgerEntry? Entry { get; }

    /// <summary>Gets the reason why the entry was refused; null if the entry was not refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether the entry was refused.</summary>
    public bool IsRefused => Refusal is not null;

    internal static LedgerResult Recorded(RefundLedger ledger, LedgerEntry entry) => new(ledger, entry, null);

    internal static LedgerResult Unchanged(RefundLedger ledger) => new(ledger, null, null);

    internal static LedgerResult Refused(RefundLedger ledger, Refusal refusal) => new(ledger, null, refusal);
}
