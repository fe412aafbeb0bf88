namespace Jqm.ReturnPolicy.Kernel;

/// <summary>The lists of reasons in terms.</summary>
[Flags]
internal enum ReasonLists
{
    /// <summary>No list.</summary>
    None = 0,

    /// <summary>The reasons without a window.</summary>
    WindowExempt = 1,

    /// <summary>The reasons for which the condition of the goods does not matter.</summary>
    ConditionExempt = 2,

    /// <summary>The reasons whose goods may be kept.</summary>
    GoodsKept = 4,

    /// <summary>The reasons for which every category is refundable.</summary>
    Excepted = 8,
}
