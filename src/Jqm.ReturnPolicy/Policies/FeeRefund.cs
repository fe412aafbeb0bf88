namespace Jqm.ReturnPolicy;

/// <summary>When an amount beside the product cost is refunded (clauses 4.3 and 4.4).</summary>
public enum FeeRefund
{
    /// <summary>Always, with the product.</summary>
    WithProduct,

    /// <summary>When the return is the service's fault.</summary>
    ServiceFault,

    /// <summary>Never.</summary>
    Never,
}
