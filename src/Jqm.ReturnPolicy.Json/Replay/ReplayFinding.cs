namespace Jqm.ReturnPolicy.Json;

/// <summary>The number of items for which a rule has one status before and another one under the draft.</summary>
/// <param name="Operation">The operation of the documents.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Clause">
/// The number of the rule's clause under the draft, or before if the draft does not evaluate the rule. Null for all clauses beyond <see cref="ReplayReport.MaxRows"/> rows.
/// </param>
/// <param name="Before">The status before; null if the rule was not evaluated.</param>
/// <param name="After">The status under the draft; null if the rule is not evaluated.</param>
/// <param name="Items">The number of items.</param>
public sealed record ReplayFinding(Operation Operation, Rule Rule, string? Clause, FindingStatus? Before, FindingStatus? After, long Items);
