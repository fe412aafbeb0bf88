using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What came of goods that were sent back.</summary>
internal static class SettlementReport
{
    public static void Write(Settlement settlement, IAnsiConsole console)
    {
        HeadReport.Write(settlement.Order, settlement.Request, Phrases.Of(settlement.Verdict), ColourOf(settlement.Verdict), settlement.Policy, settlement.Agreements, console);
        foreach (SettledItem item in settlement.Items)
            Write(item, console);
        if (settlement.Refund is { } refund)
            RefundReport.Write("Refund", refund, console);
    }

    private static void Write(SettledItem item, IAnsiConsole console)
    {
        console.Blank();
        string reason = item.Reason is { } established ? $", {Phrases.Of(established)}" : "";
        console.Heading($"{Layout.Place(item.Line, item.Shipment)}: {Layout.Units(item.Quantity)}{reason}");
        console.Verdict(Phrases.Short(Phrases.Of(item.Verdict)), ColourOf(item.Verdict));
        if (item.Fault is { } fault)
            console.Line($"Fault of {Phrases.Of(fault)}.");
        if (item.ReturnShipping is { } bearer)
            console.Line(RefundReport.Bearer(bearer));
        FindingsTable.Write(item.Findings, console);
    }

    private static Color ColourOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => Color.Green,
        SettlementVerdict.Rejected or SettlementVerdict.OutOfScope => Color.Red,
        _ => Color.Yellow,
    };
}
