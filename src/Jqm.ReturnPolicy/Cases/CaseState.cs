namespace Jqm.ReturnPolicy.Cases;

/// <summary>Specifies the state of a return case.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CaseState
{
    /// <summary>Submitted and complete; support decides (clause 3.1).</summary>
    Open,

    /// <summary>Something is missing; the merchant supplies it (clause 3.1).</summary>
    AwaitingInformation,

    /// <summary>Return instructions are given; goods are awaited (clause 3.2).</summary>
    Approved,

    /// <summary>Goods are here, not inspected (clause 4.1).</summary>
    Received,

    /// <summary>Inspected, or settled without a return; the refund is approved, in part or whole, and not carried out yet (clause 4.1).</summary>
    Settled,

    /// <summary>The refund was carried out (clause 4.2); also a case that was withdrawn after money went out on it. An end.</summary>
    Refunded,

    /// <summary>Inspected; nothing is refunded for what came last, and nothing more is to come (clause 4.1). An end.</summary>
    Rejected,

    /// <summary>Support refused the request (clauses 1.5, 2.1 and 5.1). An end, but goods that come all the same are refused.</summary>
    Declined,

    /// <summary>The merchant withdrew the request, and no money went out on the case. An end.</summary>
    Withdrawn,

    /// <summary>Goods came without prior approval (clause 3.3). An end.</summary>
    Refused,
}
