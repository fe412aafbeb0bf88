namespace Jqm.ReturnPolicy.Cases;

/// <summary>What an attempt to record a refund came to: the next ledger, or the ledger as it was and, unless the entry was there before, a refusal.</summary>
public sealed record LedgerResult
{
    private LedgerResult(RefundLedger ledger, LedgerEntry? entry, Refusal? refusal)
    {
        Ledger = ledger;
        Entry = entry;
        Refusal = refusal;
    }

    /// <summary>The ledger after the attempt.</summary>
    public RefundLedger Ledger { get; }

    /// <summary>The entry that was recorded, the last of the ledger; null when none was. It is what a store appends, under the ledger's version.</summary>
    public LedgerEntry? Entry { get; }

    /// <summary>Why nothing was recorded; null when it was, and when the entry was there before.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the entry was refused.</summary>
    public bool IsRefused => Refusal is not null;

    internal static LedgerResult Recorded(RefundLedger ledger, LedgerEntry entry) => new(ledger, entry, null);

    internal static LedgerResult Unchanged(RefundLedger ledger) => new(ledger, null, null);

    internal static LedgerResult Refused(RefundLedger ledger, Refusal refusal) => new(ledger, null, refusal);
}
