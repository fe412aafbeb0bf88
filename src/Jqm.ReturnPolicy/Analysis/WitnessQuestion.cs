namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What a witness asks.</summary>
internal enum WitnessQuestion
{
    /// <summary>To assess a request.</summary>
    Assess,

    /// <summary>To settle returned goods.</summary>
    Settle,

    /// <summary>To cancel an order.</summary>
    Cancel,

    /// <summary>To give money back while the goods stay.</summary>
    Allow,
}
