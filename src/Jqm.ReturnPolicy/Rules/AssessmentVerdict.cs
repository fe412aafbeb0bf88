namespace Jqm.ReturnPolicy;

/// <summary>Specifies the verdict of an assessment, on an item or on the whole request.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum AssessmentVerdict
{
    /// <summary>The item meets the policy.</summary>
    Eligible,

    /// <summary>Some items of the request are eligible, others are not.</summary>
    Partial,

    /// <summary>Information is missing, so the item cannot be decided yet.</summary>
    Incomplete,

    /// <summary>A reviewer decides about the item (clause 2.2).</summary>
    Referred,

    /// <summary>The item does not meet a rule of the policy.</summary>
    Ineligible,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
