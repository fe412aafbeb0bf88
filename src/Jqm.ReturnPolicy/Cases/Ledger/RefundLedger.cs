namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// The refund ledger of one order: the refunds of all its cases, and its allowances (reading R28). A later settlement takes the entries as prior refunds. The ledger refuses
/// an entry that would give back a unit, a component or a payment beyond what was charged or captured.
/// </summary>
/// <remarks>
/// <see cref="Version"/> grows by one with each entry. A refund is computed from one version of the ledger. Of two refunds that were computed from the same version,
/// the ledger records one. Store the ledger, or each entry, under a condition on the version, in the same transaction as the event of the case.
/// </remarks>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RefundLedger
{
    /// <summary>Creates a ledger from stored entries.</summary>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="entries">The entries, in the order in which they were recorded; none for a new ledger.</param>
    /// <exception cref="InvalidInputException">The number is empty, or two entries have the same ids.</exception>
    public RefundLedger(string orderNumber, ValueList<LedgerEntry> entries = default)
    {
        OrderNumber = Check.Name(orderNumber, "order");
        Entries = Check.NoNulls(entries, nameof(entries));
        var seen = new HashSet<(string?, string?, string?)>();
        for (int i = 0; i < entries.Count; i++)
        {
            if (!seen.Add(entries[i].Ids))
                throw new InvalidInputException(ErrorCode.Duplicate, $"entries[{i}]", $"The refund of {entries[i].Name} is recorded twice; record it once.");
        }
    }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the entries, in the order in which they were recorded.</summary>
    public ValueList<LedgerEntry> Entries { get; }

    /// <summary>Gets the number of entries: 0 for a new ledger.</summary>
    public int Version => Entries.Count;

    /// <summary>Gets the refunds in the ledger, in the form that an evaluation accepts as prior refunds.</summary>
    public ValueList<PriorRefund> PriorRefunds => Entries.Select(entry => PriorRefund.FromRefund(entry.Refund)).ToValueList();

    /// <summary>Records the refund of a settlement, if the settlement has a refund.</summary>
    /// <param name="settled">The case after the settlement.</param>
    /// <param name="settlement">The event of the settlement.</param>
    /// <returns>The next ledger; this ledger if there is nothing to record, or if the settlement was recorded before; otherwise a refusal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LedgerResult Record(ReturnCase settled, SettlementEvent settlement)
    {
        Guard.Against.Null(settled);
        Guard.Against.Null(settlement);
        return settlement.Settlement.Refund is { } refund
            ? Record(settled.Order, new LedgerEntry(settled.Id, settlement.Id, refund), settlement.LedgerVersion)
            : LedgerResult.Unchanged(this);
    }

    /// <summary>Records an allowance, if it was allowed (reading R28). The allowance is recorded once under its id, within the same limits as a refund.</summary>
    /// <param name="order">The order, in its present state.</param>
    /// <param name="allowanceId">The id of the allowance, chosen by the caller.</param>
    /// <param name="decision">The answer of <c>Allow</c>.</param>
    /// <param name="madeFrom">The version of the ledger from which the answer was computed.</param>
    /// <returns>
    /// The next ledger; this ledger if nothing was allowed, or if the allowance was recorded before; otherwise a refusal, also if the ledger contains another allowance under the
    /// id.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException"><paramref name="allowanceId"/> is empty.</exception>
    public LedgerResult RecordAllowance(Order order, string allowanceId, AllowanceDecision decision, int madeFrom)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(decision);
        string id = Check.Name(allowanceId, nameof(allowanceId));
        if (order.Number != OrderNumber || decision.OrderNumber != OrderNumber)
            return LedgerResult.Refused(this, new Refusal(RefusalCode.LedgerMismatch));
        return decision.Refund is { } refund
            ? Record(order, LedgerEntry.OfAllowance(id, refund), madeFrom)
            : LedgerResult.Unchanged(this);
    }

    /// <summary>Records an entry in the ledger: the refund of a settlement, or an allowance.</summary>
    /// <param name="order">The order, in its present state.</param>
    /// <param name="entry">The entry to record.</param>
    /// <param name="madeFrom">The version of the ledger from which the refund was computed.</param>
    /// <returns>The next ledger; this ledger if it contains the entry already; otherwise a refusal, also if the ledger contains another refund under the same ids.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LedgerResult Record(Order order, LedgerEntry entry, int madeFrom)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(entry);
        if (order.Number != OrderNumber)
            return LedgerResult.Refused(this, new Refusal(RefusalCode.LedgerMismatch));
        LedgerEntry? recorded = Entries.FirstOrDefault(entry.HasSameIds);
        if (recorded == entry)
            return LedgerResult.Unchanged(this);
        if (recorded is not null || madeFrom != Version)
            return LedgerResult.Refused(this, new Refusal(RefusalCode.VersionConflict) { Given = madeFrom, Actual = Version });
        return Refuse(order, entry.Refund) is { } refusal
            ? LedgerResult.Refused(this, refusal)
            : LedgerResult.Recorded(new RefundLedger(OrderNumber, [.. Entries, entry]), entry);
    }

    /// <summary>Returns whether the ledger and a case contain the same refunds of that case, so that neither is older than the other.</summary>
    internal bool HasSameRefundsAs(ReturnCase @case) => Entries
        .Where(entry => entry.RequestId == @case.Id)
        .Select(entry => (entry.SettlementId!, entry.Refund))
        .SequenceEqual(@case.RefundedSettlements.Select(settled => (settled.Id, settled.Settlement.Refund!)));

    /// <summary>Why a refund would go beyond what was charged or captured; null when it would not.</summary>
    internal Refusal? Refuse(Order order, Refund refund)
    {
        if (order.Number != OrderNumber)
            return new Refusal(RefusalCode.LedgerMismatch);
        try
        {
            _ = new RefundHistory(order, [.. PriorRefunds, refund]);
        }
        catch (InvalidInputException error)
        {
            bool beyond = error.Code is ErrorCode.QuantityOutOfRange or ErrorCode.AmountOutOfRange;
            string asPrior = $"priorRefunds[{Version}]";
            string path = error.Path.StartsWith(asPrior, StringComparison.Ordinal) ? "refund" + error.Path[asPrior.Length..] : error.Path;
            return Refusal.OfInput(
                new InvalidInputException(error.Code, path, error.Message),
                beyond ? RefusalCode.BeyondCharged : RefusalCode.InvalidInput,
                beyond ? Clauses.ProductCost : null);
        }

        return RefundedComponents.Excess(order, [.. Entries.Select(entry => entry.Refund), refund]) is { } fees
            ? Refusal.OfInput(fees, RefusalCode.BeyondCharged, Clauses.ProductCost)
            : null;
    }
}
