namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("error: The SQL is missing; give it as an argument, or - for standard input.")]
    [InlineData("error: There is no SQL to run; give a query, or - for standard input.", " ; ")]
    [InlineData("error: Parser Error: syntax error at or near \"SELEC\" (at: SELEC 1)", "SELEC 1")]
    [InlineData("error: Binder Error: Referenced column \"x\" was not found because the FROM clause is missing (at: SELECT x)", "SELECT x")]
    [InlineData("error: There is no file 'none.json'; check the name, or give - for standard input.", "SELECT 1", "--policies", "none.json")]
    [InlineData("error: --csv, --json and --parquet exclude each other; give one of them.", "SELECT 1", "--csv", "--json")]
    [InlineData("error: --trust-documents and --policies exclude each other: trusted documents contain their own policies. Leave one of the two out.", "SELECT 1", "--trust-documents", "--policies", "p.json")]
    [InlineData("error: Both the SQL and --policies are -; only one of them can be read from standard input.", "-", "--policies", "-")]
    [InlineData("error: --csv, --json and --parquet need a query; the last statement is none. Leave the option out, or end with a SELECT.", "CREATE TABLE t (x INT)", "--json")]
    [InlineData("error: Invalid Input Error: This text is not an answer of jqm_answer: it has neither a verdict nor an error.", "SELECT jqm_verdict('{}')")]
    [InlineData("error: IO Error: Cannot open file \"none/out.csv\": No such file or directory", "SELECT 1", "--csv", "none/out.csv")]
    public void An_error_is_one_sentence_and_exit_code_2(string error, params string[] args) =>
        Assert.Equal(new Tool(ExitCodes.BadInput, "", error + "\n"), Tool.Run(args));

    [Theory]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'")]
    [InlineData("--threads=0", "The value of --threads is '0'; give a number from 1 to 1024.")]
    [InlineData("--governed-by=shipment", "shipment")]
    public void A_wrong_option_points_to_the_help(string option, string error)
    {
        Tool tool = Tool.Run("SELECT 1", option);
        Assert.Equal((ExitCodes.BadInput, ""), (tool.ExitCode, tool.Text));
        Assert.Contains(error, tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("Try 'jqm-duckdb --help'.\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_if_a_query_fails_midway()
    {
        Tool tool = Tool.Run("SELECT CASE WHEN range < 900000 THEN 1 ELSE error('late') END AS x FROM range(1000000)", "--json");
        Assert.Equal(new Tool(ExitCodes.BadInput, "", "error: Invalid Input Error: late\n"), tool);
    }

    [Fact]
    public void The_help_shows_examples_and_exit_codes()
    {
        Tool tool = Tool.Run("--help");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("jqm_documents('requests.ndjson')", tool.Text, StringComparison.Ordinal);
        Assert.Contains("130 interrupted", tool.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void An_interrupt_ends_the_query_whenever_it_comes(int milliseconds)
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
        Tool tool = Tool.RunOn("", interrupt.Token, "SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE hash(a.range, b.range) = 1");
        Assert.Equal(new Tool(ExitCodes.Interrupted, "", ""), tool);
    }
}
