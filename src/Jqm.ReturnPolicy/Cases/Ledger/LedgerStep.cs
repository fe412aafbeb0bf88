namespace Jqm.ReturnPolicy;

/// <summary>What an attempt to record a refund came to: the next ledger, or the ledger as it was and, unless the entry was there before, a refusal.</summary>
public sealed record LedgerStep
{
    internal LedgerStep(RefundLedger ledger, Refusal? refusal = null)
    {
        Ledger = ledger;
        Refusal = refusal;
    }

    /// <summary>The ledger after the attempt.</summary>
    public RefundLedger Ledger { get; }

    /// <summary>Why nothing was recorded; null when it was, and when the entry was there before.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the entry was refused.</summary>
    public bool IsRefused => Refusal is not null;
}
