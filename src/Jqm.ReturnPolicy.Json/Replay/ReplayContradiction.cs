namespace Jqm.ReturnPolicy.Json;

/// <summary>A document whose answers contradict the comparison of the terms. A contradiction is an error of this library, not of the policies.</summary>
/// <param name="Line">The number of the document's line.</param>
/// <param name="Id">The id of the document; null if the document has none.</param>
/// <param name="Outcome">The part of the answer that moved.</param>
/// <param name="Component">The component, if the part is a component; otherwise null.</param>
/// <param name="Effect">The direction in which the part moved. The comparison says that no answer moves in this direction.</param>
public sealed record ReplayContradiction(long Line, string? Id, OutcomeKind Outcome, ComponentKind? Component, ChangeEffect Effect);
