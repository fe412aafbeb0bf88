namespace Jqm.ReturnPolicy.Sql;

/// <summary>A column of a table of terms.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">The type of its values.</param>
public sealed record SqlColumn(string Name, SqlColumnType Type);
