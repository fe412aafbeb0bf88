using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Answers documents: one line of output for each.</summary>
internal sealed class AnswerWork : LineWork
{
    /// <summary>
    /// How many answers wait to be written together. The processor keeps the code of one kind of work in its cache when it does that work many times in a row.
    /// </summary>
    private const int AnswersTogether = 64;

    private readonly DocumentEvaluator _evaluator = new();
    private readonly List<EvaluationAnswer> _waiting = new(AnswersTogether);
    private BatchResult _result = new();

    public override BatchResult Begin()
    {
        _waiting.Clear();
        return _result = new BatchResult();
    }

    public override void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output)
    {
        _waiting.Add(_evaluator.Answer(line));
        if (_waiting.Count == AnswersTogether)
            End(output);
    }

    public override void End(IBufferWriter<byte> output)
    {
        foreach (EvaluationAnswer answer in _waiting)
        {
            _result.Tally.Add(answer);
            ReturnPolicyJson.Write(answer, output);
            output.Write("\n"u8);
        }

        _waiting.Clear();
    }
}
