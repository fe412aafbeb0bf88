namespace Jqm.ReturnPolicy;

/// <summary>Specifies the purpose of a charge in addition to the product.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ChargeKind
{
    /// <summary>The fee for shipping to the customer (clause 4.4).</summary>
    Shipping,

    /// <summary>The fee for handling the order (clause 4.4).</summary>
    Handling,

    /// <summary>The customs duty on the goods (clause 4.4).</summary>
    CustomsDuty,

    /// <summary>Any other fee, such as insurance, packaging or a payment surcharge (clause 4.3, reading R24).</summary>
    Other,
}
