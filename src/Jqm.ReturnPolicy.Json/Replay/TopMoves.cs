using MoveQueue = System.Collections.Generic.PriorityQueue<Jqm.ReturnPolicy.Json.KeptMove, (decimal Size, long MinusLine)>;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Keeps the documents whose refunds move most, a limited number for each currency.</summary>
internal sealed class TopMoves
{
    private readonly int _limit;
    private readonly Dictionary<Currency, MoveQueue> _byCurrency = [];

    /// <summary>The sizes that the earlier part of the log excludes: it keeps as many moves of the currency that are at least as great, and whose lines are smaller.</summary>
    private readonly Dictionary<Currency, decimal> _excluded;

    /// <summary>The smallest sizes of the currencies that are full. Other threads read them, so they are replaced as a whole.</summary>
    private volatile Dictionary<Currency, decimal> _smallest = [];

    /// <param name="limit">The greatest number of documents for each currency.</param>
    /// <param name="earlier">The moves of the earlier part of the log, which these will be added to; null if there are none. Another thread may add to them at the same time.</param>
    public TopMoves(int limit, TopMoves? earlier = null)
    {
        _limit = limit;
        _excluded = earlier?._smallest ?? [];
    }

    /// <summary>The place of a component in the order of reports; the return shipping is the last one.</summary>
    public static int IndexOf(ComponentKind? component) => component is { } kind ? (int)kind : int.MaxValue;

    /// <summary>Adds a document, if money moves.</summary>
    public void Add(ReplayedMove move)
    {
        if (move.Amounts.Count > 0 && !(_excluded.TryGetValue(move.Amounts[0].Currency, out decimal size) && move.Size <= size))
            Add(new KeptMove(move));
    }

    public void Add(TopMoves later)
    {
        foreach (MoveQueue moves in later._byCurrency.Values)
        {
            foreach ((KeptMove move, _) in moves.UnorderedItems)
                Add(new KeptMove(move));
        }

        var smallest = new Dictionary<Currency, decimal>();
        foreach ((Currency currency, MoveQueue moves) in _byCurrency)
        {
            if (moves.Count == _limit)
                smallest.Add(currency, moves.Peek().Size);
        }

        _smallest = smallest;
    }

    public ValueList<ReplayedMove> ToList() => _byCurrency
        .OrderBy(static entry => entry.Key.Code, StringComparer.Ordinal)
        .SelectMany(static entry => entry.Value.UnorderedItems.Select(static item => item.Element).OrderByDescending(static move => move.Size).ThenBy(static move => move.Line))
        .Select(static move => move.ToMove())
        .ToValueList();

    private void Add(KeptMove move)
    {
        if (!_byCurrency.TryGetValue(move.Currency, out MoveQueue? moves))
            _byCurrency.Add(move.Currency, moves = new MoveQueue());
        (decimal Size, long MinusLine) priority = (move.Size, -move.Line);
        if (moves.Count < _limit)
        {
            moves.Enqueue(move, priority);
        }
        else if (moves.TryPeek(out KeptMove? displaced, out (decimal Size, long MinusLine) least) && priority.CompareTo(least) > 0)
        {
            displaced.CopyFrom(move);
            moves.DequeueEnqueue(displaced, priority);
        }
    }
}
