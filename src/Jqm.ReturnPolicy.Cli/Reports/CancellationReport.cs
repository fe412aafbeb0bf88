using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a cancellation: the verdict, the findings, and the refund.</summary>
internal static class CancellationReport
{
    public static void Write(Cancellation cancellation, CancellationExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(cancellation.OrderNumber, null, explained.Verdict, Colours.Of(cancellation.Verdict), cancellation.Policy, cancellation.AgreementIds, language, console);
        FindingsReport.Write(explained.Findings, language, console);
        if (cancellation.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Refund(refund.Currency.Code), refund, explained.Refund!, language, console);
    }
}
