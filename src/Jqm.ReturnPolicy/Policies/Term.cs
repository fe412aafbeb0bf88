namespace Jqm.ReturnPolicy;

/// <summary>A term of the policy, as the wire form names them at the top of the terms.</summary>
public enum Term
{
    /// <summary>The return window.</summary>
    Window,

    /// <summary>The return reasons.</summary>
    Reasons,

    /// <summary>Whether details are required.</summary>
    Details,

    /// <summary>What evidence is required.</summary>
    Evidence,

    /// <summary>Whether prior approval is required.</summary>
    Approval,

    /// <summary>What condition is required.</summary>
    Condition,

    /// <summary>Which products are not refundable.</summary>
    NonRefundable,

    /// <summary>What becomes of tax and fees.</summary>
    Fees,

    /// <summary>How fees are shared.</summary>
    FeeAllocation,

    /// <summary>Who bears the return shipping.</summary>
    ReturnShipping,

    /// <summary>Where refunds go.</summary>
    RefundTo,

    /// <summary>Which rules a reviewer may waive.</summary>
    Waivable,

    /// <summary>Whether an order can be cancelled before shipment.</summary>
    Cancellation,
}
