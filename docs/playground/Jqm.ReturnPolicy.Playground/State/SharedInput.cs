namespace Jqm.ReturnPolicy.Playground;

/// <summary>What a link contains: a document, and the inputs of other questions; null if there are none.</summary>
public sealed record SharedInput(string Text, string? SetAside);
