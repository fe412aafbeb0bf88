namespace Jqm.ReturnPolicy.Sql;

/// <summary>A database whose SQL the package writes.</summary>
public enum SqlDialect
{
    /// <summary>DuckDB 1.5.</summary>
    DuckDb,

    /// <summary>PostgreSQL 15 and later.</summary>
    PostgreSql,

    /// <summary>ClickHouse 26.7.</summary>
    ClickHouse,
}
