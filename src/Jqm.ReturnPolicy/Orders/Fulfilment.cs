namespace Jqm.ReturnPolicy;

/// <summary>Specifies who fulfilled an order (clause 0.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Fulfilment
{
    /// <summary>The service fulfilled the order: the policy applies.</summary>
    Service,

    /// <summary>Another party fulfilled the order, so it is out of scope of the policy.</summary>
    Other,
}
