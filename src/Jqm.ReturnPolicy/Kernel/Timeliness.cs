namespace Jqm.ReturnPolicy.Kernel;

/// <summary>How a submission stands to the window.</summary>
public enum Timeliness
{
    /// <summary>Submitted in time.</summary>
    InTime,

    /// <summary>Submitted after the last day or deadline.</summary>
    Late,

    /// <summary>Delivery is not confirmed yet (reading R04).</summary>
    Unknown,
}
