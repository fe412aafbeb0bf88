namespace Jqm.ReturnPolicy.Generators;

/// <summary>One change that makes valid input invalid, with the error that it causes.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">The code of the error.</param>
/// <param name="Path">The path of the error.</param>
/// <param name="Run">Creates or evaluates the invalid input.</param>
public sealed record Mistake(string Name, ErrorCode Code, string Path, Action Run);
