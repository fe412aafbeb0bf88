using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Answers documents: one line of output for each.</summary>
internal sealed class AnswerWork : LineWork
{
    private readonly DocumentEvaluator _evaluator = new();
    private BatchResult _result = new();

    public override BatchResult Begin() => _result = new BatchResult();

    public override void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output)
    {
        _result.Tally.Add(_evaluator.Answer(line, output));
        output.Write("\n"u8);
    }
}
