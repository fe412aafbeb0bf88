using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>A refund: what was charged, refunded and withheld and why, the sums, and where it goes.</summary>
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
            Amounts(refund, explained, labels, language).Write(console);
        }

        console.WriteBlankLine();
        if (explained.ReturnShipping is { } shipping)
            console.WriteText(shipping);
        console.WriteHeading(explained.Total);
        if (explained.Owed is { } owed)
            console.WriteHeading(owed);
        foreach (string destination in explained.Destinations)
            console.WriteText(destination);
    }

    private static ReportTable Amounts(Refund refund, RefundExplanation explained, Labels labels, Language language)
    {
        var strong = new Style(decoration: Decoration.Bold);
        var rows = new ReportTable(1, 2, 3);
        Money charged = Money.Zero(refund.Currency);
        Money refunded = charged;
        Money withheld = charged;
        for (int i = 0; i < refund.Lines.Count; i++)
        {
            RefundLine line = refund.Lines[i];
            if (i > 0)
                rows.Add(Style.Plain, "", "", "", "", "");
            rows.Add(strong, labels.Component, labels.Charged, labels.Refunded, labels.Withheld, explained.Lines[i].Heading);
            foreach (ComponentExplanation component in explained.Lines[i].Components)
                Add(rows, Style.Plain, component.Name, component.Component.Charged, component.Component.Refunded, component.Component.Withheld, Sentences.Join(language, component.Reason, component.Citation));
            Add(rows, strong, labels.Sum, line.Refunded + line.Withheld, line.Refunded, line.Withheld, "");
            charged += line.Refunded + line.Withheld;
            refunded += line.Refunded;
            withheld += line.Withheld;
        }

        if (refund.Lines.Count > 1)
        {
            rows.Add(Style.Plain, "", "", "", "", "");
            Add(rows, strong, labels.AllLines, charged, refunded, withheld, "");
        }

        return rows;
    }

    private static void Add(ReportTable rows, Style style, string name, Money charged, Money refunded, Money withheld, string sentences) =>
        rows.Add(style, name, charged.ToAmountString(), refunded.ToAmountString(), withheld.ToAmountString(), sentences);
}
