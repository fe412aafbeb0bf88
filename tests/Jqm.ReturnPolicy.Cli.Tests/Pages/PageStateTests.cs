using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>What a page says of each kind of log, draft and comparison.</summary>
public sealed class PageStateTests
{
    private const string Standard = """[{"id":"p","version":"1"}]""";

    [Fact]
    public void An_empty_log_has_a_page_with_the_check_alone()
    {
        (Tool tool, WrittenPage page) = WrittenPage.Replay("", Requests.Draft);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal("0 of 0 documents are answered differently under the draft p, version 2.", page.Heading);
        Assert.Equal(["Check of the draft"], page.Sections);
        Assert.Equal(["Requests that were never made, because the old policy forbids them, are not in the log."], page.Notices);
    }

    [Fact]
    public void A_log_of_unreadable_lines_has_a_page_with_their_errors_and_without_a_relation()
    {
        (Tool tool, WrittenPage page) = WrittenPage.Replay("not JSON\n{}\n\n", Requests.Draft);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Equal("0 of 2 documents are answered differently under the draft p, version 2.", page.Heading);
        Assert.Equal(["Check of the draft", "Documents that could not be answered"], page.Sections);
        Assert.Equal("2 documents could not be answered.", page.Notices[0]);
        Assert.Equal([["error malformed", "2"]], page.Tables("unanswered").Single());
    }

    [Fact]
    public void A_draft_that_changes_nothing_is_equivalent_and_has_neither_changes_nor_money()
    {
        (_, WrittenPage page) = WrittenPage.Replay(Requests.Late("A"), Standard);
        Assert.Equal("= Over all cases, the draft is equivalent to the terms that governed the documents.", page.Notices[0]);
        Assert.Equal(["Check of the draft", "Verdicts"], page.Sections);
    }

    [Fact]
    public void Equal_policies_have_a_page_that_says_so()
    {
        (Tool tool, WrittenPage page) = WrittenPage.Diff(Standard, Standard);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal("Equivalent in every answer.", page.Heading);
        Assert.Equal(["Check of the new policies"], page.Sections);
    }

    [Theory]
    [InlineData("""{"window":{"days":45}}""", "▲ laxer", "change laxer")]
    [InlineData("""{"window":{"days":15}}""", "▼ stricter", "change stricter")]
    [InlineData("""{"feeAllocation":"byQuantity"}""", "◆ stricter, laxer", "change both")]
    [InlineData("""{"refundTo":"accountBalance"}""", "○ other", "change other")]
    public void A_change_has_a_sign_and_a_word_for_its_direction(string terms, string effect, string look)
    {
        WrittenPage page = WrittenPage.Diff(Standard, $$"""[{"id":"p","version":"2","terms":{{terms}}}]""").Page;
        XElement change = page.All("article").Single();
        Assert.Equal(look, (string?)change.Attribute("class"));
        Assert.Equal(effect, change.Descendants("span").First(span => (string?)span.Attribute("class") == "effect").Value);
    }

    [Theory]
    [InlineData("""{"window":{"days":45}}""", "▲ Over all cases, the draft is laxer than")]
    [InlineData("""{"window":{"days":15}}""", "▼ Over all cases, the draft is stricter than")]
    [InlineData("""{"window":{"days":45},"cancellation":{"beforeShipment":false}}""", "◆ Over all cases, the draft is laxer in some and stricter in others")]
    public void A_relation_has_a_sign_beside_its_sentence(string terms, string sentence) =>
        Assert.StartsWith(sentence, WrittenPage.Replay(Requests.Late("A"), $$"""[{"id":"p","version":"2","terms":{{terms}}}]""").Page.Notices[0], StringComparison.Ordinal);

