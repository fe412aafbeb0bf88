namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A column of a fact table.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">What its cells hold.</param>
public sealed record FactColumn(string Name, ColumnType Type);
