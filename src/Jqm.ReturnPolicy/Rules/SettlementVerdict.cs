namespace Jqm.ReturnPolicy;

/// <summary>The verdict of a settlement, for an item or for the whole return.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum SettlementVerdict
{
    /// <summary>The refund is approved.</summary>
    Approved,

    /// <summary>Of a return: some items are approved, others are not.</summary>
    Partial,

    /// <summary>Something is missing.</summary>
    Pending,

    /// <summary>A rule is not met.</summary>
    Rejected,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
