namespace Jqm.ReturnPolicy;

/// <summary>Specifies whether an order may be cancelled.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CancellationVerdict
{
    /// <summary>The order may be cancelled.</summary>
    Cancellable,

    /// <summary>The order may not be cancelled: a shipment has left, or the terms do not allow cancellations.</summary>
    NotCancellable,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
