namespace Jqm.ReturnPolicy;

/// <summary>Specifies why a component of a refund is refunded or withheld. The calculation decides the reason together with the amount.</summary>
public enum RefundGround
{
    /// <summary>The component is refunded because it is the product cost (clause 4.3).</summary>
    ProductCost,

    /// <summary>The component is refunded because the terms refund it together with the product.</summary>
    WithProduct,

    /// <summary>The component is refunded because the service's error caused the return (clause 4.4).</summary>
    ServiceFault,

    /// <summary>The component is refunded because the order was cancelled before any shipment had left (reading R18).</summary>
    NothingShipped,

    /// <summary>The component is withheld because the service's error did not cause the return (clause 4.4).</summary>
    NotServiceFault,

    /// <summary>The component is withheld because the terms never refund it.</summary>
    NeverRefunded,

    /// <summary>The product cost is refunded, less the amount of earlier allowances (reading R28).</summary>
    Allowance,

    /// <summary>The product cost is refunded, less a restocking fee and less the amount of earlier allowances, if any (reading R27).</summary>
    RestockingFee,

    /// <summary>The recorded amount differs from the amount under the given terms, so that only the clause is known.</summary>
    Unknown,
}
