namespace Jqm.ReturnPolicy;

/// <summary>The instant whose policy version and agreements govern an evaluation (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum GovernedBy
{
    /// <summary>When the request was submitted; for a cancellation, when it was asked for.</summary>
    Request,

    /// <summary>When the order was placed.</summary>
    Order,
}
