namespace Jqm.ReturnPolicy;

/// <summary>Specifies when tax or a fee is refunded (clauses 4.3 and 4.4).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FeeRefund
{
    /// <summary>Always, with the product.</summary>
    WithProduct,

    /// <summary>When the return is the service's fault.</summary>
    ServiceFault,

    /// <summary>Never.</summary>
    Never,
}