    [Fact]
    public void Whom_a_change_affects_and_times_without_a_version_are_shown()
    {
        string after = """{"policies":[{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z","terms":{"window":{"days":45}}}],"agreements":[{"id":"AG-1","merchant":"M-77","terms":{"details":{"required":false}}}]}""";
        WrittenPage page = WrittenPage.Diff(Standard, after).Page;
        Assert.Contains(page.Notices, notice => notice.StartsWith("! The new policies have no version in force", StringComparison.Ordinal));
        Assert.Contains(page.All("article"), article => article.Value.Contains("merchant M-77, from 2026-03-01T00:00:00Z", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_currency_has_a_table_of_its_own_with_its_decimals()
    {
        WrittenPage one = WrittenPage.Replay(Requests.Late("A"), Requests.Draft).Page;
        Assert.Equal([["Product cost", "10.00", "0.00", "0.00", "0.00", "1"]], one.Tables("money").Single());
        WrittenPage more = WrittenPage.Replay(Requests.Late("A", "JPY", "1200") + Requests.Late("B") + Requests.Late("C", "KWD", "1234.567"), Requests.Draft).Page;
        Assert.Equal(["Assessments: estimates (JPY)", "Assessments: estimates (KWD)", "Assessments: estimates (USD)"], Headings(more, "money"));
        Assert.Equal(["1,200", "1,234.567", "10.00"], more.Tables("money").Select(rows => rows.Single()[1]));
        Assert.Equal(["JPY", "KWD", "USD"], Headings(more, "documents"));
    }

    [Fact]
    public void The_sources_name_the_files_without_their_folders()
    {
        WrittenPage own = WrittenPage.OfRecordedLog();
        Assert.Equal(["input.json", "draft.json", "the policies of each document, or the standard policy"], own.All("dd").Select(source => source.Value));
        WrittenPage given = WrittenPage.OfRecordedLog("--before", WrittenPage.Data("current.json"));
        Assert.Equal(["input.json", "draft.json", "current.json"], given.All("dd").Select(source => source.Value));
        Assert.Equal("standard input", WrittenPage.Replay("", Requests.Draft).Page.All("dd").First().Value);
    }

    [Fact]
    public void Policies_that_are_given_replace_those_of_the_documents()
    {
        using var folder = new TemporaryFolder();
        string before = folder.Write("before.json", """[{"id":"p","version":"1","terms":{"window":{"days":60}}}]""");
        WrittenPage page = WrittenPage.Replay(Requests.Late("A"), Requests.Draft, "--before", before).Page;
        Assert.Equal("window.days: 60 → 45", page.All("article").Single().Element("h3")!.Value);
    }

    [Fact]
    public void The_check_is_that_of_policy_check_without_what_the_file_silences()
    {
        const string draft = """{"policies":[{"id":"p","version":"2","terms":{"window":{"days":0},"cancellation":{"beforeShipment":false}}}],"silenced":[{"id":"N05","path":"policies[0].terms.cancellation","reason":"wanted"}]}""";
        Tool check = Tool.RunOn(draft, "policy", "check", "-");
        WrittenPage page = WrittenPage.Replay("", draft).Page;
        string[][] findings = page.Tables("check").Single();
        Assert.Contains(findings, finding => finding[0] == "T09");
        Assert.DoesNotContain(findings, finding => finding[0] == "N05");
        Assert.Equal(
            check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ')[..2])),
            findings.Select(finding => $"{finding[1]} {finding[0]}"));
    }

    [Fact]
    public void A_check_without_findings_prints_that_there_are_none()
    {
        const string draft = """{"policies":[{"id":"p","version":"2"}],"silenced":[{"id":"N01","path":"policies","reason":"as published"},{"id":"N02","path":"policies","reason":"as published"},{"id":"N03","path":"policies","reason":"as published"}]}""";
        WrittenPage page = WrittenPage.Replay("", draft).Page;
        Assert.Equal("The check finds nothing.", page.Root.Descendants("section").Single().Element("p")!.Value);
    }

    [Fact]
    public void A_replay_that_was_stopped_says_where_on_the_page()
    {
        using var folder = new TemporaryFolder();
        using var interrupt = new CancellationTokenSource();
        using var input = new CancellingLines(System.Text.Encoding.UTF8.GetBytes(Requests.Late("A")), 20_000, after: 10_000, interrupt);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        string page = folder.PathOf("page.html");
        int exitCode = CommandLineApp.Invoke(
            ["replay", "-", "--draft", folder.Write("draft.json", Requests.Draft), "--html", page, "--threads", "2"],
            new ToolEnvironment(input, output, error),
            interrupt.Token);
        Assert.Equal(ExitCodes.Interrupted, exitCode);
        WrittenPage written = WrittenPage.Read(page);
        string stopped = Assert.Single(written.Notices, notice => notice.StartsWith("! Stopped after line ", StringComparison.Ordinal));
        int line = int.Parse(stopped.Split(' ')[4].TrimEnd('.').Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.InRange(line, 0, 19_999);
        Assert.StartsWith(FormattableString.Invariant($"{line:N0} of {line:N0} documents"), written.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void More_documents_than_a_page_shows_are_counted()
    {
        WrittenPage page = WrittenPage.Replay(string.Concat(Enumerable.Range(1, 30).Select(i => Requests.Late($"A-{i}"))), Requests.Draft).Page;
        Assert.Equal(25, page.Tables("documents").Single().Length);
        Assert.Contains(page.All("p"), p => p.Value == "25 of 30 are shown; all with --json.");
    }

    private static IEnumerable<string> Headings(WrittenPage page, string section) =>
        page.Root.Descendants("section").Single(found => (string)found.Attribute("id")! == section).Elements("h3").Select(heading => heading.Value);
}
