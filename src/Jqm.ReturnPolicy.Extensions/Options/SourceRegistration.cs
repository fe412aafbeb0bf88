namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Remembers the class that loads the policies of the application, so that a second class does not replace it silently.</summary>
/// <param name="Type">The class.</param>
internal sealed record SourceRegistration(Type Type);
