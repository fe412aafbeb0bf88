namespace Jqm.ReturnPolicy;

/// <summary>Specifies when tax or a fee is refunded (clauses 4.3 and 4.4).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FeeRefund
{
    /// <summary>The component is always refunded, together with the product.</summary>
    WithProduct,

    /// <summary>The component is refunded if the return is the service's fault.</summary>
    ServiceFault,

    /// <summary>The component is never refunded.</summary>
    Never,
}
