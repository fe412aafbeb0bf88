namespace Jqm.ReturnPolicy;

/// <summary>Specifies the result of a rule. The members are in order, from the best to the worst.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FindingStatus
{
    /// <summary>The item or order meets the rule.</summary>
    Met,

    /// <summary>The rule is not met, but the policy excepts the reason.</summary>
    Excepted,

    /// <summary>The rule is not met, but a reviewer waived it.</summary>
    Waived,

    /// <summary>The rule is not met, and a reviewer decides (clause 2.2).</summary>
    Discretionary,

    /// <summary>A fact is missing that the rule needs.</summary>
    Missing,

    /// <summary>The item or order does not meet the rule.</summary>
    NotMet,
}
