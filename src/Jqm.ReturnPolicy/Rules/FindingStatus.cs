namespace Jqm.ReturnPolicy;

/// <summary>Specifies the result of a rule. The members are in order, from the best to the worst.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FindingStatus
{
    /// <summary>The rule is met.</summary>
    Met,

    /// <summary>The rule is not met, but the policy excepts the reason.</summary>
    Excepted,

    /// <summary>A reviewer waived the rule.</summary>
    Waived,

    /// <summary>A reviewer decides (clause 2.2).</summary>
    Discretionary,

    /// <summary>A fact is missing.</summary>
    Missing,

    /// <summary>The rule is not met.</summary>
    NotMet,
}
