namespace Jqm.ReturnPolicy.Wording;

/// <summary>Specifies what a notice tells a merchant.</summary>
public enum NoticeKind
{
    /// <summary>Something is missing before the request can be decided (clause 3.1).</summary>
    InformationMissing,

    /// <summary>The request is approved, in part or whole; the return instructions are in it (clause 3.2).</summary>
    Approved,

    /// <summary>The request is declined.</summary>
    Declined,

    /// <summary>Goods came without prior approval and were not accepted (clause 3.3).</summary>
    GoodsRefused,

    /// <summary>The goods were inspected; the refund is approved (clause 4.1).</summary>
    RefundApproved,

    /// <summary>The goods were inspected; the refund is approved for some of them (clause 4.1).</summary>
    RefundApprovedInPart,

    /// <summary>The goods were inspected; the refund is rejected (clause 4.1).</summary>
    RefundRejected,

    /// <summary>The refund was paid out (clause 4.2).</summary>
    Refunded,
}
