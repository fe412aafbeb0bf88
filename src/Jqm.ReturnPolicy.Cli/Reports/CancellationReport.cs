using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Whether an order may be cancelled.</summary>
internal static class CancellationReport
{
    public static void Write(Cancellation cancellation, CancellationExplanation explained, Language language, IAnsiConsole console)
    {
        Color colour = cancellation.Verdict == CancellationVerdict.Cancellable ? Color.Green : Color.Red;
        ReportHeader.Write(cancellation.OrderNumber, null, explained.Verdict, colour, cancellation.Policy, cancellation.AgreementIds, language, console);
        FindingsReport.Write(explained.Findings, language, console);
        if (cancellation.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Refund(refund.Currency.Code), refund, explained.Refund!, language, console);
    }
}
