using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>The page docs/sql.md: its examples run in DuckDB and print what the page shows.</summary>
public sealed partial class PageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sql.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_example_and_the_question_about_errors_give_the_shown_rows()
    {
        using var engine = new DuckDbEngine();
        engine.CreateTables(new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard });
        engine.ExecuteAll(Section("First example").First(block => block.Sql.StartsWith("INSERT", StringComparison.Ordinal)).Sql);
        engine.RunStatements();
        (string Sql, string? Output)[] questions = [.. Section("First example").Concat(Section("Errors")).Where(block => block.Output is not null)];
        Assert.Equal(3, questions.Length);
        Assert.All(questions, question => Assert.Equal(Cells(question.Output!), Answer(engine, question.Sql)));
    }

    [Fact]
    public void A_view_over_a_table_of_ones_own_takes_the_place_of_the_orders()
    {
        using var engine = new DuckDbEngine();
        engine.ExecuteAll("CREATE TABLE shop_orders (number TEXT, merchant TEXT, currency TEXT, discount DECIMAL(18, 2)); INSERT INTO shop_orders VALUES ('JQM-1', 'M-77', 'USD', 0.00)");
        engine.ExecuteAll(Section("Your own tables").Single().Sql);
        engine.CreateTables(new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard });
        engine.ExecuteAll("""
            INSERT INTO jqm_order_lines (order_id, position, line_id, quantity, unit_price) VALUES ('JQM-1', 1, '1', 3, 19.99);
            INSERT INTO jqm_requests (request_id, operation, order_id, submitted_seconds, submitted_nanos) VALUES ('R-1', 'assess', 'JQM-1', 1769904000, 0);
            INSERT INTO jqm_request_items (request_id, position, line_id, quantity, reason) VALUES ('R-1', 1, '1', 1, 'defective');
            """);
        engine.RunStatements();
        Assert.Equal([["R-1", "incomplete"]], engine.Query("SELECT request_id, verdict FROM jqm_results"));
    }

    [Theory]
    [InlineData("1969-12-31 23:59:59.5", -1, 500_000_000)]
    [InlineData("1900-01-01 00:00:00", -2_208_988_800, 0)]
    [InlineData("2026-01-15 09:30:00.123456", 1_768_469_400, 123_456_000)]
    public void The_columns_of_an_instant_are_those_of_the_page(string timestamp, long seconds, long nanos)
    {
        string[] row = Page.Split('\n').Single(line => line.StartsWith("| DuckDB | `", StringComparison.Ordinal)).Split('`');
        using var engine = new DuckDbEngine();
        Assert.Equal([[$"{seconds}", $"{nanos}"]], engine.Query($"SELECT CAST({row[1]} AS VARCHAR), CAST({row[3]} AS VARCHAR) FROM (SELECT TIMESTAMP '{timestamp}' AS t)"));
    }

    [Theory]
    [InlineData("Results", "jqm_results", "jqm_result_items", "jqm_result_findings", "jqm_result_components", "jqm_result_destinations")]
    public void The_table_of_results_lists_the_columns_of_each_relation(string section, params string[] relations)
    {
        using var engine = new DuckDbEngine();
        engine.CreateTables(new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard });
        engine.RunStatements();
        foreach (string relation in relations)
        {
            string line = Text(section).Split('\n').Single(line => line.StartsWith($"| `{relation}` |", StringComparison.Ordinal));
            IEnumerable<string?> columns = engine.Query($"SELECT column_name FROM duckdb_columns() WHERE table_name = '{relation}' ORDER BY column_index").Select(row => row[0]);
            Assert.Equal(columns.Where(column => !column!.EndsWith("_minor", StringComparison.Ordinal) && column != "kind_index"), NameInBackticks().Matches(line).Skip(1).Select(match => match.Groups[1].Value));
        }
    }

    private static IEnumerable<string[]> Answer(DuckDbEngine engine, string sql)
    {
        using DuckDBCommand command = engine.Connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : FormattableString.Invariant($"{reader.GetValue(i)}"))];
    }

    private static IEnumerable<string[]> Cells(string output) => output.TrimEnd().Split('\n').Select(line => Gap().Split(line.Trim()));

    private static string Text(string section) => Page.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));

    private static IEnumerable<(string Sql, string? Output)> Section(string section) =>
        SqlBlock().Matches(Text(section)).Select(match => (match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null));

    [GeneratedRegex("```sql\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex NameInBackticks();
}
