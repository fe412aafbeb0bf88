namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>The shared text and the words of each dialect.</summary>
public sealed class DialectTests
{
    private const string Words = """
        A comment before the first section is not read.

        [duckdb]
        create table = CREATE TABLE $1 AS
        create = MAKE $1
        storage =  AT ONCE
        settings =

        [postgresql]
        storage = LATER
        """;

    public static TheoryData<SqlDialect> Dialects => [.. Enum.GetValues<SqlDialect>()];

    [Theory]
    [InlineData("{{create table jqm_a}} SELECT 1", "CREATE TABLE jqm_a AS SELECT 1")]
    [InlineData("{{create: jqm_a}}", "MAKE jqm_a")]
    [InlineData("a{{storage}}b{{settings}};", "a AT ONCEb;")]
    [InlineData("no token", "no token")]
    public void A_token_is_replaced_by_the_longest_name_that_it_begins_with(string text, string expanded) =>
        Assert.Equal(expanded, new Dialect(SqlDialect.DuckDb, Words).Expand(text));

    [Theory]
    [InlineData("{{drop jqm_a}}", "The token 'drop jqm_a' is not listed for 'duckdb'.")]
    [InlineData("{{creates}}", "The token 'creates' is not listed for 'duckdb'.")]
    [InlineData("{{create", "The token '{{create' is not closed.")]
    public void A_token_that_is_not_listed_throws(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new Dialect(SqlDialect.DuckDb, Words).Expand(text)).Message);

    [Theory]
    [InlineData("[duckdb]\na = 1\na = 2")]
    [InlineData("[duckdb]\nno equals sign")]
    public void A_line_that_is_not_a_token_or_is_duplicated_throws(string words) =>
        Assert.Throws<FormatException>(() => new Dialect(SqlDialect.DuckDb, words));

    [Fact]
    public void Every_dialect_lists_the_same_tokens() =>
        Assert.All(Enum.GetValues<SqlDialect>(), dialect => Assert.Equal(Dialect.Of(SqlDialect.DuckDb).Tokens.Order(StringComparer.Ordinal), Dialect.Of(dialect).Tokens.Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_text_expands_and_every_command_begins_with_a_comment_or_a_word_of_SQL(SqlDialect dialect)
    {
        string[] texts = [ReturnPolicySql.GetTables(dialect), .. ReturnPolicySql.GetStatements(dialect).Select(statement => statement.Text)];
        foreach (string text in texts)
        {
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.All(ReturnPolicySql.SplitCommands(text), command =>
                Assert.Matches("^(CREATE|DROP|ANALYZE|INSERT|TRUNCATE)", command.Split('\n').SkipWhile(line => line.TrimStart().StartsWith("--", StringComparison.Ordinal) || line.Length == 0).First()));
        }
    }

    [Fact]
    public void Every_file_of_a_step_is_run() =>
        Assert.Equal(EmbeddedText.Names.Where(name => char.IsAsciiDigit(name[0])).Select(name => name[..^".sql".Length]), ReturnPolicySql.Steps);

    [Theory]
    [InlineData("-- One; two;\nSELECT 1 -- three;\n  , 2;\n\nDROP TABLE b;\n-- The end.\n", "-- One; two;\nSELECT 1 -- three;\n  , 2", "DROP TABLE b")]
    [InlineData("SELECT ';\n' AS a, 'it''s -- ;'; SELECT 2", "SELECT ';\n' AS a, 'it''s -- ;'", "SELECT 2")]
    [InlineData("CREATE FUNCTION f() AS $$ SELECT 1; $$;", "CREATE FUNCTION f() AS $$ SELECT 1; $$")]
    [InlineData(" -- Nothing;\n;\n")]
    [InlineData("SELECT 'open", "SELECT 'open")]
    public void A_semicolon_outside_comments_and_literals_ends_a_command(string text, params string[] commands) =>
        Assert.Equal(commands, ReturnPolicySql.SplitCommands(text));
}
