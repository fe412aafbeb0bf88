namespace Jqm.ReturnPolicy.Json;

/// <summary>A change that the comparison of the terms found, and the documents whose answers show it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The terms in force before, of the first document to which the change applies.</param>
/// <param name="After">The terms in force under the draft, of the same document.</param>
/// <param name="Documents">
/// The number of documents whose answers differ in a part that the change moves: in the status of its rule, in its component, in who bears the return shipping, or in what else its
/// <see cref="PolicyChange.Outcomes"/> of its <see cref="PolicyChange.Effect"/> name. Zero if the log never met the change. Two changes of one rule can count the same document.
/// </param>
public sealed record ReplayedChange(PolicyChange Change, TermsInForce Before, TermsInForce After, long Documents);
