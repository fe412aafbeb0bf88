using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>replay</c>: it answers recorded documents under their policies and under a draft, and reports what differs.</summary>
internal static class ReplayCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken interrupt)
    {
        var log = new Argument<string>("LOG") { Description = "The recorded documents, newline-delimited, as run takes them; - for standard input." };
        var draft = new Option<string>("--draft")
        {
            Description = "The draft, which is in force at every instant: a file of policies without agreements. Of several versions, the one published last is the draft.",
            HelpName = "FILE",
            Required = true,
        };
        var before = new Option<string?>("--before") { Description = "The published versions that governed the documents. Default: the policies of each document, or the standard policy.", HelpName = "FILE" };
        var changes = new Option<string?>("--changes") { Description = "Write each document that is answered differently to this file, as one line of JSON.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        Option<string?> html = HtmlOption.Create();
        Option<int> threads = ThreadsOption.Create();
        Option<Language> language = LanguageOption.Create();
        var command = new Command("replay", "Shows what a draft would have done to recorded documents: verdicts, money, and the clauses behind. The agreements of each document apply on both sides.") { log, draft, before, changes, json, html, threads, language };
        command.SetAction(line =>
        {
            string?[] files = [line.GetValue(log), line.GetValue(draft), line.GetValue(before)];
            InputFile.RequireOneStandardInput(files);
            if (line.GetValue(changes) is { } changed)
                OutputFile.Require("--changes", changed, files);
            ReplacedFile? page = HtmlOption.Prepare(line.GetValue(html), [.. files, line.GetValue(changes)]);
            PolicySet drafts = PolicySetFile.ReadPolicies(files[1]!, environment);
            Policy newest = drafts.Evaluator.Policies.MaxBy(policy => policy.PublishedAt ?? Instant.MinValue)!;
            ValueList<Policy>? published = files[2] is { } old ? PolicySetFile.ReadPolicies(old, environment).Evaluator.Policies : null;
            (ReplayReport report, StreamSummary summary) = Run(files[0]!, newest, published, line.GetValue(changes), line.GetValue(threads), environment, interrupt);
            try
            {
                page?.Write(new ReplayPage(files[0]!, files[1]!, files[2]).Create(report, newest, drafts.FindAll(), summary, line.GetValue(language)).Write);
            }
            finally
            {
                // A long replay is not lost because its page cannot be written.
                if (line.GetValue(json))
                    JsonReport.Write(report, environment.Out);
                else
                    ReplayText.Write(report, newest, summary, line.GetValue(language), environment.ReportConsole());
            }

            return Finish(report, summary, environment);
        });
        return command;
    }

    private static (ReplayReport Report, StreamSummary Summary) Run(
        string log, Policy draft, ValueList<Policy>? before, string? changes, int threads, ToolEnvironment environment, CancellationToken interrupt)
    {
        using Stream input = InputFile.Open(log, environment.In);
        using Stream output = changes is null ? Stream.Null : OutputFile.Create(changes);
        var report = new ReplayReport();
        StreamSummary RunWith(Action<StreamProgress>? progress) => DocumentPipeline.Run(
            input,
            output,
            () => new ReplayWork(draft, before, report) { WritesChanges = changes is not null },
            result => report.Add(((ReplayBatch)result).Report),
            threads,
            progress,
            interrupt);
        StreamSummary summary = environment.ErrorIsTerminal ? StreamProgressBar.Show(input, environment, RunWith) : RunWith(null);
        environment.RunEnded?.Invoke();
        return (report, summary);
    }

    private static int Finish(ReplayReport report, StreamSummary summary, ToolEnvironment environment)
    {
        SummaryReport.WriteTotal(summary, environment.Error);
        if (summary.Interrupted)
            environment.Error.WriteLine($"Stopped after line {summary.Lines}; the report counts the lines up to it.");
        foreach (ReplayContradiction contradiction in report.Contradictions)
            environment.Error.WriteLine("error: " + SafeText.Of(SentenceOf(contradiction)));
        return summary switch
        {
            { Interrupted: true } => ExitCodes.Interrupted,
            _ when report.ContradictionCount > 0 || summary.Tally.Errors > 0 => ExitCodes.RunHadErrors,
            _ => ExitCodes.Done,
        };
    }

    private static string SentenceOf(ReplayContradiction contradiction) =>
        $"The answers of line {contradiction.Line} contradict the comparison of the terms: {MemberName.Of(contradiction.Outcome)} moves ({MemberName.Of(contradiction.Effect)}), which the comparison excludes. This is an error of jqm-returns; please report it with the line.";
}
