namespace Jqm.ReturnPolicy.Playground;

/// <summary>A cell of the decision table: a text, and the clauses that decide it.</summary>
public sealed record TableCell(string Text, Tone Tone, string Clauses = "");
