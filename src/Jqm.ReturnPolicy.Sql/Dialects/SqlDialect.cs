namespace Jqm.ReturnPolicy.Sql;

/// <summary>A database whose SQL the package writes.</summary>
public enum SqlDialect
{
    /// <summary>The SQL of DuckDB; tested with version 1.5.</summary>
    DuckDb,

    /// <summary>The SQL of PostgreSQL 15 and later.</summary>
    PostgreSql,

    /// <summary>The SQL of ClickHouse; tested with version 26.7.</summary>
    ClickHouse,
}
