namespace Jqm.ReturnPolicy.Sql;

/// <summary>A column and the question that gives its value for a row.</summary>
internal sealed record TableColumn<T>(string Name, SqlColumnType Type, Func<T, object?> Value)
{
    public static TableColumn<T> Text(string name, Func<T, string?> value) => new(name, SqlColumnType.Text, row => Stored(value(row)));

    public static TableColumn<T> Integer(string name, Func<T, long?> value) => new(name, SqlColumnType.Number, row => value(row));

    public static TableColumn<T> Boolean(string name, Func<T, bool> value) => new(name, SqlColumnType.Boolean, row => value(row));

    /// <summary>Returns the text, which databases must be able to store.</summary>
    private static string? Stored(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal)
        ? throw new ArgumentException($"The name '{text.Replace("\0", "\\0", StringComparison.Ordinal)}' contains the character U+0000, which databases do not store; give it a name without it.")
        : text;
}

/// <summary>Makes tables of columns and rows.</summary>
internal static class TableColumns
{
    public static SqlTable ToTable<T>(this IReadOnlyList<TableColumn<T>> columns, string name, IEnumerable<T> rows) => new(
        name,
        [.. columns.Select(column => new SqlColumn(column.Name, column.Type))],
        [.. rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))])]);
}
