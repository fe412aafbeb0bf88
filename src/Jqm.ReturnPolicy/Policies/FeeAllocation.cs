namespace Jqm.ReturnPolicy;

/// <summary>Specifies how a fee is shared over several lines (reading R11).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FeeAllocation
{
    /// <summary>The fee is shared in proportion to unit price × units.</summary>
    ByValue,

    /// <summary>The fee is shared in proportion to the number of units.</summary>
    ByQuantity,
}
