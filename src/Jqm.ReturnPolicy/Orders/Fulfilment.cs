namespace Jqm.ReturnPolicy;

/// <summary>Who fulfilled an order (clause 0.1).</summary>
public enum Fulfilment
{
    /// <summary>The service: the policy applies.</summary>
    Service,

    /// <summary>Somebody else: the order is out of the policy's scope.</summary>
    Other,
}
