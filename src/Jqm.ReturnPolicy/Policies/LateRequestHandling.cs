namespace Jqm.ReturnPolicy;

/// <summary>What becomes of a late request (reading R03).</summary>
public enum LateRequestHandling
{
    /// <summary>It is not eligible; clause 2.1 is not met.</summary>
    Decline,

    /// <summary>It is referred to a reviewer under clause 2.2.</summary>
    Refer,
}
