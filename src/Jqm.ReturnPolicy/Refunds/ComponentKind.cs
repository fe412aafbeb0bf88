namespace Jqm.ReturnPolicy;

/// <summary>What a part of a refunded line is, in the order in which the parts are given.</summary>
public enum ComponentKind
{
    /// <summary>The product cost (clause 4.3, reading R09).</summary>
    Product,

    /// <summary>The tax on the product (clause 4.3, reading R08).</summary>
    Tax,

    /// <summary>Shipping to the customer (clause 4.4).</summary>
    Shipping,

    /// <summary>Handling (clause 4.4).</summary>
    Handling,

    /// <summary>Customs duty (clause 4.4).</summary>
    CustomsDuty,

    /// <summary>Other fees (clause 4.3, reading R24).</summary>
    Other,
}
