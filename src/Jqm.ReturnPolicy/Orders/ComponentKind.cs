namespace Jqm.ReturnPolicy;

/// <summary>Specifies the kind of a component of a refunded line. The members are declared in the order in which a line lists its components.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ComponentKind
{
    /// <summary>The cost of the product (clause 4.3, reading R09).</summary>
    Product,

    /// <summary>The tax on the product (clause 4.3, reading R08).</summary>
    Tax,

    /// <summary>The fee for shipping to the customer (clause 4.4).</summary>
    Shipping,

    /// <summary>The fee for handling the order (clause 4.4).</summary>
    Handling,

    /// <summary>The customs duty on the goods (clause 4.4).</summary>
    CustomsDuty,

    /// <summary>Any other fee, such as insurance or packaging (clause 4.3, reading R24).</summary>
    Other,
}
