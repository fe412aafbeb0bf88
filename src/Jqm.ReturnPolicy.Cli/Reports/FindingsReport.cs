using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the findings of an item or an order: status, sentence and clause.</summary>
internal static class FindingsReport
{
    public static void Write(ValueList<FindingExplanation> findings, Language language, IAnsiConsole console)
    {
        console.WriteBlankLine();
        var table = new ReportTable();
        foreach (FindingExplanation explained in findings)
            table.Add(new Style(Colours.Of(explained.Finding.Status)), explained.Status, Sentences.Join(language, explained.Sentence, explained.Citation));
        table.Write(console);
    }
}
