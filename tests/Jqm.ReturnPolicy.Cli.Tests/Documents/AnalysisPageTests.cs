using System.Text;
using Jqm.ReturnPolicy.Analysis;
using Jqm.ReturnPolicy.Json;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The page on comparing policies shows what the tool prints, and its code is compiled and run.</summary>
public sealed class AnalysisPageTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "documents");
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "analysis.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_shows_what_the_comparison_of_its_files_prints()
    {
        string files = Path.Combine(Root, "docs", "examples", "policies");
        Tool tool = Tool.Run("policy", "diff", Path.Combine(files, "current.json"), Path.Combine(files, "draft.json"));
        Assert.Equal(ExitCodes.PoliciesDiffer, tool.ExitCode);
        Assert.Contains($"<!-- output of policy diff -->\n```text\n{tool.Text}```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_of_the_page_prints_what_the_page_says()
    {
        using var printed = new StringWriter { NewLine = "\n" };
        TextWriter Console = printed;

        // <docs>
        PolicyTerms current = PolicyTerms.Standard;
        PolicyTerms draft = current with { WindowDays = 45, RefundTo = RefundTo.AccountBalance };

        PolicyDiff diff = PolicyAnalysis.Diff(current, draft);

        Console.WriteLine($"{diff.Relation}, answers equal: {diff.AnswersEqual}");
        foreach (PolicyChange change in diff.Changes)
            Console.WriteLine($"{change.Path}: {change.Before} to {change.After}, {change.Effect}");

        // </docs>
        Assert.Contains($"```text\n{printed}```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_that_replays_a_log_prints_what_the_page_says()
    {
        using var printed = new StringWriter { NewLine = "\n" };
        TextWriter Console = printed;
        string[] log = [.. new[] { "defective-batch.json", "late-under-agreement.json" }.Select(name => File.ReadAllText(Path.Combine(Root, "docs", "examples", name)))];

        // <docs>
        var replay = new PolicyReplay(new Policy("jqm-standard", "2", null, PolicyTerms.Standard with { WindowDays = 10 }));
        var report = new ReplayReport();
        long line = 0;
        foreach (string document in log)
            report.Add(++line, replay.Replay(Encoding.UTF8.GetBytes(document)));
        foreach (ReplayTransition row in report.Transitions)
            Console.WriteLine($"{row.Operation}: {row.Before} to {row.After}, {row.Documents}");

        // </docs>
        Assert.Contains($"```text\n{printed}```", Page, StringComparison.Ordinal);
    }
}
