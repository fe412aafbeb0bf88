namespace Jqm.ReturnPolicy;

/// <summary>Specifies why a component of a refund is refunded, or withheld. The calculation decides it together with the amount.</summary>
public enum RefundGround
{
    /// <summary>The component is refunded because it is the product cost (clause 4.3).</summary>
    ProductCost,

    /// <summary>The component is refunded because the terms refund it together with the product.</summary>
    WithProduct,

    /// <summary>The component is refunded because the service's error caused the return (clause 4.4).</summary>
    ServiceFault,

    /// <summary>The component is refunded because the order is cancelled before any shipment left (reading R18).</summary>
    NothingShipped,

    /// <summary>The component is withheld because the service's error did not cause the return (clause 4.4).</summary>
    NotServiceFault,

    /// <summary>The component is withheld because the terms never refund it.</summary>
    NeverRefunded,

    /// <summary>The product cost is refunded less what an allowance gave back of it before (reading R28).</summary>
    Allowance,

    /// <summary>The product cost is refunded less a restocking fee, and less what an allowance gave back of it before, if anything (reading R27).</summary>
    RestockingFee,

    /// <summary>A recorded amount is not the one that the given terms lead to; only the clause is known.</summary>
    Unknown,
}
