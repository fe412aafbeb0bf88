namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Remembers the class that the application loads its policies with, so that a second one does not replace it without a word.</summary>
/// <param name="Type">The class.</param>
internal sealed record SourceRegistration(Type Type);
