namespace Jqm.ReturnPolicy.Playground;

/// <summary>The rows of one question of the decision table.</summary>
public sealed record TableGroup(string Heading, IReadOnlyList<TableRow> Rows);
