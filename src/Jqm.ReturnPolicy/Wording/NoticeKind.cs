namespace Jqm.ReturnPolicy.Wording;

/// <summary>Specifies the subject matter of a notice to the merchant.</summary>
public enum NoticeKind
{
    /// <summary>Information is missing, without which the request cannot be decided (clause 3.1).</summary>
    InformationMissing,

    /// <summary>The request is approved, in part or whole; the notice contains the return instructions (clause 3.2).</summary>
    Approved,

    /// <summary>The request is declined in whole.</summary>
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
