using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>An item of an answer: what it is, its verdict, whose fault it is, and its findings.</summary>
internal static class ItemReport
{
    public static void Write(ItemExplanation item, Color colour, Language language, IAnsiConsole console)
    {
        console.WriteBlankLine();
        console.WriteHeading(item.Heading);
        console.WriteVerdict(item.Verdict, colour);
        if (item.Fault is { } fault)
            console.WriteText(fault);
        if (item.ReturnShipping is { } shipping)
            console.WriteText(shipping);
        FindingsReport.Write(item.Findings, language, console);
    }
}
