namespace Jqm.ReturnPolicy;

/// <summary>The verdict of an assessment, for an item or for the whole request.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum AssessmentVerdict
{
    /// <summary>The policy is met.</summary>
    Eligible,

    /// <summary>Of a request: some items are eligible, others are not.</summary>
    Partial,

    /// <summary>Something is missing.</summary>
    Incomplete,

    /// <summary>A reviewer decides.</summary>
    Referred,

    /// <summary>A rule is not met.</summary>
    Ineligible,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
