using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The command <c>replay</c>.</summary>
public sealed class ReplayCommandTests
{
    private const string Draft = """[{"id":"p","version":"2","terms":{"window":{"days":45},"evidence":{"kinds":["photo"]},"cancellation":{"beforeShipment":false}}}]""";

    /// <summary>A log of several batches.</summary>
    private static readonly byte[] LongLog = [.. Enumerable.Repeat(Conformance.Stream, 4).SelectMany(bytes => bytes)];

    /// <summary>The replay of the long log on one thread.</summary>
    private static readonly Lazy<(Tool Tool, string Changes)> Alone = new(() => ReplayWithChanges(LongLog, Draft, "1"));

    [Fact]
    public void The_report_shows_verdicts_money_clauses_and_changes_that_no_document_meets()
    {
        Tool tool = Replay(Log(Late("A-1"), WithVideo("A-2"), Late("A-3").Replace("2026-02-24", "2026-01-20", StringComparison.Ordinal)), Draft);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(
            """
            3 of 3 documents are answered differently under the draft p, version 2.
            Over all cases, the draft is laxer in some and stricter in others than the
            terms that governed the documents.
            Requests that were never made, because the old policy forbids them, are not in
            the log.

            Changes of the draft
              window.days: 30 → 45 (laxer) [2.1]
                1 document
              evidence.kinds: [photo, video] → [photo] (stricter) [3.1]
                1 document
              cancellation.beforeShipment: true → false (stricter) [5.2]
                never met in this log

            Assessments
              Eligible (unchanged)      1 document
              Eligible → Incomplete     1 document
              Not eligible → Eligible   1 document

            Assessments: estimates (USD)
              Component         Up   Down   Now waits   Waits no more   Documents
              Product cost   10.00   0.00       10.00            0.00           2
              Shipping        2.50   0.00        2.50            0.00           2
            What waits is refunded if the merchant adds what is missing or a reviewer
            agrees. A document with an error on one side moves no money. Operations and
            currencies are not added up.

            Clauses behind the changes
              Assessments   return window [2.1]   not met → met   1 item
              Assessments   evidence [3.1]        met → missing   1 item

            Documents whose refunds move most (2 of 2; all with --json)
              line 1, A-1   USD 12.50   Not eligible → Eligible
              line 2, A-2   USD 12.50   Eligible → Incomplete

            """,
            tool.Text,
            ignoreLineEndingDifferences: true);
        Assert.StartsWith("3 documents, 0 errors, ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_written_in_Chinese_too()
    {
        Tool tool = Replay(Log(Late("A-1"), WithVideo("A-2")), Draft, "--language", "zh");
        Assert.Equal(
            """
            2 份文档中，有 2 份在草案 p（版本 2）下的答复不同。
            就所有情形而言，草案与这些文档所适用的条款相比，有的情形更宽，有的情形更严。
            因旧政策不允许而从未提出的申请不在日志中。

            草案的变更
              window.days：30 → 45 （更宽） [2.1]
                1 份文档
              evidence.kinds：[photo, video] → [photo] （更严） [3.1]
                1 份文档
              cancellation.beforeShipment：true → false （更严） [5.2]
                本日志中从未出现

            评估
              符合条件 → 资料不全     1 份文档
              不符合条件 → 符合条件   1 份文档

            评估：预计退款（USD）
              项目    增加   减少   转为等待   不再等待   文档数
              货款   10.00   0.00      10.00       0.00        2
              运费    2.50   0.00       2.50       0.00        2

            """,
            tool.Text[..(tool.Text.IndexOf("等待中的金额", StringComparison.Ordinal) is var end && end < 0 ? tool.Text.Length : end)].TrimEnd('\n') + "\n",
            ignoreLineEndingDifferences: true);
        Assert.Contains("退款变动最大的文档（显示 2 份，共 2 份；全部见 --json）", tool.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Any_number_of_threads_gives_the_same_report_and_changes(string threads)
    {
        (Tool alone, string changes) = Alone.Value;
        (Tool tool, string others) = ReplayWithChanges(LongLog, Draft, threads);
        Assert.Equal(alone.Text, tool.Text);
        Assert.Equal(changes, others);
        Assert.Equal(0, (int)JsonNode.Parse(tool.Text)!["contradictions"]!);
    }

    [Fact]
    public void Each_changed_document_is_a_line_of_the_file_of_changes_in_order()
    {
        (Tool tool, string changes) = ReplayWithChanges(Encoding.UTF8.GetBytes(Log(Late("A-1"), "", "not JSON", WithVideo("A-2"))), Draft, "2");
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Equal(
            """
            {"line":1,"id":"A-1","operation":"assess","before":"ineligible","after":"eligible","currency":"USD","amounts":[{"component":"product","up":"10.00","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00"},{"component":"shipping","up":"2.50","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00"}]}
            {"line":4,"id":"A-2","operation":"assess","before":"eligible","after":"incomplete","currency":"USD","amounts":[{"component":"product","up":"0.00","down":"0.00","nowWaits":"10.00","noLongerWaits":"0.00"},{"component":"shipping","up":"0.00","down":"0.00","nowWaits":"2.50","noLongerWaits":"0.00"}]}

            """,
            changes,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Invalid_lines_are_counted_by_code_with_exit_code_1()
    {
        Tool tool = Replay(Log("not JSON", Late("A-1"), "{}"), Draft);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Contains("Documents that could not be answered\n  error malformed   2 documents\n", tool.Text, StringComparison.Ordinal);
        Assert.StartsWith("3 documents, 2 errors, ", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void A_stopped_replay_reports_the_lines_before_and_says_where_it_stopped(string threads)
    {
        using var interrupt = new CancellationTokenSource();
        byte[] line = Encoding.UTF8.GetBytes(Late("A-1") + "\n");
        int documents = LawCases.AreAll ? 20_000 : 10_000;
        using var input = new CancellingLines(line, documents, after: documents / 2, interrupt);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        string draft = File(Draft);
        try
        {
            int exitCode = CommandLineApp.Invoke(["replay", "-", "--draft", draft, "--threads", threads], new ToolEnvironment(input, output, error), interrupt.Token);
            string report = Encoding.UTF8.GetString(output.ToArray());
            Assert.Equal(ExitCodes.Interrupted, exitCode);
            int stopped = int.Parse(report.Split("Stopped after line ")[1].Split('.')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(stopped, 0, documents - 1);
            Assert.StartsWith(FormattableString.Invariant($"{stopped:N0} of {stopped:N0} documents"), report, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"Stopped after line {stopped}; the report counts the lines up to it."), error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(draft);
        }
    }

    [Fact]
    public void Progress_shows_the_end_of_a_run_before_its_report()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Log(Late("A-1"))));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        string draft = File(Draft);
        string page = draft + ".html";
        var written = new List<(long Printed, bool Page)>();
        var environment = new ToolEnvironment(input, output, error) { RunEnded = () => written.Add((output.Length, System.IO.File.Exists(page))) };
        try
        {
            Assert.Equal(ExitCodes.Done, CommandLineApp.Invoke(["replay", "-", "--draft", draft, "--html", page], environment, TestContext.Current.CancellationToken));
            Assert.Equal([(0, false)], written);
            Assert.True(System.IO.File.Exists(page));
        }
        finally
        {
            System.IO.File.Delete(draft);
            System.IO.File.Delete(page);
        }
    }

    [Fact]
    public void The_newest_version_of_a_file_is_the_draft()
    {
        Tool tool = Replay(Log(Late("A-1")), """[{"id":"p","version":"3","publishedAt":"2027-01-01T00:00:00Z","terms":{"window":{"days":45}}},{"id":"p","version":"1"}]""");
        Assert.StartsWith("1 of 1 documents are answered differently under the draft p, version 3.", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_versions_replace_those_of_the_documents()
    {
        string before = File("""[{"id":"p","version":"1","terms":{"window":{"days":60}}}]""");
        try
        {
            Assert.Contains("Eligible (unchanged)   1 document\n", Replay(Log(Late("A-1")), Draft, "--before", before).Text, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(before);
        }
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p","version":"2"}],"agreements":[{"id":"AG-1","merchant":"M-1","terms":{"window":{"days":60}}}]}""", "The file contains the agreement 'AG-1'; leave agreements out")]
    [InlineData("[]", "The file contains no policy")]
    [InlineData("""[{"id":"p"}]""", "malformed at policies[0]")]
    public void An_unfit_draft_is_exit_code_2(string draft, string error)
    {
        Tool tool = Replay(Log(Late("A-1")), draft);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains(error, tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void Two_inputs_from_standard_input_are_exit_code_2()
    {
        Tool tool = Tool.RunOn("", "replay", "-", "--draft", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("Two inputs are -, which is standard input", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_changes_that_cannot_be_written_is_exit_code_2()
    {
        Tool tool = Replay(Log(Late("A-1")), Draft, "--changes", Path.Combine(Path.GetTempPath(), "no such directory", "changes.ndjson"));
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("Cannot write '", tool.Error, StringComparison.Ordinal);
    }

    private static string Log(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>A request 40 days after delivery.</summary>
    private static string Late(string id) => Request(id, "2026-02-24", "photo");

    private static string WithVideo(string id) => Request(id, "2026-01-20", "video");

    private static string Request(string id, string day, string evidence) =>
        $$$"""
        {"op":"assess","id":"{{{id}}}","order":{"number":"JQM-1","merchant":"M-1","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"10.00"}],
        "shipments":[{"id":"S1","shippedAt":"2026-01-12T09:30:00Z","deliveredAt":"2026-01-15T09:30:00Z"}],"charges":[{"kind":"shipping","amount":"2.50"}]},
        "request":{"id":"R-1","order":"JQM-1","submittedAt":"{{{day}}}T09:30:00Z","items":[{"line":"1","quantity":1,"reason":"wrongItem","details":"other colour","evidence":[{"kind":"{{{evidence}}}"}]}]}}
        """.ReplaceLineEndings("");

    private static Tool Replay(string log, string draft, params string[] options)
    {
        string file = File(draft);
        try
        {
            return Tool.RunOn(log, ["replay", "-", "--draft", file, .. options]);
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private static (Tool Tool, string Changes) ReplayWithChanges(byte[] log, string draft, string threads)
    {
        string file = File(draft);
        string changes = Path.GetTempFileName();
        try
        {
            Tool tool = Tool.RunOn(log, ["replay", "-", "--draft", file, "--changes", changes, "--json", "--threads", threads]);
            return (tool, System.IO.File.ReadAllText(changes));
        }
        finally
        {
            System.IO.File.Delete(file);
            System.IO.File.Delete(changes);
        }
    }

    private static string File(string text)
    {
        string file = Path.GetTempFileName();
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
