using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The first lines of every report: what it is about, the verdict, and what governs.</summary>
internal static class HeadReport
{
    public static void Write(string order, string? request, string verdict, Color colour, PolicyReference policy, ValueList<string> agreements, IAnsiConsole console)
    {
        console.Heading(request is null ? $"Order {order}" : $"Order {order}, request {request}");
        console.Verdict(verdict, colour);
        console.Line($"Policy {policy.Id}, version {policy.Version}{(agreements.Count == 0 ? "" : $", with agreement {string.Join(", ", agreements.AsEnumerable())}")}");
    }
}
