namespace Jqm.ReturnPolicy.Json;

/// <summary>A recorded document that the draft answers differently.</summary>
/// <param name="Line">The number of the document's line.</param>
/// <param name="Id">The id of the document; null if the document has none.</param>
/// <param name="Operation">The operation of the document.</param>
/// <param name="Before">The result under the earlier policies.</param>
/// <param name="After">The result under the draft.</param>
/// <param name="Size">The sum of the amounts of <paramref name="Amounts"/> without their signs.</param>
/// <param name="Amounts">The amounts by component, of this document alone; empty if no money moves.</param>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReplayedMove(long Line, string? Id, Operation Operation, ReplayResult Before, ReplayResult After, decimal Size, ValueList<ReplayMoney> Amounts);
