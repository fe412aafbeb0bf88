namespace Jqm.ReturnPolicy.Sql.Tests.Engines;

/// <summary>The engines that <c>tests/sql.sh</c> started.</summary>
internal static class Engine
{
    /// <summary>Every dialect.</summary>
    public static TheoryData<SqlDialect> All { get; } = [.. Enum.GetValues<SqlDialect>()];

    /// <summary>The connection string of the first PostgreSQL server.</summary>
    public static string PostgreSql => Named("RETURNPOLICY_SQL_POSTGRESQL");

    /// <summary>The connection string of the second PostgreSQL server.</summary>
    public static string OtherPostgreSql => Named("RETURNPOLICY_SQL_POSTGRESQL_2");

    /// <summary>Opens an empty database.</summary>
    public static SqlEngine Open(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => new DuckDbEngine(),
        SqlDialect.PostgreSql => new PostgreSqlEngine(PostgreSql),
        SqlDialect.ClickHouse => new ClickHouseEngine(Named("RETURNPOLICY_SQL_CLICKHOUSE")),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no engine of the dialect."),
    };

    private static string Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"The tests need {variable}; run them with: bash tests/sql.sh");
}
