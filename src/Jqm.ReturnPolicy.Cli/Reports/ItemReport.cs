using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints an item of an answer: the line and its units, the verdict, the fault, the return, and the findings.</summary>
internal static class ItemReport
{
    public static void Write(ItemExplanation item, Color colour, Language language, IAnsiConsole console)
    {
        console.WriteBlankLine();
        console.WriteHeading(item.Heading);
        console.WriteVerdict(item.Verdict, colour);
        foreach (string? sentence in new[] { item.Fault, item.GoodsBack, item.ReturnShipping })
        {
            if (sentence is not null)
                console.WriteText(sentence);
        }

        FindingsReport.Write(item.Findings, language, console);
    }
}
