namespace Jqm.ReturnPolicy.Wording;

/// <summary>What a change does to one part of answers, in words.</summary>
/// <param name="Sentence">What it does.</param>
/// <param name="Example">The plainest case, with the answers before and after.</param>
public sealed record OutcomeExplanation(string Sentence, string Example);
