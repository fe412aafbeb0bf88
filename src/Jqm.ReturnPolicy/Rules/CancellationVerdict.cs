namespace Jqm.ReturnPolicy;

/// <summary>Specifies whether an order may be cancelled.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CancellationVerdict
{
    /// <summary>It may.</summary>
    Cancellable,

    /// <summary>It may not: it has shipped, or the terms do not allow it.</summary>
    NotCancellable,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
