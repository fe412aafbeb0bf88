namespace Jqm.ReturnPolicy.Kernel;

/// <summary>Specifies whether a submission is within the return window.</summary>
public enum Timeliness
{
    /// <summary>The request was submitted in time.</summary>
    InTime,

    /// <summary>The request was submitted after the last day or the deadline.</summary>
    Late,

    /// <summary>The delivery is not confirmed yet (reading R04).</summary>
    Unknown,
}
