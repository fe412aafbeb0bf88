namespace Jqm.ReturnPolicy.Cases;

/// <summary>An entry of an order's refund ledger: the refund of a settlement of a case, or an allowance (reading R28).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record LedgerEntry
{
    /// <summary>Creates the entry of a settlement.</summary>
    /// <param name="requestId">The id of the request whose case was settled.</param>
    /// <param name="settlementId">The id of the event that settled the case: an inspection, or a settlement without return.</param>
    /// <param name="refund">The refund of the settlement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    /// <exception cref="InvalidInputException">An id is empty, or the refund gives allowances, which belong to no settlement.</exception>
    public LedgerEntry(string requestId, string settlementId, Refund refund)
    {
        Guard.Against.Null(refund);
        RequestId = Check.Name(requestId, "request");
        SettlementId = Check.Name(settlementId, "inspection");
        Refund = refund.Allowances.Count == 0
            ? refund
            : throw new InvalidInputException(ErrorCode.Malformed, "refund", $"The refund of {Name} gives allowances; record them as an entry of an allowance.");
    }

    private LedgerEntry(string allowanceId, Refund refund)
    {
        Guard.Against.Null(refund);
        AllowanceId = Check.Name(allowanceId, "allowance");
        Refund = refund.Allowances.Count > 0
            ? refund
            : throw new InvalidInputException(ErrorCode.Malformed, "refund", $"The refund of {Name} gives no allowances; record the refund of a settlement under its request and inspection.");
    }

    /// <summary>Gets the id of the request whose case was settled; null for an allowance.</summary>
    public string? RequestId { get; }

    /// <summary>Gets the id of the event that settled the case: an inspection, or a settlement without return; null for an allowance.</summary>
    public string? SettlementId { get; }

    /// <summary>Gets the id of the allowance, chosen by the caller; null for a settlement.</summary>
    public string? AllowanceId { get; }

    /// <summary>Gets the refund of the settlement or of the allowance.</summary>
    public Refund Refund { get; }

    /// <summary>Creates the entry of an allowance, which belongs to no case.</summary>
    /// <param name="allowanceId">The id of the allowance. A ledger contains each id once.</param>
    /// <param name="refund">The refund of the allowance, as the evaluation returned it.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    /// <exception cref="InvalidInputException"><paramref name="allowanceId"/> is empty, or the refund gives no allowances.</exception>
    public static LedgerEntry OfAllowance(string allowanceId, Refund refund) => new(allowanceId, refund);

    /// <summary>Returns whether two entries have the same ids. A ledger contains at most one of them.</summary>
    internal bool HasSameIds(LedgerEntry other) => Ids == other.Ids;

    /// <summary>The ids that a ledger contains once.</summary>
    internal (string?, string?, string?) Ids => (RequestId, SettlementId, AllowanceId);

    /// <summary>Names the entry in an error sentence.</summary>
    internal string Name => AllowanceId is { } allowance ? $"allowance '{allowance}'" : $"the settlement '{SettlementId}' of request '{RequestId}'";
}
