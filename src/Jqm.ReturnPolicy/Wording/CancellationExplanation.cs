namespace Jqm.ReturnPolicy.Wording;

/// <summary>A cancellation in sentences.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Findings">Its findings, in the order of the answer.</param>
/// <param name="Refund">The refund; null when the answer has none.</param>
public sealed record CancellationExplanation(string Verdict, ValueList<FindingExplanation> Findings, RefundExplanation? Refund);
