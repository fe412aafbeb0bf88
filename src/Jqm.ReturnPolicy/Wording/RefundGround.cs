namespace Jqm.ReturnPolicy.Wording;

/// <summary>Why a component is refunded, or withheld.</summary>
internal enum RefundGround
{
    /// <summary>Refunded: it is the product cost.</summary>
    ProductCost,

    /// <summary>Refunded: the terms give it back with the product.</summary>
    WithProduct,

    /// <summary>Refunded: the service caused the return.</summary>
    ServiceFault,

    /// <summary>Refunded: nothing has left.</summary>
    NothingShipped,

    /// <summary>Withheld: the service did not cause the return.</summary>
    NotServiceFault,

    /// <summary>Withheld: the terms never give it back.</summary>
    NeverRefunded,

    /// <summary>In part, or for a ground that these terms do not know.</summary>
    Clause,
}
