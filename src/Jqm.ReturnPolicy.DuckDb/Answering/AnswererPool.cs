using System.Collections.Concurrent;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>Keeps answerers for reuse, so that each thread has one of its own while it answers. Thread-safe.</summary>
/// <param name="create">Creates an answerer.</param>
internal sealed class AnswererPool(Func<DocumentAnswerer> create)
{
    private readonly ConcurrentBag<DocumentAnswerer> _idle = [];

    public DocumentAnswerer Rent() => _idle.TryTake(out DocumentAnswerer? answerer) ? answerer : create();

    public void Return(DocumentAnswerer answerer) => _idle.Add(answerer);
}
