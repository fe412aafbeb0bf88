namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of how a change moves one part of the answers.</summary>
/// <param name="Sentence">A sentence that says how the answers change.</param>
/// <param name="Example">The simplest case, with the answers before and after.</param>
public sealed record OutcomeExplanation(string Sentence, string Example);
