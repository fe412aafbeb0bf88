using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

/// <summary>
/// The page docs/duckdb.md and the README of the tool: every command and every query runs, in a folder with the files that they name. Each has a process of its own if the tests run
/// with all their cases; else most run in this process, which is faster.
/// </summary>
public sealed partial class PageTests : IDisposable
{
    private const string Shipped = """
        "shipments":[{"id":"S1","shippedAt":"2026-01-06T00:00:00Z","deliveredAt":"2026-01-15T09:30:00Z"}]
        """;
    private static readonly string Page = Read("duckdb.md");
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public PageTests()
    {
        // The tests of the other classes name each file by its whole path, or name files that do not exist.
        Environment.CurrentDirectory = _folder;
        File.WriteAllLines(Path.Combine(_folder, "requests.ndjson"),
        [
            Request("R-1", "USD", "19.99", "2026-02-01", "1"), Request("R-2", "EUR", "12.50", "2026-02-01", "1"), Request("R-3", "EUR", "12.50", "2026-06-01", "1"),
            Request("R-4", "EUR", "12.50", "2026-02-01", "9"), "no document",
        ]);
        File.WriteAllText(Path.Combine(_folder, "policies.json"), """{"policies":[{"id":"p","version":"1"}],"agreements":[]}""");
        File.WriteAllText(Path.Combine(_folder, "draft.json"), """[{"id":"p","version":"2","terms":{"window":{"days":400}}}]""");
    }

    public static TheoryData<string> Queries => new(Sql().Matches(Page).Select(block => block.Groups["text"].Value));

    public static TheoryData<string> Commands => new(Command().Matches(Page).Select(command => command.Value));

    public void Dispose()
    {
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_of_the_page_runs_and_has_a_result(string sql)
    {
        Tool tool = await Run(sql, "-", "--json");
        Assert.Equal((ExitCodes.Done, ""), (tool.ExitCode, tool.Error));
        Assert.NotEqual("", tool.Text);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_page_runs(string command)
    {
        Tool tool = await RunCommand(command);
        Assert.Equal((ExitCodes.Done, ""), (tool.ExitCode, tool.Error));
    }

    [Fact]
    public async Task The_first_example_prints_what_the_page_shows() => Assert.Equal(Text().Match(Page).Groups["text"].Value, (await RunCommand(Command().Match(Page).Value)).Text);

    [Fact]
    public async Task The_first_example_of_the_readme_prints_what_it_shows()
    {
        string readme = Read("README.md");
        await File.WriteAllTextAsync(Path.Combine(_folder, "requests.ndjson"), Json().Match(readme).Groups["text"].Value, TestContext.Current.CancellationToken);
        Assert.Equal(Text().Match(readme).Groups["text"].Value, (await Tool.RunProcess("", _folder, ArgumentsOf(Command().Match(readme)))).Text);
    }

    [Fact]
    public async Task The_draft_is_found_to_answer_one_request_differently()
    {
        string sql = Assert.Single(Sql().Matches(Page), block => block.Value.Contains("read_text", StringComparison.Ordinal)).Groups["text"].Value;
        Assert.Equal(
            "{\"request_id\":\"R-3\",\"now\":\"ineligible\",\"later\":\"eligible\",\"difference\":12.5000,\"error_code\":null}\n",
            (await Run(sql, "-", "--json")).Text);
    }

    [Fact]
    public async Task A_repeated_run_takes_new_documents_only()
    {
        string sql = Assert.Single(Sql().Matches(Page), block => block.Value.Contains("ANTI JOIN", StringComparison.Ordinal)).Groups["text"].Value;
        const string Answered = "{\"answered\":5,\"errors\":2}\n";
        Assert.Equal(Answered, (await Run(sql, "-", "--json", "--database", "answers.duckdb")).Text);
        Assert.Equal(Answered, (await Run(sql, "-", "--json", "--database", "answers.duckdb")).Text);
    }

    private Task<Tool> RunCommand(string command) => Run("", ArgumentsOf(Command().Match(command)));

    private Task<Tool> Run(string input, params string[] args) => LawCases.AreAll ? Tool.RunProcess(input, _folder, args) : Task.FromResult(Tool.RunOn(input, args));

    private static string[] ArgumentsOf(Match command) => [command.Groups["sql"].Value, .. command.Groups["options"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Request(string id, string currency, string price, string day, string line) =>
        $$$"""{"op":"assess","order":{"number":"{{{id}}}","merchant":"M-77","currency":"{{{currency}}}","lines":[{"id":"1","quantity":1,"unitPrice":"{{{price}}}"}],"charges":[{"kind":"shipping","amount":"1.00"}],{{{Shipped}}}},"request":{"id":"{{{id}}}","order":"{{{id}}}","submittedAt":"{{{day}}}T00:00:00Z","items":[{"line":"{{{line}}}","quantity":1,"reason":"defective","details":"seam open","evidence":[{"kind":"photo"}]}]}}""";

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", name)).ReplaceLineEndings("\n");

    [GeneratedRegex("```sql\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sql();

    [GeneratedRegex("```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("```json\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("^jqm-duckdb \"(?<sql>[^\"]+)\"(?<options>.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
