namespace Jqm.ReturnPolicy.Cli;

/// <summary>What the work on a batch found, beside the output.</summary>
internal class BatchResult
{
    /// <summary>Gets the counts of the documents.</summary>
    public StreamTally Tally { get; } = new();
}
