using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jqm.ReturnPolicy.Analysis;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The page of checks: its table is that of the code, each example fires, and the examples with their output are what the tool prints.</summary>
public sealed partial class PolicyCheckPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "docs", "policy-check.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples => [.. Rows().Select(row => (row[0], row[5]))];

    [Fact]
    public void The_table_lists_every_check_with_its_level_and_clause() => Assert.Equal(
        PolicyCheck.All.Select(check => $"{check.Id} {check.Name} {check.Level} {check.Clause} {check.Summary}"),
        Rows().Select(row => $"{row[0]} {row[1]} {Enum.Parse<CheckLevel>(row[2], ignoreCase: true)} {row[3]} {row[4]}"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_has_the_finding(string id, string example)
    {
        JsonObject written = JsonNode.Parse(example)!.AsObject();
        string file = written.ContainsKey("policies") || written.ContainsKey("agreements")
            ? example
            : $$"""{"policies":[{"id":"p","version":"1","terms":{{example}}}]}""";
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        string level = $"{PolicyCheck.All.Single(check => check.Id == id).Level}";
        Assert.Contains($"{char.ToLowerInvariant(level[0])}{level[1..]} {id} at ", tool.Text + tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_example_prints_what_the_page_shows()
    {
        Tool tool = Tool.RunOn(Block("json", 0), "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(Block("text", 0), tool.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_example_of_silenced_findings_leaves_one_note()
    {
        Tool tool = Tool.RunOn(Block("json", 1), "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.StartsWith("note N02 at policies[0].terms.reasons.notAsSpecified: ", tool.Error, StringComparison.Ordinal);
        Assert.Single(tool.Error.Trim().Split('\n'));
    }

    [Fact]
    public void The_code_of_the_page_prints_what_the_page_says()
    {
        using var printed = new StringWriter { NewLine = "\n" };
        TextWriter Console = printed;

        // <docs>
        PolicyTerms terms = PolicyTerms.Standard with { ConditionRequired = false, NonRefundableCategories = [], WindowDays = 0 };

        foreach (PolicyFinding finding in PolicyAnalysis.Check(terms))
            Console.WriteLine($"{finding.Level} {finding.Id} at {finding.Path}: {finding.Explain(Language.English)}");

        // </docs>
        Assert.Equal(Block("text", 1), $"{printed}");
    }

    private static IEnumerable<string[]> Rows() => Page.Split('\n').SkipWhile(line => !line.StartsWith("| id |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Replace("`", "", StringComparison.Ordinal).Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray());

    private static string Block(string language, int index) => Blocks().Matches(Page).Where(match => match.Groups["language"].Value == language).ElementAt(index).Groups["text"].Value;

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
