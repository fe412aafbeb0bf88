using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The findings of an item or an order, each with its clause.</summary>
internal static class FindingsTable
{
    public static void Write(ValueList<Finding> findings, IAnsiConsole console)
    {
        Table table = Layout.Columns("Rule", "Status", "Finding", "Clause");
        foreach (Finding finding in findings)
        {
            table.AddRow(
                Layout.Plain(Word.Of(finding.Rule)),
                Layout.Coloured(FindingPhrases.Of(finding.Status), ColourOf(finding.Status)),
                Layout.Plain(FindingPhrases.Of(finding) + Notes(finding)),
                Layout.Plain(Layout.Cited(finding.Clause)));
        }

        console.Write(table);
    }

    private static string Notes(Finding finding)
    {
        string waived = finding.WaivedBy is { } by ? $" (waived by {by})" : "";
        string agreement = finding.Agreement is { } id ? $" (under agreement {id})" : "";
        return waived + agreement;
    }

    private static Color ColourOf(FindingStatus status) => status switch
    {
        FindingStatus.NotMet => Color.Red,
        FindingStatus.Missing or FindingStatus.Discretionary => Color.Yellow,
        _ => Color.Green,
    };
}
