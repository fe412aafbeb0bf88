namespace Jqm.ReturnPolicy.Cli;

/// <summary>How far a run is.</summary>
/// <param name="Bytes">How many bytes of input are answered.</param>
/// <param name="Documents">How many documents are answered.</param>
/// <param name="Errors">How many of them with an error.</param>
public readonly record struct StreamProgress(long Bytes, long Documents, long Errors);
