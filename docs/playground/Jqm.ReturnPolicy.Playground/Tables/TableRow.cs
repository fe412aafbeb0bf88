namespace Jqm.ReturnPolicy.Playground;

/// <summary>A row of the decision table: a situation, and a cell for each reason. A row with one cell is the same for all reasons.</summary>
public sealed record TableRow(string Heading, IReadOnlyList<TableCell> Cells);
