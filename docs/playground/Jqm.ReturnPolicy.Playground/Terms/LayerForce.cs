namespace Jqm.ReturnPolicy.Playground;

/// <summary>Whether the terms of a layer are in force for the question of a document.</summary>
public enum LayerForce
{
    InForce,

    /// <summary>The agreement is with another merchant.</summary>
    OtherMerchant,

    /// <summary>The policy version or agreement is not in force at the governing instant.</summary>
    OtherInstant,

    /// <summary>An error in the document leaves the merchant or an instant unknown.</summary>
    Unknown,
}
