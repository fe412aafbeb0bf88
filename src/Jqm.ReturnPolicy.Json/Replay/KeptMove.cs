namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// A move that is kept until the end of a log, in little memory. A move that displaces another one is copied into its object: new objects would leave the old ones as garbage that
/// is collected late.
/// </summary>
internal sealed class KeptMove
{
    private string? _id;
    private Operation _operation;
    private ReplayResult _before = null!;
    private ReplayResult _after = null!;
    private Row[] _rows = [];
    private int _count;

    /// <summary>Keeps a move of at least one amount.</summary>
    public KeptMove(ReplayedMove move)
    {
        (Line, _id, _operation, _before, _after, Size, ValueList<ReplayMoney> amounts) = move;
        Currency = amounts[0].Currency;
        _count = amounts.Count;
        _rows = new Row[_count];
        for (int i = 0; i < _count; i++)
            _rows[i] = new Row(amounts[i].Component, amounts[i].Up, amounts[i].Down, amounts[i].NowWaits, amounts[i].NoLongerWaits);
    }

    /// <summary>Copies a move.</summary>
    public KeptMove(KeptMove other) => CopyFrom(other);

    public long Line { get; private set; }

    public Currency Currency { get; private set; }

    /// <summary>The sum of the amounts without their signs.</summary>
    public decimal Size { get; private set; }

    /// <summary>Replaces this move by another one.</summary>
    public void CopyFrom(KeptMove other)
    {
        (Line, Currency, Size, _id, _operation, _before, _after, _count) = (other.Line, other.Currency, other.Size, other._id, other._operation, other._before, other._after, other._count);
        if (_rows.Length < _count)
            _rows = new Row[_count];
        other._rows.AsSpan(0, _count).CopyTo(_rows);
    }

    public ReplayedMove ToMove() => new(Line, _id, _operation, _before, _after, Size, Array.ConvertAll(_rows[.._count], ToMoney).ToValueList());

    private ReplayMoney ToMoney(Row row) => new()
    {
        Operation = _operation,
        Currency = Currency,
        Component = row.Component,
        Up = row.Up,
        Down = row.Down,
        NowWaits = row.NowWaits,
        NoLongerWaits = row.NoLongerWaits,
        Documents = 1,
    };

    private readonly record struct Row(ComponentKind? Component, decimal Up, decimal Down, decimal NowWaits, decimal NoLongerWaits);
}
