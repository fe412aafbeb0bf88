namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Rows for the fact tables. A cell is null, a string, a long, a decimal or a bool.</summary>
public sealed class FactRows
{
    private readonly Dictionary<FactTable, List<object?[]>> _rows = FactTables.All.ToDictionary(table => table, _ => new List<object?[]>());

    /// <summary>Returns the rows of a table.</summary>
    public IReadOnlyList<object?[]> Of(FactTable table) => _rows[table];

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row has not one cell for each column.</exception>
    public void Add(FactTable table, params object?[] cells)
    {
        if (cells.Length != table.Columns.Count)
            throw new ArgumentException($"A row of {table} has {table.Columns.Count} cells, not {cells.Length}.", nameof(cells));
        _rows[table].Add(cells);
    }

    /// <summary>Adds all rows of another set.</summary>
    public void Add(FactRows others)
    {
        foreach ((FactTable table, List<object?[]> rows) in others._rows)
            _rows[table].AddRange(rows);
    }
}
