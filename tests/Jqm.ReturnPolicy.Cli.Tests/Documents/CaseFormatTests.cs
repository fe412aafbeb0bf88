using System.Text;
using System.Text.RegularExpressions;
using Jqm.ReturnPolicy.Json;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The page of the form of cases shows only what reads, written as it is written.</summary>
public sealed partial class CaseFormatTests
{
    private static readonly string[] Blocks = Block()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "docs", "case-format.md")).ReplaceLineEndings("\n"))
        .Select(match => match.Groups["json"].Value)
        .ToArray();

    private static IEnumerable<string> Lines => Blocks.SelectMany(block => block.Split('\n')).Select(line => line.TrimEnd(','));

    [Fact]
    public void Every_event_has_an_example_that_round_trips()
    {
        var kinds = new HashSet<Type>();
        foreach (string line in Lines.Where(line => line.StartsWith("{\"event\"", StringComparison.Ordinal)))
        {
            CaseEvent read = ReturnPolicyJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(line));
            kinds.Add(read.GetType());
            Assert.Equal(line, ReturnPolicyJson.ToJson(read));
        }

        Assert.Equal(typeof(CaseEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract), kinds.Count);
    }

    [Fact]
    public void Every_command_has_an_example_that_round_trips()
    {
        var actions = new HashSet<CaseAction>();
        foreach (string line in Lines.Where(line => line.StartsWith("{\"command\"", StringComparison.Ordinal)))
        {
            CaseCommand read = ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(line));
            actions.Add(read.Action);
            Assert.Equal(line, ReturnPolicyJson.ToJson(read));
        }

        Assert.Equal(Enum.GetValues<CaseAction>(), actions.Order());
    }

    [Fact]
    public void The_case_and_the_ledger_round_trip()
    {
        string whole = Assert.Single(Blocks, block => block.Contains("\"events\":[", StringComparison.Ordinal)).Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(whole, ReturnPolicyJson.ToJson(ReturnPolicyJson.Read<ReturnCase>(Encoding.UTF8.GetBytes(whole))));
        string ledger = Assert.Single(Lines, line => line.StartsWith("{\"order\"", StringComparison.Ordinal));
        Assert.Equal(ledger, ReturnPolicyJson.ToJson(ReturnPolicyJson.Read<RefundLedger>(Encoding.UTF8.GetBytes(ledger))));
        string[] entries = Lines.Where(line => line.StartsWith("{\"allowance\"", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal(entry, ReturnPolicyJson.ToJson(ReturnPolicyJson.Read<LedgerEntry>(Encoding.UTF8.GetBytes(entry)))));
    }

    [Fact]
    public void The_commands_of_the_page_give_its_case()
    {
        string commands = string.Join('\n', Lines.Where(line => line.StartsWith("{\"command\"", StringComparison.Ordinal)).Take(8));
        Tool tool = Tool.RunOn(commands, "case", "-", "--json");
        Assert.Equal(0, tool.ExitCode);
        Assert.Equal(Assert.Single(Blocks, block => block.Contains("\"events\":[", StringComparison.Ordinal)).Replace("\n", "", StringComparison.Ordinal), tool.Text.TrimEnd('\n'));
    }

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
