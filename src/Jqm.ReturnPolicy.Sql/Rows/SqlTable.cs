namespace Jqm.ReturnPolicy.Sql;

/// <summary>A table of terms with its rows.</summary>
public sealed class SqlTable
{
    internal SqlTable(string name, IReadOnlyList<SqlColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows) => (Name, Columns, Rows) = (name, columns, rows);

    /// <summary>Gets the name of the table, such as <c>jqm_terms</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the columns, in the order of the table's definition.</summary>
    public IReadOnlyList<SqlColumn> Columns { get; }

    /// <summary>Gets the rows; each has a <see cref="string"/>, <see cref="long"/>, <see cref="bool"/> or null for each column.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>Returns the name of the table and the number of its rows.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Rows.Count} rows");
}
