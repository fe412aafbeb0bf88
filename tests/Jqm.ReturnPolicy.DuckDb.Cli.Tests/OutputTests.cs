namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_result_is_a_table_with_numbers_to_the_right()
    {
        Tool tool = Tool.Run("SELECT * FROM (VALUES ('退款', 1.50::DECIMAL(9, 2), NULL), ('a', 1000, 'x\ny')) t(name, amount, note)");
        Assert.Equal(
            """
            name   amount  note
            ----  -------  ----
            退款     1.50  NULL
            a     1000.00  x�y

            """,
            tool.Text);
        Assert.Equal((ExitCodes.Done, ""), (tool.ExitCode, tool.Error));
    }

    [Fact]
    public void A_table_of_more_than_a_thousand_rows_says_that_it_has_more()
    {
        Tool tool = Tool.Run("FROM range(1001)");
        Assert.Equal(1002, tool.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("Only the first 1,000 rows are shown; --csv, --json and --parquet write all.\n", tool.Error);
        Assert.Equal("", Tool.Run("FROM range(1000)").Error);
    }

    [Fact]
    public void A_long_cell_is_cut()
    {
        Assert.Contains(new string('x', 79) + "…\n", Tool.Run("SELECT repeat('x', 81) AS cell").Text, StringComparison.Ordinal);
        Assert.Contains(new string('x', 80) + "\n", Tool.Run("SELECT repeat('x', 80) AS cell").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1 AS a, 'x' AS b", "--json")]
    [InlineData("--json", "SELECT 1 AS a, 'x' AS b")]
    public void Json_is_one_object_a_row(params string[] args) => Assert.Equal(new Tool(ExitCodes.Done, "{\"a\":1,\"b\":\"x\"}\n", ""), Tool.Run(args));

    [Fact]
    public void Csv_has_a_header_and_quotes_where_needed() =>
        Assert.Equal(new Tool(ExitCodes.Done, "a,b\n1,\"x,\"\"y\"\"\"\n", ""), Tool.Run("SELECT 1 AS a, 'x,\"y\"' AS b", "--csv"));

    [Fact]
    public void Json_keeps_every_digit_of_an_amount() =>
        Assert.Equal("{\"total\":123456789012345.6789}\n", Tool.Run("SELECT 123456789012345.6789::DECIMAL(19, 4) AS total", "--json").Text);

    [Fact]
    public void Files_are_written_in_each_form()
    {
        string csv = Path.Combine(_folder, "it's.csv"), json = Path.Combine(_folder, "out.json"), parquet = Path.Combine(_folder, "out.parquet");
        Assert.Equal(new Tool(ExitCodes.Done, "", ""), Tool.Run("SELECT 1 AS a", "--csv", csv));
        Assert.Equal("a\n1\n", File.ReadAllText(csv));
        Assert.Equal(new Tool(ExitCodes.Done, "", ""), Tool.Run("SELECT 1 AS a", "--json", json));
        Assert.Equal("{\"a\":1}\n", File.ReadAllText(json));
        Assert.Equal(new Tool(ExitCodes.Done, "", ""), Tool.Run("SELECT 1 AS a", "--parquet", parquet));
        Assert.Equal("a\n-\n1\n", Tool.Run($"FROM '{parquet}'").Text);
    }

    [Fact]
    public void The_result_of_the_last_of_several_statements_is_printed_and_semicolons_in_texts_do_not_count() =>
        Assert.Equal(
            new Tool(ExitCodes.Done, "{\"x\":\"a;b\"}\n{\"x\":\";\"}\n", ""),
            Tool.Run("CREATE TABLE t AS SELECT 'a;b' AS x; -- one; two\nINSERT INTO t VALUES (';');\nSELECT * FROM t /* ; */ ; -- end;\n", "--json"));

    [Fact]
    public void A_statement_without_a_result_prints_nothing() => Assert.Equal(new Tool(ExitCodes.Done, "", ""), Tool.Run("CREATE TABLE t (x INT)"));

    [Fact]
    public void A_description_is_printed() => Assert.Contains("VARCHAR", Tool.Run("DESCRIBE SELECT 'a' AS x").Text, StringComparison.Ordinal);

    [Fact]
    public void A_database_file_keeps_its_tables()
    {
        string file = Path.Combine(_folder, "a;b.duckdb");
        Assert.Equal(ExitCodes.Done, Tool.Run("CREATE TABLE t AS SELECT 7 AS x", "--database", file).ExitCode);
        Assert.Equal("{\"x\":7}\n", Tool.Run("FROM t", "--database", file, "--json").Text);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Sql_is_read_from_standard_input() => Assert.Equal("{\"x\":42}\n", Tool.RunOn("SELECT 42 AS x;\n", "-", "--json").Text);
}
