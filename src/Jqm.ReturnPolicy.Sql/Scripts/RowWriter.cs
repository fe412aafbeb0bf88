using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>Writes rows as SQL commands.</summary>
internal sealed class RowWriter
{
    private const int RowsPerCommand = 1_000;

    private readonly TextWriter _writer;
    private readonly SqlDialect _dialect;

    public RowWriter(TextWriter writer, SqlDialect dialect)
    {
        _ = Dialect.Of(dialect);
        (_writer, _dialect) = (writer, dialect);
    }

    public void Write(SqlTable table)
    {
        Line($"-- {table.Name}: {table.Rows.Count.ToString(CultureInfo.InvariantCulture)} rows.");
        Line($"TRUNCATE TABLE {table.Name};");
        string columns = string.Join(", ", table.Columns.Select(column => column.Name));
        if (table.Name == ZoneOffset.TableName)
        {
            WriteSpans(table, columns);
            return;
        }

        foreach (IReadOnlyList<object?>[] rows in table.Rows.Chunk(RowsPerCommand))
        {
            Line($"INSERT INTO {table.Name} ({columns}) VALUES");
            WriteRows(rows, ";");
        }
    }

    /// <summary>Writes each span of a zone once; the database repeats it for the buckets that it touches, of which there are many.</summary>
    private void WriteSpans(SqlTable table, string columns)
    {
        var spans = table.Rows
            .GroupBy(row => (Zone: row[0], Since: row[2], Until: row[3], Offset: row[4]))
            .Select(span => (IReadOnlyList<object?>)[span.Key.Zone, span.Min(row => (long)row[1]!), span.Max(row => (long)row[1]!), span.Key.Since, span.Key.Until, span.Key.Offset]);
        const string names = "zone, first_bucket, last_bucket, since_seconds, until_seconds, offset_seconds";
        foreach (IReadOnlyList<object?>[] rows in spans.Chunk(RowsPerCommand))
        {
            Line($"INSERT INTO {table.Name} ({columns})");
            Line($"SELECT zone, {Series}, since_seconds, until_seconds, offset_seconds FROM {(_dialect == SqlDialect.ClickHouse ? $"values('{string.Join(", ", names.Split(", ").Select((name, i) => $"{name} {(i == 0 ? "String" : "Int64")}"))}'," : "(VALUES")}");
            WriteRows(rows, _dialect == SqlDialect.ClickHouse ? ");" : $") AS spans ({names});");
        }
    }

    /// <summary>A column that repeats its row for each number from the first to the last bucket.</summary>
    private string Series => _dialect switch
    {
        SqlDialect.DuckDb => "unnest(range(first_bucket, last_bucket + 1))",
        SqlDialect.PostgreSql => "generate_series(first_bucket, last_bucket)",
        SqlDialect.ClickHouse => "arrayJoin(range(first_bucket, last_bucket + 1))",
        _ => throw new UnreachableException($"{_dialect}"),
    };

    private void WriteRows(IReadOnlyList<object?>[] rows, string end)
    {
        for (int i = 0; i < rows.Length; i++)
            Line($"  ({string.Join(", ", rows[i].Select(Literal))}){(i + 1 < rows.Length ? "," : end)}");
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
        // In ClickHouse a backslash begins an escape sequence; in the others it stands for itself.
        string quoted = text.Replace("'", "''", StringComparison.Ordinal);
        return _dialect == SqlDialect.ClickHouse ? quoted.Replace("\\", "\\\\", StringComparison.Ordinal) : quoted;
    }

    // The same text on every machine.
    private void Line(string text)
    {
        _writer.Write(text);
        _writer.Write('\n');
    }
}
