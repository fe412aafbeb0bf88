namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What the second line of a witness' order is for.</summary>
internal enum SecondLine
{
    /// <summary>The order has one line.</summary>
    None,

    /// <summary>The second line stays with the customer.</summary>
    Kept,

    /// <summary>The second line comes back for a reason of its own.</summary>
    Returned,

    /// <summary>The second line comes back without approval.</summary>
    ReturnedWithoutApproval,

    /// <summary>The second line comes back and is not inspected yet.</summary>
    NotInspected,
}
