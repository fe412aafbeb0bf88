namespace Jqm.ReturnPolicy.Wording;

/// <summary>A change of a policy in words.</summary>
/// <param name="Change">The path with the old and the new value.</param>
/// <param name="Effect">The directions in which it moves answers.</param>
/// <param name="Outcomes">What it does to each part of answers, in the order of the change.</param>
public sealed record ChangeExplanation(string Change, string Effect, ValueList<OutcomeExplanation> Outcomes);
