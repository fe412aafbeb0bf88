namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Rows of the relations of results, with all cells as text.</summary>
public sealed class ResultRows
{
    private readonly Dictionary<ResultRelation, List<string?[]>> _rows = ResultRelation.All.ToDictionary(relation => relation, _ => new List<string?[]>());

    /// <summary>Returns the rows of a relation.</summary>
    public IReadOnlyList<string?[]> Of(ResultRelation relation) => _rows[relation];

    /// <summary>The number of rows of all relations.</summary>
    public int Count => _rows.Values.Sum(rows => rows.Count);

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row has not one cell for each column.</exception>
    public void Add(ResultRelation relation, params string?[] cells)
    {
        if (cells.Length != relation.Columns.Count)
            throw new ArgumentException($"A row of {relation} has {relation.Columns.Count} cells, not {cells.Length}.", nameof(cells));
        for (int column = 0; column < cells.Length; column++)
        {
            if (relation.IsAmount(column))
                cells[column] = WithoutTrailingZeros(cells[column]);
        }

        _rows[relation].Add(cells);
    }

    /// <summary>Adds all rows of another set.</summary>
    public void Add(ResultRows others)
    {
        foreach ((ResultRelation relation, List<string?[]> rows) in others._rows)
            _rows[relation].AddRange(rows);
    }

    private static string? WithoutTrailingZeros(string? amount) => amount?.Contains('.') == true ? amount.TrimEnd('0').TrimEnd('.') : amount;
}
