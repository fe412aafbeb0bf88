namespace Jqm.ReturnPolicy;

/// <summary>A refund in an order's ledger, and where it came from.</summary>
public sealed record LedgerEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="request">The id of the request whose case it came from.</param>
    /// <param name="inspection">The id of the inspection that approved it.</param>
    /// <param name="refund">The refund.</param>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty.</exception>
    public LedgerEntry(string request, string inspection, Refund refund)
    {
        Guard.Against.Null(refund);
        Request = Check.Name(request, "request");
        Inspection = Check.Name(inspection, "inspection");
        Refund = refund;
    }

    /// <summary>The id of the request whose case it came from.</summary>
    public string Request { get; }

    /// <summary>The id of the inspection that approved it.</summary>
    public string Inspection { get; }

    /// <summary>The refund.</summary>
    public Refund Refund { get; }
}
