using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The first lines of every report: what it is about, the verdict, and what governs.</summary>
internal static class ReportHeader
{
    public static void Write(string order, string? request, string verdict, Color colour, PolicyReference policy, ValueList<string> agreements, Language language, IAnsiConsole console)
    {
        Labels labels = Labels.Of(language);
        console.WriteHeading(labels.Order(order) + (request is null ? "" : labels.Request(request)));
        console.WriteVerdict(verdict, colour);
        console.WriteText(labels.Policy(policy.Id, policy.Version) + (agreements.Count == 0 ? "" : labels.Agreements(agreements)));
    }
}
