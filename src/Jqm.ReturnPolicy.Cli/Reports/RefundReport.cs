using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>A refund: what was charged, refunded and withheld, the sums, and where it goes.</summary>
internal static class RefundReport
{
    public static void Write(string title, Refund refund, IAnsiConsole console)
    {
        console.Blank();
        console.Heading($"{title} ({refund.Currency.Code})");
        if (refund.Lines.Count > 0)
            console.Write(Amounts(refund));
        if (refund.ReturnShipping is { } shipping)
            WriteReturnShipping(shipping, console);
        console.Heading($"Total {refund.Total}");
        if (!refund.Owed.IsZero)
            console.Heading($"Owed by the merchant {refund.Owed}");
        foreach (Destination destination in refund.Destinations)
            console.Line($"  {destination.Amount} {Phrases.Of(destination)}");
    }

    public static string Bearer(ReturnShippingBearer bearer) =>
        $"Return shipping borne by {Phrases.Of(bearer.BorneBy)} (clause {bearer.Clause.Number}{(bearer.Agreement is { } id ? $", agreement {id}" : "")}).";

    private static Table Amounts(Refund refund)
    {
        Table table = Layout.Columns("Units", "Component", "Charged>", "Refunded>", "Withheld>", "Clause");
        Money charged = Money.Zero(refund.Currency);
        Money refunded = charged;
        Money withheld = charged;
        foreach (RefundLine line in refund.Lines)
        {
            string place = $"{Layout.Place(line.Line, line.Shipment)}: {line.Quantity}";
            foreach (RefundComponent component in line.Components)
            {
                string agreement = component.Agreement is { } id ? $" (agreement {id})" : "";
                AddRow(table, place, Phrases.Of(component.Kind), component.Charged, component.Refunded, component.Withheld, Layout.Cited(component.Clause) + agreement);
                place = "";
            }

            AddRow(table, "", "Sum", line.Refunded + line.Withheld, line.Refunded, line.Withheld, "");
            charged += line.Refunded + line.Withheld;
            refunded += line.Refunded;
            withheld += line.Withheld;
        }

        if (refund.Lines.Count > 1)
            AddRow(table, "All lines", "Sum", charged, refunded, withheld, "");
        return table;
    }

    private static void AddRow(Table table, string place, string component, Money charged, Money refunded, Money withheld, string clause) => table.AddRow(
        Layout.Plain(place),
        Layout.Plain(component),
        Layout.Plain(charged.ToAmountString()),
        Layout.Plain(refunded.ToAmountString()),
        Layout.Plain(withheld.ToAmountString()),
        Layout.Plain(clause));

    private static void WriteReturnShipping(ReturnShippingSettlement shipping, IAnsiConsole console)
    {
        console.Line($"Return shipping cost {shipping.Cost}, paid by {Phrases.Of(shipping.PaidBy)}: the service bears {shipping.ServiceShare}, the merchant {shipping.MerchantShare}"
            + (shipping.PendingShare.IsZero ? "." : $", not decided yet {shipping.PendingShare}."));
        console.Line($"Return shipping adjustment {shipping.Adjustment}");
    }
}
