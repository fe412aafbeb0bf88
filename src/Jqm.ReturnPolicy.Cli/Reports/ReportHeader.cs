using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the first lines of a report: the order and the request, the verdict, and the policy and agreements that govern.</summary>
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
