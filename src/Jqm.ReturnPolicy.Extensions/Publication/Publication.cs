using System.Buffers;
using System.Collections.Concurrent;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>A set of policies that governs, with everything that is made of it. A change replaces the whole.</summary>
internal sealed class Publication(PolicySet set, PolicyEvaluator evaluator)
{
    // An evaluator of documents reuses its buffers and serves one thread at a time.
    private readonly ConcurrentBag<DocumentEvaluator> _idle = [];

    /// <summary>Gets the policies and agreements.</summary>
    public PolicySet Set => set;

    /// <summary>Gets their evaluator.</summary>
    public PolicyEvaluator Evaluator => evaluator;

    /// <summary>Answers a document and writes the answer.</summary>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document, IBufferWriter<byte> output)
    {
        DocumentEvaluator documents = _idle.TryTake(out DocumentEvaluator? idle) ? idle : new DocumentEvaluator(evaluator);
        EvaluationAnswer answer = documents.Answer(document, output);
        _idle.Add(documents);
        return answer;
    }
}
