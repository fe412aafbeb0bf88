namespace Jqm.ReturnPolicy;

/// <summary>Specifies how a request submitted after the return window is treated (reading R03).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum LateRequestHandling
{
    /// <summary>A late request is not eligible; clause 2.1 is not met.</summary>
    Decline,

    /// <summary>A late request is referred to a reviewer (clause 2.2).</summary>
    Refer,
}
