namespace Jqm.ReturnPolicy;

/// <summary>Specifies the verdict of a settlement, on an item or on the whole return.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum SettlementVerdict
{
    /// <summary>The refund of the item is approved.</summary>
    Approved,

    /// <summary>Some items of the return are approved, others are not.</summary>
    Partial,

    /// <summary>A fact is missing, so the item cannot be decided yet.</summary>
    Pending,

    /// <summary>The item does not meet a rule of the policy, so nothing is refunded for it.</summary>
    Rejected,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
