namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A table of orders, requests or refunds, with the columns that a loader fills.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Columns">The columns, in the order of the cells of a row.</param>
public sealed record FactTable(string Name, IReadOnlyList<FactColumn> Columns)
{
    /// <summary>Returns the names of the columns, with commas between them.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>Returns the name of the table.</summary>
    public override string ToString() => Name;
}
