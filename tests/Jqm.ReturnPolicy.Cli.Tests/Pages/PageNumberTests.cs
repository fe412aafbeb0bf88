using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>Every number of the page of a replay is the one that <c>--json</c> prints.</summary>
public sealed class PageNumberTests
{
    private static readonly WrittenPage Page = WrittenPage.OfRecordedLog();

    private static readonly JsonNode Report = JsonNode.Parse(Tool.Run("replay", WrittenPage.Data("log.ndjson"), "--draft", WrittenPage.Data("draft.json"), "--json").Text)!;

    [Fact]
    public void The_headline_has_the_numbers_of_documents() =>
        Assert.StartsWith($"{Report["changed"]} of {Report["documents"]} documents are answered differently under the draft jqm-standard, version 2.", Page.Heading, StringComparison.Ordinal);

    [Fact]
    public void The_matrices_have_the_documents_of_every_transition()
    {
        string[][] cells = [.. Page.Tables("verdicts").SelectMany(rows => rows).SelectMany(row => row.Skip(1)).Where(cell => cell != "0").Select(cell => new[] { cell })];
        Assert.Equal(
            Report["transitions"]!.AsArray().Select(row => Number(row!["documents"]!)),
            cells.Select(cell => cell[0]));
        Assert.Equal(3, Page.Tables("verdicts").Length);
    }

    [Fact]
    public void A_cell_of_the_matrix_is_in_the_row_of_the_result_before_and_the_column_of_the_result_after()
    {
        XElement matrix = Page.All("table").First(table => (string?)table.Attribute("class") == "matrix");
        string[] columns = [.. matrix.Element("thead")!.Elements("tr").Last().Elements().Skip(1).Select(cell => cell.Value)];
        XElement row = matrix.Element("tbody")!.Elements("tr").First(row => row.Element("th")!.Value == "Eligible");
        var cells = columns.Zip(row.Elements("td").Select(cell => (cell.Value, Class: (string)cell.Attribute("class")!))).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(("2", "same"), cells["Eligible"]);
        Assert.Equal(("3", "heat5"), cells["Not eligible"]);
        Assert.Equal("1", cells["error notWaivable"].Value);
        Assert.Equal(("0", "heat0 none"), cells["Partly eligible"]);
    }

    [Fact]
    public void The_tables_of_money_have_every_amount_with_the_decimals_of_its_currency()
    {
        string[][] expected =
        [
            .. Report["money"]!.AsArray().Select(row => new[] { "up", "down", "nowWaits", "noLongerWaits" }
                .Select(member => Amount(row![member]!))
                .Append(Number(row!["documents"]!))
                .ToArray()),
        ];
        Assert.Equal(expected, Page.Tables("money").SelectMany(rows => rows).Where(row => row[0] != "Sum").Select(row => row[1..]));
    }

    [Fact]
    public void The_sum_of_a_table_of_money_is_the_sum_of_its_rows()
    {
        string[][][] tables = [.. Page.Tables("money").Where(rows => rows.Length > 1)];
        Assert.NotEmpty(tables);
        foreach (string[][] rows in tables)
        {
            Assert.Equal("Sum", rows[^1][0]);
            for (int column = 1; column <= 4; column++)
                Assert.Equal(rows[..^1].Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture)), decimal.Parse(rows[^1][column], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_bar_is_as_long_as_its_amount_is_a_part_of_the_greatest_one()
    {
        XElement table = Page.All("table").First(table => (string?)table.Attribute("aria-label") == "Assessments: estimates (USD)");
        var bars = table.Descendants("td").Where(cell => cell.Element("span")?.Attribute("class")?.Value.StartsWith("bar", StringComparison.Ordinal) == true)
            .Select(cell => (Amount: cell.Nodes().OfType<XText>().Single().Value, Look: (string)cell.Element("span")!.Attribute("class")!, Width: (string)cell.Element("span")!.Element("span")!.Attribute("style")!))
            .ToArray();
        Assert.Equal(("60.00", "bar up", "width:100%"), bars[0]);
        Assert.Equal(("20.00", "bar down", "width:33.3%"), bars[1]);
        Assert.Equal(("20.00", "bar waits", "width:33.3%"), bars[2]);
        Assert.Contains(("11.33", "bar up", "width:18.9%"), bars);
    }

    [Fact]
    public void The_clauses_have_the_items_of_every_finding() =>
        Assert.Equal(
            Report["findings"]!.AsArray().Select(row => (Clause: $"[{row!["clause"]}]", Items: Number(row["items"]!))),
            Page.Tables("clauses").Single().Select(row => (row[0][row[0].IndexOf('[', StringComparison.Ordinal)..], row[3])));

    [Fact]
    public void The_documents_that_move_most_have_their_lines_and_the_sum_of_their_amounts() =>
        Assert.Equal(
            Report["moves"]!.AsArray().Select(move => ($"line {move!["line"]}, {move["id"]}", $"{move["currency"]} {SizeOf(move)}")),
            Page.Tables("documents").SelectMany(rows => rows).Select(row => (row[0], row[1])));

    [Fact]
    public void The_documents_that_were_not_answered_have_their_codes() =>
        Assert.Equal(
            Report["unanswered"]!.AsArray().Select(row => ($"error {row!["code"] ?? row["error"]}", Number(row["documents"]!))),
            Page.Tables("unanswered").Single().Select(row => (row[0], row[1])));

    [Fact]
    public void The_changes_have_their_terms_and_documents()
    {
        XElement[] articles = [.. Page.All("article")];
        JsonArray changes = Report["changes"]!.AsArray();
        Assert.Equal(changes.Select(change => (string)change!["term"]!), articles.Select(article => article.Element("h3")!.Value.Split(':')[0]));
        Assert.Equal(
            changes.Select(change => (long)change!["documents"]! is var count && count == 1 ? "1 document" : $"{count} documents"),
            articles.Select(article => article.Element("p")!.Elements("span").Last().Value));
        Assert.All(articles, article => Assert.NotEmpty(article.Element("ul")!.Elements("li")));
    }

    private static string Number(JsonNode number) => ((long)number).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount with its decimals, thousands apart.</summary>
    private static string Amount(JsonNode amount)
    {
        string[] parts = ((string)amount!).Split('.');
        string whole = long.Parse(parts[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
        return parts.Length == 1 ? whole : $"{whole}.{parts[1]}";
    }

    private static string SizeOf(JsonNode move) => Amount(JsonValue.Create(move["amounts"]!.AsArray()
        .SelectMany(row => new[] { "up", "down", "nowWaits", "noLongerWaits" }.Select(member => decimal.Parse((string)row![member]!, CultureInfo.InvariantCulture)))
        .Sum().ToString(CultureInfo.InvariantCulture)));
}
