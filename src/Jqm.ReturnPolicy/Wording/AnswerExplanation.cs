namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of an assessment or a settlement, in sentences.</summary>
/// <param name="Verdict">The verdict on the whole request or return, as a sentence.</param>
/// <param name="Items">The items, in the order of the answer.</param>
/// <param name="Refund">The estimate or the refund; null if the answer has none.</param>
public sealed record AnswerExplanation(string Verdict, ValueList<ItemExplanation> Items, RefundExplanation? Refund);
