namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Specifies how serious a finding about a policy is.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CheckLevel
{
    /// <summary>The policy does what it says; its owner should know that it does.</summary>
    Note,

    /// <summary>Something in the policy contradicts itself or has no effect.</summary>
    Warning,

    /// <summary>Every answer under the terms is a refusal or an error.</summary>
    Error,
}
