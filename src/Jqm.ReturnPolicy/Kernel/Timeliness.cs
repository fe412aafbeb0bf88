namespace Jqm.ReturnPolicy.Kernel;

/// <summary>Specifies whether a submission is within the return window.</summary>
public enum Timeliness
{
    /// <summary>Submitted in time.</summary>
    InTime,

    /// <summary>Submitted after the last day or deadline.</summary>
    Late,

    /// <summary>Delivery is not confirmed yet (reading R04).</summary>
    Unknown,
}
