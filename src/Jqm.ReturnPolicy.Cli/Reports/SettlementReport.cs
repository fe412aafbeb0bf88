using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What came of goods that were sent back.</summary>
internal static class SettlementReport
{
    public static void Write(Settlement settlement, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(settlement.OrderNumber, settlement.RequestId, explained.Verdict, ColourOf(settlement.Verdict), settlement.Policy, settlement.AgreementIds, language, console);
        for (int i = 0; i < settlement.Items.Count; i++)
            ItemReport.Write(explained.Items[i], ColourOf(settlement.Items[i].Verdict), language, console);
        if (settlement.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Refund(refund.Currency.Code), refund, explained.Refund!, language, console);
    }

    public static Color ColourOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => Color.Green,
        SettlementVerdict.Rejected or SettlementVerdict.OutOfScope => Color.Red,
        _ => Color.Yellow,
    };
}
