using System.CommandLine;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy diff</c>: it compares two files of policies and agreements, and prints each change with its simplest case.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var before = new Argument<string>("A") { Description = "The old policies: a list of policies, or an object with policies and agreements; - for standard input." };
        var after = new Argument<string>("B") { Description = "The new policies; - for standard input." };
        var merchant = new Option<string?>("--merchant") { Description = "Compare only what this merchant's requests are answered.", HelpName = "MERCHANT" };
        var at = new Option<string?>("--at") { Description = "Compare only the terms in force at this instant, such as 2026-03-01T00:00:00Z.", HelpName = "INSTANT" };
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON." };
        Option<string?> html = HtmlOption.Create();
        Option<Language> language = LanguageOption.Create();
        var command = new Command("diff", "Compares two files of policies and agreements: which is stricter, and by which changes.") { before, after, merchant, at, json, html, language };
        command.SetAction(line =>
        {
            (string a, string b) = (line.GetValue(before)!, line.GetValue(after)!);
            InputFile.RequireOneStandardInput(a, b);
            ReplacedFile? page = HtmlOption.Prepare(line.GetValue(html), a, b);
            (PolicySet old, PolicySet changed) = (PolicySetFile.Read(a, environment), PolicySetFile.Read(b, environment));
            string? asked = line.GetValue(merchant);
            PolicySetDiff diff = PolicyAnalysis.DiffSets(old.Evaluator, changed.Evaluator, asked, line.GetValue(at) is { } text ? ParseInstant(text) : null);
            if (asked is not null && !old.Evaluator.Agreements.Concat(changed.Evaluator.Agreements).Any(agreement => agreement.MerchantId == asked))
                environment.Error.WriteLine(SafeText.Of($"note: No agreement of the two files names the merchant '{asked}'."));
            page?.Write(new DiffPage(a, b).Create(diff, changed.FindAll(), line.GetValue(language)).Write);
            if (line.GetValue(json))
                JsonReport.Write(diff, environment.Out);
            else
                DiffReport.Write(diff, line.GetValue(language), environment.ReportConsole());
            return diff.Relation == PolicyRelation.Equivalent && !diff.HasGaps ? ExitCodes.Done : ExitCodes.PoliciesDiffer;
        });
        return command;
    }

    private static Instant ParseInstant(string text) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant)
        ? instant
        : throw new ToolException($"The value of --at is '{text}'; give an instant such as 2026-03-01T00:00:00Z.");
}
