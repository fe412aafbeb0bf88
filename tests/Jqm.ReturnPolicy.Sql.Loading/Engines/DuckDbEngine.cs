using System.Globalization;
using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>DuckDB in this process, in memory or in a file.</summary>
public sealed class DuckDbEngine : SqlEngine
{
    private readonly DuckDBConnection _connection;

    /// <summary>Opens a database.</summary>
    /// <param name="file">The file of the database; in memory if it is left out.</param>
    public DuckDbEngine(string file = ":memory:")
    {
        _connection = new DuckDBConnection($"Data Source={file}");
        _connection.Open();
    }

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialect.DuckDb;

    /// <summary>The connection.</summary>
    public DuckDBConnection Connection => _connection;

    /// <inheritdoc/>
    protected override string TextType => "VARCHAR";

    /// <inheritdoc/>
    public override void Execute(string command)
    {
        using DuckDBCommand asked = _connection.CreateCommand();
        asked.CommandText = command;
        asked.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override void Load(string table, IReadOnlyList<FactColumn> columns, IEnumerable<object?[]> rows)
    {
        string[] types = TypesOf(table, columns);
        using DuckDBAppender appender = _connection.CreateAppender(table);
        foreach (object?[] cells in rows)
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            for (int i = 0; i < cells.Length; i++)
                Append(row, types[i], cells[i]);
            row.EndRow();
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string?[]> Query(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            string?[] row = new string?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            yield return row;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _connection.Dispose();

    /// <summary>The declared types of the columns, which are checked to be those of the table.</summary>
    private string[] TypesOf(string table, IReadOnlyList<FactColumn> columns)
    {
        string?[][] declared = [.. Query($"SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '{table}' ORDER BY column_index")];
        if (!declared.Select(column => column[0]).SequenceEqual(columns.Select(column => column.Name)))
            throw new InvalidOperationException($"{table} has the columns {string.Join(", ", declared.Select(column => column[0]))}; a loader fills {string.Join(", ", columns.Select(column => column.Name))}.");
        return [.. declared.Select(column => column[1]!.Split('(')[0])];
    }

    private static void Append(IDuckDBAppenderRow row, string type, object? cell)
    {
        _ = (type, cell) switch
        {
            (_, null) => row.AppendNullValue(),
            ("BIGINT", string key) => row.AppendValue(long.Parse(key, CultureInfo.InvariantCulture)),
            ("BIGINT", long whole) => row.AppendValue(whole),
            ("INTEGER", long small) => row.AppendValue((int)small),
            ("VARCHAR", string text) => row.AppendValue(text),
            ("DECIMAL", decimal amount) => row.AppendValue(amount),
            ("BOOLEAN", bool truth) => row.AppendValue(truth),
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, $"The cell does not fit into a column of the type {type}."),
        };
    }
}
