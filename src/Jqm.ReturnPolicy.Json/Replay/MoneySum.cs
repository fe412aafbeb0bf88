namespace Jqm.ReturnPolicy.Json;

/// <summary>Adds up how the refunds of one component move.</summary>
/// <param name="first">The first row.</param>
internal sealed class MoneySum(ReplayMoney first)
{
    private decimal _up = first.Up;
    private decimal _down = first.Down;
    private decimal _nowWaits = first.NowWaits;
    private decimal _noLongerWaits = first.NoLongerWaits;
    private long _documents = first.Documents;

    /// <summary>The sum of the rows.</summary>
    public ReplayMoney Total => first with { Up = _up, Down = _down, NowWaits = _nowWaits, NoLongerWaits = _noLongerWaits, Documents = _documents };

    public void Add(ReplayMoney row)
    {
        _up += row.Up;
        _down += row.Down;
        _nowWaits += row.NowWaits;
        _noLongerWaits += row.NoLongerWaits;
        _documents += row.Documents;
    }
}
