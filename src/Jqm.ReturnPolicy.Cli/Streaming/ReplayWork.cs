using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Answers documents under two policies and counts what differs. Writes a line for each document that is answered differently.</summary>
internal sealed class ReplayWork(Policy draft, ValueList<Policy>? before) : LineWork
{
    private readonly PolicyReplay _replay = new(draft, before);

    /// <summary>Gets the report of the batch.</summary>
    public ReplayReport Report { get; private set; } = new();

    /// <summary>Gets or sets whether changed documents are written.</summary>
    public bool WritesChanges { get; init; }

    public override void Begin()
    {
        base.Begin();
        Report = new ReplayReport();
    }

    public override void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output)
    {
        ReplayedDocument document = _replay.Replay(line);

        // A document is an error of the run if neither side answers it.
        Tally.Add(document.Before.IsError ? document.After : document.Before);
        if (Report.Add(number, document) is not { } move || !WritesChanges)
            return;
        ReturnPolicyJson.Write(move, output);
        output.Write("\n"u8);
    }
}
