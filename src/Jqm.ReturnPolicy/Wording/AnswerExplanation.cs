namespace Jqm.ReturnPolicy.Wording;

/// <summary>An assessment or a settlement in sentences.</summary>
/// <param name="Verdict">What the whole comes to.</param>
/// <param name="Items">Its items, in the order of the answer.</param>
/// <param name="Refund">The estimate or the refund; null when the answer has none.</param>
public sealed record AnswerExplanation(string Verdict, ValueList<ItemExplanation> Items, RefundExplanation? Refund);
