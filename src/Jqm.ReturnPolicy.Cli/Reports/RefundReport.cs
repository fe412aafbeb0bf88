using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a refund: the charged, refunded and withheld amounts with their reasons, the sums, and where the money goes.</summary>
internal static class RefundReport
{
    public static void Write(string title, Refund refund, RefundExplanation explained, Language language, IAnsiConsole console)
    {
        Labels labels = Labels.Of(language);
        console.WriteBlankLine();
        console.WriteHeading(title);
        if (refund.Lines.Count > 0)
        {
            console.WriteBlankLine();
            CreateTable(refund, explained, labels, language).Write(console);
        }

        console.WriteBlankLine();
        foreach (string allowance in explained.Allowances)
            console.WriteText(allowance);
        if (explained.ReturnShipping is { } shipping)
            console.WriteText(shipping);
        console.WriteHeading(explained.Total);
        if (explained.Owed is { } owed)
            console.WriteHeading(owed);
        foreach (string destination in explained.Destinations)
            console.WriteText(destination);
    }

    private static ReportTable CreateTable(Refund refund, RefundExplanation explained, Labels labels, Language language)
    {
        var bold = new Style(decoration: Decoration.Bold);
        var table = new ReportTable(1, 2, 3);
        Money charged = Money.Zero(refund.Currency);
        Money refunded = charged;
        Money withheld = charged;
        for (int i = 0; i < refund.Lines.Count; i++)
        {
            RefundLine line = refund.Lines[i];
            if (i > 0)
                table.Add(Style.Plain, "", "", "", "", "");
            table.Add(bold, labels.Component, labels.Charged, labels.Refunded, labels.Withheld, explained.Lines[i].Heading);
            foreach (ComponentExplanation component in explained.Lines[i].Components)
                Add(table, Style.Plain, component.Name, component.Component.Charged, component.Component.Refunded, component.Component.Withheld, Sentences.Join(language, component.Reason, component.Citation));
            Add(table, bold, labels.Sum, line.Refunded + line.Withheld, line.Refunded, line.Withheld, "");
            charged += line.Refunded + line.Withheld;
            refunded += line.Refunded;
            withheld += line.Withheld;
        }

        if (refund.Lines.Count > 1)
        {
            table.Add(Style.Plain, "", "", "", "", "");
            Add(table, bold, labels.AllLines, charged, refunded, withheld, "");
        }

        return table;
    }

    private static void Add(ReportTable table, Style style, string name, Money charged, Money refunded, Money withheld, string sentences) =>
        table.Add(style, name, AmountText.Of(charged), AmountText.Of(refunded), AmountText.Of(withheld), sentences);
}
