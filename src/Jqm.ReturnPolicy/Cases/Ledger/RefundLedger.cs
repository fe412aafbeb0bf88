namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// The refunds of one order, of all its cases, each recorded with the inspection that approved it. It is what a later settlement takes as prior refunds, and it refuses
/// to give back a unit, a component or a payment beyond what was charged or captured.
/// </summary>
/// <remarks>
/// Its <see cref="Version"/> grows by one with each entry. A settlement is made from one version; two that were made from the same cannot both be recorded. Store the
/// ledger, or each entry, under a condition on that version, in one transaction with the case's event.
/// </remarks>
public sealed record RefundLedger
{
    /// <summary>Creates a ledger from what was stored of it.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="entries">The entries, in the order in which they were recorded; none for a new ledger.</param>
    /// <exception cref="InvalidInputException">The number is empty, or an inspection stands twice.</exception>
    public RefundLedger(string orderNumber, ValueList<LedgerEntry> entries = default)
    {
        OrderNumber = Check.Name(orderNumber, "order");
        Entries = Check.NoNulls(entries, nameof(entries));
        var seen = new HashSet<(string, string)>();
        for (int i = 0; i < entries.Count; i++)
        {
            if (!seen.Add((entries[i].RequestId, entries[i].InspectionId)))
                throw new InvalidInputException(ErrorCode.Duplicate, $"entries[{i}]", $"The refund of inspection '{entries[i].InspectionId}' of request '{entries[i].RequestId}' stands twice; record it once.");
        }
    }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; }

    /// <summary>The entries, in the order in which they were recorded.</summary>
    public ValueList<LedgerEntry> Entries { get; }

    /// <summary>How many entries there are: 0 for a new ledger.</summary>
    public int Version => Entries.Count;

    /// <summary>What an evaluation takes as prior refunds.</summary>
    public ValueList<PriorRefund> PriorRefunds => Entries.Select(entry => PriorRefund.FromRefund(entry.Refund)).ToValueList();

    /// <summary>Records the refund that an inspection approved, if it approved one.</summary>
    /// <param name="inspected">The case after the inspection.</param>
    /// <param name="inspection">The inspection, as it was decided.</param>
    /// <returns>The next ledger; the same one when there is nothing to record, or it was recorded before; else a refusal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LedgerResult Record(ReturnCase inspected, ParcelInspected inspection)
    {
        Guard.Against.Null(inspected);
        Guard.Against.Null(inspection);
        return inspection.Settlement.Refund is { } refund
            ? Record(inspected.Order, new LedgerEntry(inspected.Id, inspection.Id, refund), inspection.LedgerVersion)
            : LedgerResult.Unchanged(this);
    }

    /// <summary>Records a refund.</summary>
    /// <param name="order">The order, as it is now.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="madeFrom">The version of the ledger that the refund was computed from.</param>
    /// <returns>The next ledger; the same one when the entry is recorded already; else a refusal, also when the inspection is recorded with another refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LedgerResult Record(Order order, LedgerEntry entry, int madeFrom)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(entry);
        if (order.Number != OrderNumber)
            return LedgerResult.Refused(this, new Refusal(RefusalCode.LedgerMismatch));
        LedgerEntry? recorded = Entries.FirstOrDefault(earlier => (earlier.RequestId, earlier.InspectionId) == (entry.RequestId, entry.InspectionId));
        if (recorded == entry)
            return LedgerResult.Unchanged(this);
        if (recorded is not null || madeFrom != Version)
            return LedgerResult.Refused(this, new Refusal(RefusalCode.VersionConflict) { Given = madeFrom, Actual = Version });
        return Refuse(order, entry.Refund) is { } refusal
            ? LedgerResult.Refused(this, refusal)
            : LedgerResult.Recorded(new RefundLedger(OrderNumber, [.. Entries, entry]), entry);
    }

    /// <summary>Whether ledger and case hold the same refunds of the case: neither of them is older than the other.</summary>
    internal bool KnowsTheSameOf(ReturnCase @case) => Entries
        .Where(entry => entry.RequestId == @case.Id)
        .Select(entry => (entry.InspectionId, entry.Refund))
        .SequenceEqual(@case.RefundedInspections.Select(inspection => (inspection.Id, inspection.Settlement.Refund!)));

    /// <summary>Why a refund would go beyond what was charged or captured; null when it would not.</summary>
    internal Refusal? Refuse(Order order, Refund refund)
    {
        if (order.Number != OrderNumber)
            return new Refusal(RefusalCode.LedgerMismatch);
        try
        {
            _ = new RefundHistory(order, [.. PriorRefunds, refund]);
        }
        catch (InvalidInputException fault)
        {
            bool beyond = fault.Code is ErrorCode.QuantityOutOfRange or ErrorCode.AmountOutOfRange;
            string asPrior = $"priorRefunds[{Version}]";
            string path = fault.Path.StartsWith(asPrior, StringComparison.Ordinal) ? "refund" + fault.Path[asPrior.Length..] : fault.Path;
            return Refusal.OfInput(
                new InvalidInputException(fault.Code, path, fault.Message),
                beyond ? RefusalCode.BeyondCharged : RefusalCode.InvalidInput,
                beyond ? Clauses.ProductCost : null);
        }

        return RefundedComponents.Excess(order, [.. Entries.Select(entry => entry.Refund), refund]) is { } fees
            ? Refusal.OfInput(fees, RefusalCode.BeyondCharged, Clauses.ProductCost)
            : null;
    }
}
