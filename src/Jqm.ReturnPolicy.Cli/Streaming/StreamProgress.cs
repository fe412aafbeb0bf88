namespace Jqm.ReturnPolicy.Cli;

/// <summary>The progress of a run.</summary>
/// <param name="Bytes">The number of answered bytes of the input.</param>
/// <param name="Documents">The number of answered documents.</param>
/// <param name="Errors">The number of documents that were answered with an error.</param>
public readonly record struct StreamProgress(long Bytes, long Documents, long Errors);
