namespace Jqm.ReturnPolicy.Wording;

/// <summary>A finding in sentences.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Status">The name of its status; no sentence.</param>
/// <param name="Sentence">What was found, with its facts, who waived it, and the agreement behind it.</param>
/// <param name="Citation">The clause that it rests on.</param>
public sealed record FindingExplanation(Finding Finding, string Status, string Sentence, string Citation);
