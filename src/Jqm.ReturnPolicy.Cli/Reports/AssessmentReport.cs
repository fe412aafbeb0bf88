using NodaTime.Text;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What the policy says of a request.</summary>
internal static class AssessmentReport
{
    public static void Write(Assessment assessment, IAnsiConsole console)
    {
        HeadReport.Write(assessment.Order, assessment.Request, Phrases.Of(assessment.Verdict), ColourOf(assessment.Verdict), assessment.Policy, assessment.Agreements, console);
        foreach (AssessedItem item in assessment.Items)
            Write(item, console);
        if (assessment.Estimate is { } estimate)
            RefundReport.Write("Estimated refund, if inspection confirms it and without return shipping", estimate, console);
    }

    private static void Write(AssessedItem item, IAnsiConsole console)
    {
        console.Blank();
        console.Heading($"{Layout.Place(item.Line, item.Shipment)}: {Layout.Units(item.Quantity)}, {Phrases.Of(item.Reason)}");
        console.Verdict(Phrases.Short(Phrases.Of(item.Verdict)), ColourOf(item.Verdict));
        if (item.Fault is { } fault)
            console.Line($"Fault of {Phrases.Of(fault)}.");
        if (item.ReturnShipping is { } bearer)
            console.Line(RefundReport.Bearer(bearer));
        if (item.LastDay is { } day)
            console.Line($"Last day to submit: {LocalDatePattern.Iso.Format(day)}.");
        if (item.Deadline is { } deadline)
            console.Line($"Deadline to submit: {InstantPattern.ExtendedIso.Format(deadline)}.");
        FindingsTable.Write(item.Findings, console);
    }

    private static Color ColourOf(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => Color.Green,
        AssessmentVerdict.Ineligible or AssessmentVerdict.OutOfScope => Color.Red,
        _ => Color.Yellow,
    };
}
