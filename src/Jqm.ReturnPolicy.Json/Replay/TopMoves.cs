namespace Jqm.ReturnPolicy.Json;

/// <summary>Keeps the documents whose refunds move most, a limited number for each currency.</summary>
/// <param name="limit">The greatest number of documents for each currency.</param>
internal sealed class TopMoves(int limit)
{
    private static readonly Comparer<ReplayedMove> GreatestFirst = Comparer<ReplayedMove>.Create(static (left, right) =>
        left.Size != right.Size ? right.Size.CompareTo(left.Size) : left.Line.CompareTo(right.Line));

    private readonly SortedDictionary<string, SortedSet<ReplayedMove>> _byCurrency = new(StringComparer.Ordinal);

    /// <summary>The place of a component in the order of reports; the return shipping is the last one.</summary>
    public static int IndexOf(ComponentKind? component) => component is { } kind ? (int)kind : int.MaxValue;

    /// <summary>Adds a document, if money moves.</summary>
    public void Add(ReplayedMove move)
    {
        if (move.Amounts.Count > 0)
            Add(Of(move.Amounts[0].Currency.Code), move);
    }

    public void Add(TopMoves later)
    {
        foreach ((string currency, SortedSet<ReplayedMove> moves) in later._byCurrency)
        {
            SortedSet<ReplayedMove> known = Of(currency);
            foreach (ReplayedMove move in moves)
                Add(known, move);
        }
    }

    public ValueList<ReplayedMove> ToList() => _byCurrency.Values.SelectMany(static moves => moves).ToValueList();

    private SortedSet<ReplayedMove> Of(string currency)
    {
        if (!_byCurrency.TryGetValue(currency, out SortedSet<ReplayedMove>? moves))
            _byCurrency.Add(currency, moves = new SortedSet<ReplayedMove>(GreatestFirst));
        return moves;
    }

    private void Add(SortedSet<ReplayedMove> moves, ReplayedMove move)
    {
        if (moves.Count == limit && GreatestFirst.Compare(move, moves.Max!) > 0)
            return;
        moves.Add(move);
        if (moves.Count > limit)
            moves.Remove(moves.Max!);
    }
}
