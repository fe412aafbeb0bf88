using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jqm.ReturnPolicy.Json;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The documents keep to what the code does: every C# block is compiled, every example has its answer, every clause and reading its row.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "documents");

    /// <summary>The languages of blocks in the documents. A block of C# has one spelling, so that none is left out of the compilation.</summary>
    private static readonly string[] Languages = ["csharp", "json", "mermaid", "sh", "sql", "text"];

    public static TheoryData<string> Examples => new(Directory
        .GetFiles(Path.Combine(Root, "docs", "examples"), "*.json")
        .Where(path => !path.EndsWith(".answer.json", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_at_least_ten_examples() => Assert.InRange(Examples.Count, 10, int.MaxValue);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_gives_its_stored_answer(string name)
    {
        byte[] document = File.ReadAllBytes(Path.Combine(Root, "docs", "examples", name + ".json"));
        string expected = File.ReadAllText(Path.Combine(Root, "docs", "examples", name + ".answer.json"));
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        new DocumentEvaluator().Answer(document, output);
        string actual = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"{name} gives {actual}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_has_its_row_in_the_index(string name) =>
        Assert.Contains($"]({name}.json)", File.ReadAllText(Path.Combine(Root, "docs", "examples", "README.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("case-two-parcels", ExitCodes.RunHadErrors)]
    [InlineData("case-lost-parcel", ExitCodes.RunHadErrors)]
    [InlineData("case-allowance", ExitCodes.Done)]
    public void A_worked_case_gives_the_stored_story_and_events(string name, int exitCode)
    {
        string example = Path.Combine(Root, "docs", "examples", name);
        foreach ((string language, string stored) in new[] { ("en", ".story.txt"), ("zh", ".story.zh.txt") })
        {
            Tool story = Tool.Run("case", example + ".commands.ndjson", "--notices", "--language", language);
            Assert.Equal(exitCode, story.ExitCode);
            Assert.Equal(File.ReadAllText(example + stored).ReplaceLineEndings("\n"), story.Text);
        }

        Tool json = Tool.Run("case", example + ".commands.ndjson", "--json");
        ReturnCase @case = ReturnPolicyJson.Read<ReturnCase>(json.Output);
        Assert.Equal(File.ReadAllLines(example + ".events.ndjson"), @case.Events.Select(ReturnPolicyJson.ToJson));
    }

    [Theory]
    [InlineData("case-two-parcels")]
    [InlineData("case-lost-parcel")]
    [InlineData("case-allowance")]
    public void A_replayed_case_has_the_same_story_as_the_original_case(string name)
    {
        string example = Path.Combine(Root, "docs", "examples", name);
        foreach (string language in new[] { "en", "zh" })
        {
            string refused = language == "en" ? "not done: " : "未受理：";
            IEnumerable<string> Steps(string file) => Tool.Run("case", example + file, "--notices", "--language", language).Text
                .Split("\n\n20")
                .Where(step => !step.Split('\n')[0].Contains(refused, StringComparison.Ordinal))
                .Select(step => step.TrimEnd('\n'));
            Assert.Equal(Steps(".events.ndjson"), Steps(".commands.ndjson"));
        }
    }

    [Fact]
    public void Every_file_of_a_worked_case_has_its_row_in_the_index() => Assert.All(
        Directory.GetFiles(Path.Combine(Root, "docs", "examples"), "case-*").Select(file => Path.GetFileName(file)),
        file => Assert.Contains($"]({file})", File.ReadAllText(Path.Combine(Root, "docs", "examples", "README.md")), StringComparison.Ordinal));

    [Fact]
    public void The_tools_page_shows_the_beginning_of_a_story()
    {
        Match shown = StoryPart().Match(File.ReadAllText(Path.Combine(Root, "docs", "tool.md")).ReplaceLineEndings("\n"));
        Assert.True(shown.Success);
        Tool tool = Tool.Run("case", Path.Combine(Root, "docs", "examples", "case-two-parcels.commands.ndjson"));
        foreach (string part in shown.Groups["output"].Value.Split("…\n\n"))
            Assert.Contains(part.TrimEnd('\n', '…'), tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_csharp_block_is_compiled_in_a_test()
    {
        // The tests of each package compile and run the first example of its README.
        IEnumerable<string> readmes = Directory.GetFiles(Path.Combine(Root, "readmes"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);
        string compiled = Squeezed(string.Concat(
            Directory.GetFiles(Path.Combine(Root, "snippets"), "*.cs").Select(File.ReadAllText).Concat(readmes.Select(readme => CSharpBlock().Match(readme).Groups["code"].Value))));
        string[] pages = [Path.Combine(Root, "README.md"), .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)];
        int blocks = 0;
        foreach (string page in pages)
        {
            string text = File.ReadAllText(page);
            Assert.All(Fence().Matches(text), fence => Assert.Contains(fence.Groups["language"].Value, Languages));
            foreach (Match block in CSharpBlock().Matches(text))
            {
                blocks++;
                // RecipePageTests compiles and runs the programs of the recipes.
                if (block.Groups["code"].Value.StartsWith("using ", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(page)) == "recipes")
                    continue;
                string code = Squeezed(block.Groups["code"].Value);
                Assert.True(compiled.Contains(code, StringComparison.Ordinal), $"{Path.GetFileName(page)} shows code that no test compiles:\n{block.Value}");
            }
        }

        Assert.InRange(blocks, 6, int.MaxValue);
    }

    /// <summary>A block of JSON has one value, one value in each line, or the members of an object.</summary>
    [Fact]
    public void Every_json_block_is_json_and_every_whole_document_is_answered()
    {
        string[] pages = [Path.Combine(Root, "README.md"), .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(Root, "readmes"), "*.md", SearchOption.AllDirectories)];
        int answered = 0;
        foreach (string page in pages)
        {
            foreach (string json in JsonBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(block => block.Groups["json"].Value))
            {
                JsonNode?[] values = ValuesOf(json);
                Assert.True(values.Length > 0, $"{page} shows text that is no JSON:\n{json}");
                foreach (JsonObject document in values.OfType<JsonObject>().Where(value => value.ContainsKey("op") && value.ContainsKey("order")))
                {
                    answered++;
                    var output = new System.Buffers.ArrayBufferWriter<byte>();
                    new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document.ToJsonString()), output);
                    string answer = Encoding.UTF8.GetString(output.WrittenSpan);
                    Assert.True(JsonNode.Parse(answer)!.AsObject().ContainsKey("verdict") || page.EndsWith("README.md", StringComparison.Ordinal), $"{page} shows a document whose answer is {answer}");
                }
            }
        }

        Assert.InRange(answered, 1, int.MaxValue);
    }

    /// <summary>The recipes repeat code of the pages that explain it, so both are compiled and tested at once.</summary>
    [Theory]
    [InlineData("postgresql.md", "entity-framework-core.md", "csharp", 2)]
    [InlineData("compare-a-draft.md", "analysis.md", "csharp", 1)]
    [InlineData("compare-a-draft.md", "analysis.md", "text", 1)]
    [InlineData("warehouse.md", "duckdb.md", "sh", 1)]
    [InlineData("warehouse.md", "duckdb.md", "sql", 1)]
    public void A_recipe_shows_blocks_of_the_page_that_tests_compile(string recipe, string page, string language, int count)
    {
        string[] Blocks(params string[] path) => [.. Regex.Matches(File.ReadAllText(Path.Combine([Root, "docs", .. path])).ReplaceLineEndings("\n"), $"```{language}\n.*?```", RegexOptions.Singleline).Select(block => block.Value)];
        string[] shown = Blocks("recipes", recipe);
        Assert.Equal(count, shown.Length);
        Assert.Subset(Blocks(page).ToHashSet(), shown.ToHashSet());
    }

    [Fact]
    public void The_policy_page_has_every_clause_and_reading_in_its_words()
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs", "policy.md"));
        foreach (Clause clause in Clause.All.Where(clause => clause.Number != "8.1"))
            Assert.Contains($"| {clause.Number} | {clause.Text} |", page, StringComparison.Ordinal);
        string plain = page.Replace("`", "", StringComparison.Ordinal);
        foreach (Reading reading in Reading.All)
            Assert.Contains($"| {reading.Id} | {reading.Question} | {reading.Choice} |", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_shows_parts_of_what_its_main_command_prints()
    {
        string readme = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");
        string[] shown = ShownOutput().Match(readme).Groups["output"].Value.Split("…\n");
        Assert.InRange(shown.Length, 2, int.MaxValue);
        string printed = PrintedBy(MainCommand().Match(readme).Groups["arguments"].Value);
        int from = 0;
        foreach (string part in shown)
        {
            Assert.NotEqual("", part);
            int at = printed.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The main command does not print, after the parts before it:\n{part}\nIt prints:\n{printed}");
            from = at + part.Length;
        }
    }

    [Fact]
    public void The_tools_page_shows_what_its_reports_print()
    {
        MatchCollection reports = Report().Matches(File.ReadAllText(Path.Combine(Root, "docs", "tool.md")));
        Assert.Equal(2, reports.Count);
        Assert.All(reports, report => Assert.Equal(Lines(report.Groups["output"].Value), Lines(PrintedBy(report.Groups["arguments"].Value))));
    }

    /// <summary>What a command line prints; the documents that it names are those beside the tests.</summary>
    private static string PrintedBy(string commandLine)
    {
        string[] arguments = commandLine.Split(' ').Select(word => word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Root, word) : word).ToArray();
        using var output = new MemoryStream();
        int exitCode = CommandLineApp.Invoke(arguments, Stream.Null, output, TextWriter.Null);
        Assert.Equal(0, exitCode);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static JsonNode?[] ValuesOf(string json)
    {
        foreach (string[] texts in new string[][] { [json], json.Split('\n', StringSplitOptions.RemoveEmptyEntries), [$"{{{json}}}"], [$"[{json}]"] })
        {
            try
            {
                return [.. texts.Select(text => JsonNode.Parse(text))];
            }
            catch (System.Text.Json.JsonException)
            {
                // The block has another form.
            }
        }

        return [];
    }

    private static string[] Lines(string text) =>
        text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToArray();

    private static string Squeezed(string code) => WhiteSpace().Replace(code, " ").Trim();

    [GeneratedRegex(@"^```(?<language>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^dotnet run --project src/Jqm\.ReturnPolicy\.Cli -- (?<arguments>.+)$", RegexOptions.Multiline)]
    private static partial Regex MainCommand();

    [GeneratedRegex(@"`jqm-returns (?<arguments>\w+ docs/examples/[^`]+)` prints\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Report();

    [GeneratedRegex(@"`jqm-returns case docs/examples/[^`]+` prints, among more\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex StoryPart();

    [GeneratedRegex(@"<!-- output of the main command -->\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownOutput();
}
