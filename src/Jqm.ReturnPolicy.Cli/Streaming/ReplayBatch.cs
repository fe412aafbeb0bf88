namespace Jqm.ReturnPolicy.Cli;

/// <summary>What the replay of a batch found.</summary>
/// <param name="report">The report of the batch.</param>
internal sealed class ReplayBatch(ReplayReport report) : BatchResult
{
    /// <summary>Gets the report of the batch.</summary>
    public ReplayReport Report => report;
}
