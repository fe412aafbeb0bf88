namespace Jqm.ReturnPolicy;

/// <summary>The kind of a component of a refunded line. The members are declared in the order in which a line lists its components.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ComponentKind
{
    /// <summary>The product cost (clause 4.3, reading R09).</summary>
    Product,

    /// <summary>The tax on the product (clause 4.3, reading R08).</summary>
    Tax,

    /// <summary>The fee for shipping to the customer (clause 4.4).</summary>
    Shipping,

    /// <summary>The handling fee (clause 4.4).</summary>
    Handling,

    /// <summary>The customs duty (clause 4.4).</summary>
    CustomsDuty,

    /// <summary>Any other fee (clause 4.3, reading R24).</summary>
    Other,
}
