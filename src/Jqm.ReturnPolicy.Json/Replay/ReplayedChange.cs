namespace Jqm.ReturnPolicy.Json;

/// <summary>A change that the comparison of the terms found, with the number of documents whose answers show the change.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The terms in force before, of the first document to which the change applies.</param>
/// <param name="After">The terms in force under the draft, of the same document.</param>
/// <param name="Documents">
/// The number of documents whose answers differ in a part that the change moves, such as the status of a rule, a component or the bearer of return shipping. The parts are those in
/// <see cref="PolicyChange.Outcomes"/> of the change. Zero if no document shows the change. Two changes of one rule can count the same document.
/// </param>
public sealed record ReplayedChange(PolicyChange Change, TermsInForce Before, TermsInForce After, long Documents);
