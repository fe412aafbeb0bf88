using Npgsql;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>The server that <c>tests/postgresql.sh</c> started.</summary>
internal static class Server
{
    private static int _databases;

    private static string ConnectionString { get; } = Environment.GetEnvironmentVariable("RETURNPOLICY_POSTGRESQL")
        ?? throw new InvalidOperationException("The tests need a PostgreSQL server in RETURNPOLICY_POSTGRESQL; run them with: bash tests/postgresql.sh");

    /// <summary>The connection string of a database that does not exist yet. A slow machine is no error, so commands have minutes.</summary>
    public static string NewDatabase() => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Database = $"returns_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}",
        Timeout = 120,
        CommandTimeout = 300,
    }.ConnectionString;

    /// <summary>Drops a database, and ends its connections.</summary>
    public static void Drop(string connectionString)
    {
        using (var pooled = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pooled);

        // Not a pooled connection: that may be from before a crash of the server.
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }
}
