using Npgsql;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A database on a PostgreSQL server, dropped in the end, or another session on it.</summary>
public sealed class PostgreSqlEngine : SqlEngine
{
    private static int _databases;
    private readonly string _server;
    private readonly string _database;
    private readonly NpgsqlConnection _connection;
    private readonly bool _isFirst;

    /// <summary>Creates a database.</summary>
    /// <param name="server">The connection string of a server.</param>
    public PostgreSqlEngine(string server)
    {
        _server = server + ";Pooling=false";
        _database = $"sql_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        _isFirst = true;
        ExecuteOnServer($"CREATE DATABASE {_database}");
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _database, CommandTimeout = 0 }.ConnectionString;
        _connection = Connect();
    }

    private PostgreSqlEngine(PostgreSqlEngine first)
    {
        (_server, _database, ConnectionString) = (first._server, first._database, first.ConnectionString);
        _connection = Connect();
    }

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialect.PostgreSql;

    /// <summary>The name of the database.</summary>
    public string Database => _database;

    /// <summary>The connection string of the database.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc/>
    protected override string TextType => "TEXT";

    /// <summary>Opens another session on the database, which stays when the session ends.</summary>
    public PostgreSqlEngine OpenSession() => new(this);

    /// <inheritdoc/>
    public override void Execute(string command)
    {
        using var asked = new NpgsqlCommand(command, _connection);
        asked.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override void Load(string table, IReadOnlyList<FactColumn> columns, IEnumerable<object?[]> rows)
    {
        using TextWriter writer = _connection.BeginTextImport($"COPY {table} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN");
        TabSeparated.Write(writer, rows.Select(row => Array.ConvertAll(row, Text)));
    }

    /// <inheritdoc/>
    public override IEnumerable<string?[]> Query(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            string?[] row = new string?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            yield return row;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _connection.Dispose();
        if (_isFirst)
            ExecuteOnServer($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    private void ExecuteOnServer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
