namespace Jqm.ReturnPolicy.Cases;

/// <summary>A refund in an order's ledger, and where it came from.</summary>
public sealed record LedgerEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="requestId">The id of the request whose case it came from.</param>
    /// <param name="inspectionId">The id of the inspection that approved it.</param>
    /// <param name="refund">The refund.</param>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty.</exception>
    public LedgerEntry(string requestId, string inspectionId, Refund refund)
    {
        Guard.Against.Null(refund);
        RequestId = Check.Name(requestId, "request");
        InspectionId = Check.Name(inspectionId, "inspection");
        Refund = refund;
    }

    /// <summary>The id of the request whose case it came from.</summary>
    public string RequestId { get; }

    /// <summary>The id of the inspection that approved it.</summary>
    public string InspectionId { get; }

    /// <summary>The refund.</summary>
    public Refund Refund { get; }
}
