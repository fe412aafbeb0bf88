using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a settlement: the verdict, each item with its findings, and the refund.</summary>
internal static class SettlementReport
{
    public static void Write(Settlement settlement, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(settlement.OrderNumber, settlement.RequestId, explained.Verdict, Colours.Of(settlement.Verdict), settlement.Policy, settlement.AgreementIds, language, console);
        WriteItems(settlement, explained, language, console);
    }

    /// <summary>Prints a settlement without its header.</summary>
    public static void WriteItems(Settlement settlement, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        for (int i = 0; i < settlement.Items.Count; i++)
            ItemReport.Write(explained.Items[i], Colours.Of(settlement.Items[i].Verdict), language, console);
        if (settlement.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Refund(refund.Currency.Code), refund, explained.Refund!, language, console);
    }
}
