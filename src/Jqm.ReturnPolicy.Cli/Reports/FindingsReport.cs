using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The findings of an item or an order: status, sentence, clause.</summary>
internal static class FindingsReport
{
    public static void Write(ValueList<FindingExplanation> findings, Language language, IAnsiConsole console)
    {
        console.WriteBlankLine();
        var rows = new ReportTable();
        foreach (FindingExplanation explained in findings)
            rows.Add(new Style(ConsoleExtensions.ColourOf(explained.Finding.Status)), explained.Status, Sentences.Join(language, explained.Sentence, explained.Citation));
        rows.Write(console);
    }
}
