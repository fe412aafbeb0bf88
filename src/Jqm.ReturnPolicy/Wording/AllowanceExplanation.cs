namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of a decision about allowances, in sentences.</summary>
/// <param name="Verdict">The sentence of the verdict.</param>
/// <param name="Findings">The findings, in the order of the answer.</param>
/// <param name="Refund">The refund; null if the answer has none.</param>
public sealed record AllowanceExplanation(string Verdict, ValueList<FindingExplanation> Findings, RefundExplanation? Refund);
