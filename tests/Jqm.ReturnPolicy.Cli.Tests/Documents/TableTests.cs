using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The tables of the documents list every term, kind, rule, state, command and letter that the code has, and nothing else.</summary>
public sealed partial class TableTests
{
    [Fact]
    public void The_policy_page_has_a_row_for_each_term_with_its_member_and_standard_value() => Assert.Equal(
        Term.All.Select(term => $"{term.Path} | {MemberOf(term)} | {StandardOf(term)}"),
        Rows("policy.md", "| term in JSON |").Select(row => $"{row[0]} | {row[1]} | {row[2]}"));

    [Fact]
    public void The_row_of_a_term_names_its_readings_or_else_its_clause()
    {
        foreach ((Term term, string[] row) in Term.All.Zip(Rows("policy.md", "| term in JSON |")))
        {
            string[] named = row[3].Split(", ");
            string[] known = [.. term.Readings.Select(reading => reading.Id), .. term.Clauses.Select(clause => clause.Number)];
            Assert.All(named, name => Assert.True(known.Contains(name), $"{term} has no reading and no clause {name}; it has {string.Join(", ", known)}."));
        }
    }

    [Fact]
    public void The_wire_form_shows_the_standard_terms_whole()
    {
        string shown = JsonBlocks("wire-format.md").Single(block => block.Contains("\"cancellation\":", StringComparison.Ordinal));
        using var expected = JsonDocument.Parse(Tool.Run("policy", "show", "--json").Text);
        using var actual = JsonDocument.Parse(shown);
        Assert.Equal(PathsIn(expected.RootElement.GetProperty("terms"), ""), PathsIn(actual.RootElement, ""));
    }

    [Fact]
    public void The_wire_form_lists_the_kinds_of_charges_and_components()
    {
        string page = Page("wire-format.md");
        Assert.Contains($"`kind` ({string.Join(", ", Words<ChargeKind>().Select(word => $"`{word}`"))})", page, StringComparison.Ordinal);
        Assert.Contains($"**Components**: {string.Join(", ", Words<ComponentKind>())}.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wire_form_and_the_decision_table_have_a_row_for_each_rule()
    {
        Assert.Equal(Words<Rule>(), Rows("decision-table.md", "| rule | asked by |").Select(row => row[0]));
        Assert.Equal(Words<Rule>(), Rows("wire-format.md", "| rule |").Select(row => row[0]));
    }

    [Fact]
    public void The_page_of_cases_has_a_row_for_each_state_with_its_clauses() => Assert.Equal(
        Enum.GetValues<CaseState>().Select(state => $"{MemberName.Of(state)} {string.Join(", ", state.GetClauses().Select(clause => clause.Number))}").Order(),
        Rows("cases.md", "| state | meaning |").Select(row => $"{row[0]} {row[2]}").Order());

    [Fact]
    public void The_page_of_cases_has_a_row_for_each_command() => Assert.Equal(
        Names(typeof(CaseCommand)),
        Rows("cases.md", "| command | guard |").Select(row => row[0]).Order());

    [Fact]
    public void The_form_of_cases_has_a_row_for_each_event() => Assert.Equal(
        Names(typeof(CaseEvent)).Select(name => $"{char.ToLowerInvariant(name[0])}{name[1..]}").Order(),
        Rows("case-format.md", "| event | its own").SelectMany(row => row[0].Split(", ")).Order());

    [Fact]
    public void The_page_of_the_wording_names_each_kind_of_letter() => Assert.Equal(
        Enum.GetNames<NoticeKind>().Order(),
        Rows("words.md", "| event | notice |").SelectMany(row => row[1].Split(':', ',')).Select(cell => cell.Trim().Split(' ')[0]).Where(Enum.GetNames<NoticeKind>().Contains).Distinct().Order());

    private static string MemberOf(Term term) => Term.Fees.ToArray().AsSpan().IndexOf(term) is var index and >= 0
        ? $"Fees[ComponentKind.{FeeTerms.Kinds[index]}]"
        : typeof(Term).GetProperties().Single(member => member.PropertyType == typeof(Term) && term.Equals(member.GetValue(null))).Name;

    private static string StandardOf(Term term) => term.StandardValue switch
    {
        ReasonTable reasons => reasons.Count == 7 ? "the seven reasons of R05" : $"{reasons.Count} reasons",
        bool flag => flag ? "true" : "false",
        string or int or Enum => $"{term.StandardValue}",
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object>().Select(item => item is Enum word ? WordOf($"{word}") : $"{item}")) is { Length: > 0 } list ? list : "none",
        object other => throw new NotSupportedException($"Say how the documents show a standard value of the type {other.GetType()}."),
    };

    private static string[] Names(Type closed) => [.. closed.Assembly.GetTypes().Where(type => type.IsSubclassOf(closed) && !type.IsAbstract).Select(type => type.Name).Order()];

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(WordOf);

    private static string WordOf(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";

    /// <summary>The rows of the table with a heading, without the marks of code.</summary>
    private static IReadOnlyList<string[]> Rows(string page, string heading)
    {
        string[] lines = [.. Page(page).Replace("`", "", StringComparison.Ordinal).Split('\n')];
        int first = Array.FindIndex(lines, line => line.StartsWith(heading, StringComparison.Ordinal));
        Assert.True(first >= 0, $"{page} has no table with the heading {heading}");
        return [.. lines.Skip(first + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim(' ', '|')).ToArray())];
    }

    private static IEnumerable<string> PathsIn(JsonElement value, string path) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(member => PathsIn(member.Value, $"{path}.{member.Name}")).DefaultIfEmpty($"{path}: {{}}")
        : [$"{path}: {value.GetRawText().Replace(" ", "", StringComparison.Ordinal)}"];

    private static IEnumerable<string> JsonBlocks(string page) => JsonBlock().Matches(Page(page)).Select(match => match.Groups["json"].Value);

    private static string Page(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
