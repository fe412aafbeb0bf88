namespace Jqm.ReturnPolicy.Wording;

/// <summary>A cancellation in sentences.</summary>
/// <param name="Verdict">The verdict on the cancellation, as a sentence.</param>
/// <param name="Findings">Its findings, in the order of the answer.</param>
/// <param name="Refund">The refund; null when the answer has none.</param>
public sealed record CancellationExplanation(string Verdict, ValueList<FindingExplanation> Findings, RefundExplanation? Refund);
