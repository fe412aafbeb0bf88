namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of a finding, in sentences.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Status">The name of the finding's status; not a sentence.</param>
/// <param name="Sentence">A sentence that says what was found, with the facts, the waiver and the agreement.</param>
/// <param name="Citation">A sentence that names the clause of the finding.</param>
public sealed record FindingExplanation(Finding Finding, string Status, string Sentence, string Citation);
