using System.Globalization;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows how refunds move: for each operation and currency a table of the components, each amount with a bar.</summary>
internal static class MoneySection
{
    /// <summary>The shortest bar of an amount that is not zero, in percent.</summary>
    private const decimal Least = 1;

    private static readonly string[] Looks = ["up", "down", "waits", "ends"];

    public static PageSection? Of(ReplayReport report, Language language)
    {
        if (report.Money.Count == 0)
            return null;
        var content = new List<XElement>();
        foreach (var rows in report.Money.GroupBy(row => (row.Operation, row.Currency)))
        {
            ReplayMoney[] components = [.. rows];
            string heading = new ReplayWords(language).Heading(components[0]);
            content.Add(Html.Inline("h3", heading));
            content.Add(Table(heading, components, language));
        }

        content.Add(Notices.Plain(Sentences.Join(language, PageLabels.Of(language).Bars, ReplayLabels.Of(language).Waits)));
        return new PageSection("money", PageLabels.Of(language).Money, content);
    }

    private static XElement Table(string heading, ReplayMoney[] rows, Language language)
    {
        var words = new ReplayWords(language);
        decimal most = rows.SelectMany(Amounts).Max();
        var table = new PageTable(heading, ReplayLabels.Of(language).Headings) { Numbers = [1, 2, 3, 4, 5] };
        foreach (ReplayMoney row in rows)
            table.Add([words.Component(row), .. Amounts(row).Select((amount, i) => Cell(amount, row.Currency, Looks[i], most)), AmountText.Of(row.Documents)]);
        if (rows.Length > 1)
            table.AddSum([Labels.Of(language).Sum, .. Looks.Select((_, i) => AmountText.Of(rows.Sum(row => Amounts(row)[i]), rows[0].Currency)), ""]);
        return table.ToHtml();
    }

    private static decimal[] Amounts(ReplayMoney row) => [row.Up, row.Down, row.NowWaits, row.NoLongerWaits];

    private static object Cell(decimal amount, Currency currency, string look, decimal most)
    {
        string text = AmountText.Of(amount, currency);
        if (amount == 0)
            return Html.Inline("span", Html.Class("none"), text);
        string width = Math.Max(Least, amount / most * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return new object?[] { text, Html.Inline("span", Html.Class("bar " + look), Html.Hidden(), Html.Inline("span", Html.Attribute("style", $"width:{width}%"))) };
    }
}
