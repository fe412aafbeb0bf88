namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of a change of a policy, in sentences.</summary>
/// <param name="Change">The path with the old and the new value.</param>
/// <param name="Effect">The directions in which the change moves answers.</param>
/// <param name="Outcomes">The explanation for each part of the answers, in the order of the change.</param>
public sealed record ChangeExplanation(string Change, string Effect, ValueList<OutcomeExplanation> Outcomes);
