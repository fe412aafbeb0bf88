using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>Text from documents and policies is text on a page, whatever it contains.</summary>
public sealed class PageTextTests
{
    private const string Hostile = "<script>alert(1)</script>\"'&amp;<!--</style></title>]]>";

    [Fact]
    public void Ids_with_markup_are_shown_as_they_are()
    {
        string name = JsonSerializer.Serialize(Hostile);
        string draft = $$"""
            [{"id":{{name}},"version":{{name}},"terms":{"window":{"days":45,"exemptReasons":[{{name}}]},
              "reasons":{ {{name}} : {"accepted":true,"fault":"carrier","clause":{{name}} } } } }]
            """;
        (_, WrittenPage page) = WrittenPage.Replay(Requests.Late(Hostile) + Requests.Late("B", reason: Hostile), draft);
        Assert.Equal($"2 of 2 documents are answered differently under the draft {Hostile}, version {Hostile}.", page.Heading);
        Assert.Equal(page.Heading, page.All("title").Single().Value);
        Assert.Contains(page.Tables("documents").Single(), row => row[0] == $"line 1, {Hostile}");
        Assert.Contains(page.All("article"), article => article.Value.Contains(Hostile, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(page.Text, "</title>"));
        Assert.Single(Regex.Matches(page.Text, "</style>"));
        Assert.DoesNotContain("<!--", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Fd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("a\u0000b\nc\u001Bd\u0085e\u2028f", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf")]
    [InlineData("a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("😀 \u05D0\u05D1 退货", "😀 \u05D0\u05D1 退货")]
    public void Characters_that_steer_a_reader_or_break_markup_are_replaced(string id, string shown)
    {
        (_, WrittenPage page) = WrittenPage.Replay(Requests.Late(id), Requests.Draft);
        Assert.Equal($"line 1, {shown}", page.Tables("documents").Single().Single()[0]);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh", "zh-Hans")]
    public void A_page_names_its_language_and_loads_and_runs_nothing(string language, string code)
    {
        WrittenPage[] pages =
        [
            WrittenPage.OfRecordedLog("--language", language),
            WrittenPage.Diff("""[{"id":"p","version":"1"}]""", Requests.Draft, "--language", language).Page,
        ];
        foreach (WrittenPage page in pages)
        {
            Assert.Equal(code, (string?)page.Root.Attribute("lang"));
            Assert.DoesNotContain("http:", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("https:", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("url(", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(page.Root.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "form");
            Assert.DoesNotContain(page.Root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "src");
            Assert.All(page.All("a").Attributes("href"), link => Assert.Single(page.Root.Descendants().Attributes("id"), id => "#" + id.Value == link.Value));
            Assert.Equal(page.Root.Descendants().Attributes("id").Count(), page.Root.Descendants().Attributes("id").DistinctBy(id => id.Value).Count());
        }
    }

    [Fact]
    public void The_style_is_the_same_as_markup_and_as_XML()
    {
        string style = WrittenPage.OfRecordedLog().All("style").Single().Value;
        Assert.Equal(-1, style.AsSpan().IndexOfAny("<>&"));
        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
        Assert.Contains("@media print", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Instants_and_dates_are_marked_so_that_no_line_breaks_in_them()
    {
        WrittenPage page = WrittenPage.Diff("""[{"id":"p","version":"1"}]""", Requests.Draft).Page;
        Assert.Equal(["2000-01-01", "2100-01-01", "2026-01-15T09:30:00Z", "2026-03-01T09:30:00Z"], page.All("time").Select(time => time.Value));
        Assert.Contains("Exact for deliveries from 2000-01-01 to 2100-01-01.", page.Notices);
    }
}
