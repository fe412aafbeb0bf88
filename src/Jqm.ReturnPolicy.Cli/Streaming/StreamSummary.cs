namespace Jqm.ReturnPolicy.Cli;

/// <summary>The summary of a run.</summary>
/// <param name="Tally">The counts of the documents whose answers were written.</param>
/// <param name="Elapsed">The duration of the run.</param>
/// <param name="Interrupted">True if the run was cancelled before its end.</param>
/// <param name="Lines">The number of lines that were read and whose answers were written.</param>
public sealed record StreamSummary(StreamTally Tally, TimeSpan Elapsed, bool Interrupted, long Lines);
