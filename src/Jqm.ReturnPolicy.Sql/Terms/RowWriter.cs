using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>Writes rows as SQL commands.</summary>
internal sealed class RowWriter
{
    private const int RowsPerCommand = 1_000;

    private readonly TextWriter _writer;
    private readonly bool _escapesBackslash;

    public RowWriter(TextWriter writer, SqlDialect dialect)
    {
        _ = Dialect.Of(dialect);
        _writer = writer;

        // In ClickHouse a backslash begins an escape sequence; in the others it stands for itself.
        _escapesBackslash = dialect == SqlDialect.ClickHouse;
    }

    public void Write(SqlTable table)
    {
        Line($"-- {table.Name}: {table.Rows.Count.ToString(CultureInfo.InvariantCulture)} rows.");
        Line($"TRUNCATE TABLE {table.Name};");
        string columns = string.Join(", ", table.Columns.Select(column => column.Name));
        foreach (IReadOnlyList<object?>[] rows in table.Rows.Chunk(RowsPerCommand))
        {
            Line($"INSERT INTO {table.Name} ({columns}) VALUES");
            for (int i = 0; i < rows.Length; i++)
                Line($"  ({string.Join(", ", rows[i].Select(Literal))}){(i + 1 < rows.Length ? ',' : ';')}");
        }
    }

    private string Literal(object? value) => value switch
    {
        null => "NULL",
        bool truth => truth ? "TRUE" : "FALSE",
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => $"'{Escaped(text)}'",
        _ => throw new UnreachableException($"{value}"),
    };

    private string Escaped(string text)
    {
        string quoted = text.Replace("'", "''", StringComparison.Ordinal);
        return _escapesBackslash ? quoted.Replace("\\", "\\\\", StringComparison.Ordinal) : quoted;
    }

    // The same text on every machine.
    private void Line(string text)
    {
        _writer.Write(text);
        _writer.Write('\n');
    }
}
