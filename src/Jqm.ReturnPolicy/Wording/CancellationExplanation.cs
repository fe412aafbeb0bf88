namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of a cancellation, in sentences.</summary>
/// <param name="Verdict">The verdict on the cancellation, as a sentence.</param>
/// <param name="Findings">The findings, in the order of the answer.</param>
/// <param name="Refund">The refund; null if the answer has none.</param>
public sealed record CancellationExplanation(string Verdict, ValueList<FindingExplanation> Findings, RefundExplanation? Refund);
