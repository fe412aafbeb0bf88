namespace Jqm.ReturnPolicy;

/// <summary>Specifies who fulfilled an order (clause 0.1).</summary>
public enum Fulfilment
{
    /// <summary>The service fulfilled the order: the policy applies.</summary>
    Service,

    /// <summary>Somebody else fulfilled the order: it is out of the policy's scope.</summary>
    Other,
}
