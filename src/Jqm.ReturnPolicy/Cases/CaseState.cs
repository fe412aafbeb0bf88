namespace Jqm.ReturnPolicy.Cases;

/// <summary>Specifies the state of a return case.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CaseState
{
    /// <summary>The request is submitted and complete; support decides (clause 3.1).</summary>
    Open,

    /// <summary>Information is missing, which the merchant supplies (clause 3.1).</summary>
    AwaitingInformation,

    /// <summary>The request is approved and return instructions are given; the goods are awaited (clause 3.2).</summary>
    Approved,

    /// <summary>Goods were received, but are not inspected yet (clause 4.1).</summary>
    Received,

    /// <summary>The goods were inspected, or settled without a return. The refund is approved, in part or whole, and not carried out yet (clause 4.1).</summary>
    Settled,

    /// <summary>The refund was carried out (clause 4.2); also the state of a case that was withdrawn after a refund was paid out. An end state.</summary>
    Refunded,

    /// <summary>The goods were inspected. Nothing is refunded for the last parcel, and no further parcel is expected (clause 4.1). An end state.</summary>
    Rejected,

    /// <summary>Support refused the request (clauses 1.5, 2.1 and 5.1). An end state, but goods that still arrive are refused.</summary>
    Declined,

    /// <summary>The merchant withdrew the request, and no refund was paid out on the case. An end state.</summary>
    Withdrawn,

    /// <summary>Goods came back without prior approval (clause 3.3). An end state.</summary>
    Refused,
}
