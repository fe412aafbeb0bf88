namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Specifies how serious a finding about a policy is.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CheckLevel
{
    /// <summary>The policy is consistent, but harsh: its owner should confirm that the term is intended.</summary>
    Note,

    /// <summary>A term of the policy contradicts another term, or has no effect.</summary>
    Warning,

    /// <summary>Every answer under the terms is a refusal or an error.</summary>
    Error,
}
