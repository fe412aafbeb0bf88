using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Whether an order may be cancelled.</summary>
internal static class CancellationReport
{
    public static void Write(Cancellation cancellation, IAnsiConsole console)
    {
        Color colour = cancellation.Verdict == CancellationVerdict.Cancellable ? Color.Green : Color.Red;
        HeadReport.Write(cancellation.Order, null, Phrases.Of(cancellation.Verdict), colour, cancellation.Policy, cancellation.Agreements, console);
        FindingsTable.Write(cancellation.Findings, console);
        if (cancellation.Refund is { } refund)
            RefundReport.Write("Refund", refund, console);
    }
}
