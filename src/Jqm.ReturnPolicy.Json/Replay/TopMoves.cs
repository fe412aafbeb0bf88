namespace Jqm.ReturnPolicy.Json;

/// <summary>Keeps the documents whose refunds move most, a limited number for each currency.</summary>
internal sealed class TopMoves
{
    private readonly int _limit;
    private readonly Dictionary<Currency, PriorityQueue<ReplayedMove, (decimal Size, long MinusLine)>> _byCurrency = [];

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
            AddKept(move);
    }

    public void Add(TopMoves later)
    {
        foreach (PriorityQueue<ReplayedMove, (decimal Size, long MinusLine)> moves in later._byCurrency.Values)
        {
            foreach ((ReplayedMove move, _) in moves.UnorderedItems)
                AddKept(move);
        }

        var smallest = new Dictionary<Currency, decimal>();
        foreach ((Currency currency, PriorityQueue<ReplayedMove, (decimal Size, long MinusLine)> moves) in _byCurrency)
        {
            if (moves.Count == _limit)
                smallest.Add(currency, moves.Peek().Size);
        }

        _smallest = smallest;
    }

    public ValueList<ReplayedMove> ToList() => _byCurrency
        .OrderBy(static entry => entry.Key.Code, StringComparer.Ordinal)
        .SelectMany(static entry => entry.Value.UnorderedItems.Select(static item => item.Element).OrderByDescending(static move => move.Size).ThenBy(static move => move.Line))
        .ToValueList();

    private void AddKept(ReplayedMove move)
    {
        Currency currency = move.Amounts[0].Currency;
        if (!_byCurrency.TryGetValue(currency, out PriorityQueue<ReplayedMove, (decimal Size, long MinusLine)>? moves))
            _byCurrency.Add(currency, moves = new PriorityQueue<ReplayedMove, (decimal Size, long MinusLine)>());
        if (moves.Count < _limit)
            moves.Enqueue(move, (move.Size, -move.Line));
        else
            moves.EnqueueDequeue(move, (move.Size, -move.Line));
    }
}
