namespace Jqm.ReturnPolicy.Json;

/// <summary>The number of items for which a rule has one status before and another one under the draft.</summary>
/// <param name="Operation">What the documents ask.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Clause">The number of the clause that the rule rests on under the draft, or before if the draft does not judge the rule; null for all clauses beyond <see cref="ReplayReport.MaxRows"/> rows.</param>
/// <param name="Before">The status before; null if the rule was not judged.</param>
/// <param name="After">The status under the draft; null if the rule is not judged.</param>
/// <param name="Items">The number of items.</param>
public sealed record ReplayFinding(Operation Operation, Rule Rule, string? Clause, FindingStatus? Before, FindingStatus? After, long Items);
