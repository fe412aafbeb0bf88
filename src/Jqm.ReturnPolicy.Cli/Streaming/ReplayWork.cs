using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Answers documents under two policies and counts what differs. Writes a line for each document that is answered differently.</summary>
/// <param name="draft">The draft.</param>
/// <param name="before">The published versions; null to use those of each document.</param>
/// <param name="report">The report of the whole log, which receives those of the batches.</param>
internal sealed class ReplayWork(Policy draft, ValueList<Policy>? before, ReplayReport report) : LineWork
{
    private readonly PolicyReplay _replay = new(draft, before);
    private ReplayBatch _result = new(report.CreatePart());

    /// <summary>Gets or sets whether changed documents are written.</summary>
    public bool WritesChanges { get; init; }

    public override BatchResult Begin() => _result = new ReplayBatch(report.CreatePart());

    public override void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output)
    {
        ReplayedDocument document = _replay.Replay(line);

        // A document is an error of the run if neither side answers it.
        _result.Tally.Add(document.Before.IsError ? document.After : document.Before);
        if (_result.Report.Add(number, document) is not { } move || !WritesChanges)
            return;
        ReturnPolicyJson.Write(move, output);
        output.Write("\n"u8);
    }
}
