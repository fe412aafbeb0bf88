namespace Jqm.ReturnPolicy;

/// <summary>Specifies how a fee is shared over several lines (reading R11).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum FeeAllocation
{
    /// <summary>By unit price × units.</summary>
    ByValue,

    /// <summary>By units.</summary>
    ByQuantity,
}
