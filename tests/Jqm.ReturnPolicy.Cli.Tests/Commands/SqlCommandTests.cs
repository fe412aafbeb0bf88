using Jqm.ReturnPolicy.Sql;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

public sealed class SqlCommandTests
{
    public static TheoryData<SqlDialect> Dialects => [.. Enum.GetValues<SqlDialect>()];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void All_parts_are_printed_in_the_order_in_which_they_run(SqlDialect dialect)
    {
        Tool all = Tool.Run("sql", "--dialect", WordOf(dialect));
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        string[] parts =
        [
            ReturnPolicySql.GetFunctions(dialect),
            ReturnPolicySql.GetTermsTables(dialect),
            ReturnPolicySql.GetFactTables(dialect),
            TermsTables.Create(PolicyEvaluator.Standard).GetSql(dialect),
            .. ReturnPolicySql.GetStatements(dialect).Select(statement => statement.Text),
        ];
        int at = 0;
        foreach (string part in parts)
        {
            int found = all.Text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= at, part);
            at = found + part.Length;
        }
    }

    [Fact]
    public void The_parts_printed_one_by_one_are_the_whole()
    {
        string[] parts = [.. ((string[])["tables", "terms", "statements"]).Select(part => Tool.Run("sql", "--dialect", "duckdb", "--only", part).Text)];
        Assert.All(parts, Assert.NotEmpty);
        Assert.Equal(Tool.Run("sql", "--dialect", "duckdb").Text, string.Concat(parts));
    }

    [Fact]
    public void Policies_agreements_books_and_the_governing_instant_are_in_the_rows()
    {
        string draft = Path.GetTempFileName();
        try
        {
            File.WriteAllText(draft, """[{"id":"draft","version":"7"}]""");
            Tool terms = Tool.RunOn(
                """{"policies":[{"id":"p","version":"2"}],"agreements":[{"id":"AG-7","merchant":"M-77","terms":{"refundTo":"accountBalance"}}]}""",
                "sql", "--dialect", "postgresql", "--policies", "-", "--book", $"draft={draft}", "--governed-by", "order", "--only", "terms");
            Assert.Equal((0, ""), (terms.ExitCode, terms.Error));
            Assert.Contains("  ('', 'order'),\n  ('draft', 'order');\n", terms.Text, StringComparison.Ordinal);
            Assert.Contains("'p', '2', NULL, FALSE, 'Asia/Shanghai'", terms.Text, StringComparison.Ordinal);
            Assert.Contains("""'p', '2', '["AG-7"]', FALSE, 'Asia/Shanghai'""", terms.Text, StringComparison.Ordinal);
            Assert.Contains("'draft', '7', NULL, FALSE, 'Asia/Shanghai'", terms.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    [Theory]
    [InlineData("error: Option '--dialect' is required.")]
    [InlineData("error: The value of --dialect is 'oracle'; give duckdb or postgresql or clickhouse.", "--dialect", "oracle")]
    [InlineData("error: The value of --only is 'rows'; give tables or terms or statements.", "--dialect", "duckdb", "--only", "rows")]
    [InlineData("error: The value of --governed-by is 'today'; give request or order.", "--dialect", "duckdb", "--governed-by", "today")]
    [InlineData("error: The value of --book is 'draft'; give a name and a file, such as draft=draft.json.", "--dialect", "duckdb", "--book", "draft")]
    [InlineData("error: There is no file 'missing.json'; check the name, or give - for standard input.", "--dialect", "duckdb", "--policies", "missing.json")]
    public void Wrong_usage_prints_a_sentence_and_no_SQL(string sentence, params string[] options)
    {
        Tool refused = Tool.Run(["sql", .. options]);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Text));
        Assert.StartsWith(sentence, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_book_is_refused()
    {
        Tool refused = Tool.RunOn("""[{"id":"p","version":"2"}]""", "sql", "--dialect", "duckdb", "--book", "a=-", "--book", "a=-");
        Assert.Equal((2, "error: The book 'a' is given twice; give each book a name of its own."), (refused.ExitCode, refused.Error.Trim()));
    }

    private static string WordOf(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => "duckdb",
        SqlDialect.PostgreSql => "postgresql",
        SqlDialect.ClickHouse => "clickhouse",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect."),
    };
}
