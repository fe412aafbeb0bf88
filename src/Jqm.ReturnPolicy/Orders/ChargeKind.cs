namespace Jqm.ReturnPolicy;

/// <summary>Specifies what a charge beside the product is for.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ChargeKind
{
    /// <summary>Shipping to the customer (clause 4.4).</summary>
    Shipping,

    /// <summary>Handling (clause 4.4).</summary>
    Handling,

    /// <summary>Customs duty (clause 4.4).</summary>
    CustomsDuty,

    /// <summary>Any other fee: insurance, packaging, a payment surcharge (clause 4.3, reading R24).</summary>
    Other,
}
