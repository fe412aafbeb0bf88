namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>The rows of terms as a script, run in DuckDB.</summary>
public sealed class TermsScriptTests
{
    [Fact]
    public void The_script_gives_the_rows_of_the_tables()
    {
        var agreement = new Agreement("it's \\ ok", "M'77", new TermsPatch { WindowZone = "America/New_York", RefundTo = RefundTo.AccountBalance });
        TermsTables terms = TermsTables.Create(new PolicyEvaluator([Policy.Standard], [agreement]));
        using var engine = new DuckDbEngine();
        engine.ExecuteAll(ReturnPolicySql.GetTables(SqlDialect.DuckDb));
        engine.ExecuteAll(terms.GetSql(SqlDialect.DuckDb));

        // Running the script again replaces the rows.
        engine.ExecuteAll(terms.GetSql(SqlDialect.DuckDb));
        foreach (SqlTable table in terms.Tables)
        {
            Assert.Equal(
                table.Columns.Select(column => column.Name),
                engine.Query($"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table.Name}' ORDER BY column_index").Select(row => row[0]));
            IEnumerable<string> stored = engine.Query(engine.SelectTexts(table.Name, table.Columns.Select(column => column.Name))).Select(Line);
            Assert.Equal(table.Rows.Select(row => Line(row.Select(Text))).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_text_escapes_backslashes_in_ClickHouse_alone()
    {
        TermsTables terms = TermsTables.Create(new PolicyEvaluator([new Policy("a\\b'c", "1")]));
        Assert.Contains(@"'a\\b''c'", terms.GetSql(SqlDialect.ClickHouse), StringComparison.Ordinal);
        Assert.Contains(@"'a\b''c'", terms.GetSql(SqlDialect.PostgreSql), StringComparison.Ordinal);
        Assert.Contains(@"'a\b''c'", terms.GetSql(SqlDialect.DuckDb), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialect_that_does_not_exist_throws()
    {
        TermsTables terms = TermsTables.Create(PolicyEvaluator.Standard);
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.GetSql((SqlDialect)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReturnPolicySql.GetStatements((SqlDialect)3));
        Assert.Throws<ArgumentNullException>(() => terms.WriteSql(null!, SqlDialect.DuckDb));
    }

    private static string Line(IEnumerable<string?> cells) => string.Join('|', cells.Select(cell => cell ?? "NULL"));

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        _ => FormattableString.Invariant($"{cell}"),
    };
}
