using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a decision about allowances: the verdict, the finding, each allowance, and where the money goes.</summary>
internal static class AllowanceReport
{
    public static void Write(AllowanceDecision decision, AllowanceExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(decision.OrderNumber, null, explained.Verdict, Colours.Of(decision.Verdict), decision.Policy, decision.AgreementIds, language, console);
        FindingsReport.Write(explained.Findings, language, console);
        if (decision.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Allowances(refund.Currency.Code), refund, explained.Refund!, language, console);
    }
}
