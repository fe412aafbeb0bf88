namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>A row of the table of ledger entries. <see cref="ReturnCaseStore"/> writes the rows. Query them, but do not change them.</summary>
public sealed class StoredLedgerEntry
{
    private StoredLedgerEntry()
    {
    }

    /// <summary>Gets the number of the order of the ledger.</summary>
    public string OrderNumber { get; private set; } = null!;

    /// <summary>Gets the number of the entry in the order's ledger, from 1: the version of the ledger after the entry.</summary>
    public int Sequence { get; private set; }

    /// <summary>Gets the id of the case whose settlement is refunded; null for an allowance.</summary>
    public string? CaseId { get; private set; }

    /// <summary>Gets the id of the event that settled the case, or of the allowance.</summary>
    public string EntryId { get; private set; } = null!;

    /// <summary>Gets the total of the refund, in minor units of <see cref="Currency"/>.</summary>
    public long TotalMinorUnits { get; private set; }

    /// <summary>Gets the currency of the order and of the refund.</summary>
    public Currency Currency { get; private set; }

    /// <summary>Gets the ledger entry as JSON in its wire form.</summary>
    public string Json { get; private set; } = null!;

    internal static StoredLedgerEntry Of(RefundLedger after, LedgerEntry entry) => new()
    {
        OrderNumber = after.OrderNumber,
        Sequence = after.Version,
        CaseId = entry.RequestId,
        EntryId = entry.SettlementId ?? entry.AllowanceId!,
        TotalMinorUnits = entry.Refund.Total.MinorUnits,
        Currency = entry.Refund.Total.Currency,
        Json = ReturnPolicyJson.ToJson(entry),
    };
}
