namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A reason, with its indexes in both compiled terms.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Index">The index among the compared reasons.</param>
/// <param name="Before">The index in the old terms.</param>
/// <param name="After">The index in the new terms.</param>
/// <param name="Cost">0 for the ordinary reason, else 1.</param>
internal readonly record struct ReasonPair(ReturnReason Reason, int Index, int Before, int After, int Cost);
