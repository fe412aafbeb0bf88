namespace Jqm.ReturnPolicy.Sql;

/// <summary>
/// The constant SQL of the package: functions, tables and the statements that judge requests and compute refunds. The text of a dialect is the same for every
/// policy; what a policy says is in the rows of <see cref="TermsTables"/>.
/// </summary>
/// <example>
/// <code>
/// var terms = TermsTables.Create(PolicyEvaluator.Standard);
/// string script = string.Join('\n',
///     ReturnPolicySql.GetFunctions(SqlDialect.DuckDb),
///     ReturnPolicySql.GetTermsTables(SqlDialect.DuckDb),
///     terms.GetSql(SqlDialect.DuckDb),
///     ReturnPolicySql.GetFactTables(SqlDialect.DuckDb));
/// IReadOnlyList&lt;SqlStatement&gt; statements = ReturnPolicySql.GetStatements(SqlDialect.DuckDb);
/// </code>
/// </example>
public static class ReturnPolicySql
{
    /// <summary>Returns the functions that the statements call. Their names begin with <c>jqm_</c>. Running the text again replaces them.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The SQL commands.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public static string GetFunctions(SqlDialect dialect)
    {
        Dialect words = Dialect.Of(dialect);
        return words.Expand(EmbeddedText.Read($"functions.{words.Name}.sql"));
    }

    /// <summary>Returns the tables of terms, empty. Running the text again empties them.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The SQL commands.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public static string GetTermsTables(SqlDialect dialect) => Dialect.Of(dialect).Expand(EmbeddedText.Read("terms_tables.sql"));

    /// <summary>Returns the tables of orders and requests. A table or view that exists already stays as it is, so that views over tables of your own can take their place.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The SQL commands.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public static string GetFactTables(SqlDialect dialect) => Dialect.Of(dialect).Expand(EmbeddedText.Read("tables.sql"));

    /// <summary>Returns the functions and all tables: <see cref="GetFunctions"/>, <see cref="GetTermsTables"/> and <see cref="GetFactTables"/> in this order.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The SQL commands.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public static string GetTables(SqlDialect dialect) => string.Join('\n', GetFunctions(dialect), GetTermsTables(dialect), GetFactTables(dialect));

    /// <summary>Returns the statements that answer all requests, in the order in which they run. Running them again replaces their results.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public static IReadOnlyList<SqlStatement> GetStatements(SqlDialect dialect)
    {
        Dialect words = Dialect.Of(dialect);
        return [.. Steps.Select(name => new SqlStatement(name, words.Expand(EmbeddedText.Read(name + ".sql"))))];
    }

    /// <summary>Splits a text of this package into its commands, for drivers that run one command at a time.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The commands in order, without their semicolons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<string> SplitCommands(string text) => SqlText.SplitCommands(Guard.Against.Null(text));

    /// <summary>The steps in the order in which they run: errors are found before anything is judged, so that the arithmetic works on valid rows alone.</summary>
    internal static IReadOnlyList<string> Steps { get; } = ["10_governed", "20_resolved", "30_errors", "40_judged", "50_money", "60_items", "70_results"];
}
