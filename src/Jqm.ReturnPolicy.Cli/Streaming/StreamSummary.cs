namespace Jqm.ReturnPolicy.Cli;

/// <summary>How a run went.</summary>
/// <param name="Tally">What the documents came to whose answers were written.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Interrupted">Whether it was cancelled before its end.</param>
public sealed record StreamSummary(StreamTally Tally, TimeSpan Elapsed, bool Interrupted);
