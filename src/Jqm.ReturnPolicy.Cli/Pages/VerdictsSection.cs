using System.Globalization;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows for each operation how many documents have each result before and under the draft, as a table whose cells are coloured by their numbers.</summary>
internal static class VerdictsSection
{
    /// <summary>The number of colours of cells that are not zero.</summary>
    private const int Steps = 5;

    public static PageSection? Of(ReplayReport report, Language language)
    {
        if (report.Transitions.Count == 0)
            return null;
        var content = new List<XElement>();
        foreach (var rows in report.Transitions.GroupBy(row => row.Operation))
        {
            string id = "verdicts-" + MemberName.Of(rows.Key);
            content.Add(Html.Inline("h3", Html.Attribute("id", id), ReplayLabels.Of(language).Operation(rows.Key)));

            // Many results are wider than a phone: the table alone scrolls, by the keyboard as well.
            content.Add(Html.Block(
                "div",
                Html.Class("scroll"),
                Html.Attribute("role", "group"),
                Html.Attribute("tabindex", "0"),
                Html.Attribute("aria-labelledby", id),
                Matrix([.. rows], id, language)));
        }

        content.Add(Notices.Plain(PageLabels.Of(language).Matrix));
        return new PageSection("verdicts", PageLabels.Of(language).Verdicts, content);
    }

    private static XElement Matrix(ReplayTransition[] rows, string id, Language language)
    {
        PageLabels labels = PageLabels.Of(language);
        var words = new ReplayWords(language);
        ReplayResult[] before = InOrder(rows.Select(row => row.Before));
        ReplayResult[] after = InOrder(rows.Select(row => row.After));
        var counts = rows.ToDictionary(row => (row.Before, row.After), row => row.Documents);
        long mostChanged = rows.Where(row => row.Before != row.After).Select(row => row.Documents).DefaultIfEmpty(0).Max();
        return Html.Block(
            "table",
            Html.Class("matrix"),
            Html.Attribute("aria-labelledby", id),
            Html.Block(
                "thead",
                Html.Inline(
                    "tr",
                    Html.Inline("td", Html.Class("corner")),
                    Html.Inline("th", Html.Attribute("scope", "colgroup"), Html.Attribute("colspan", after.Length.ToString(CultureInfo.InvariantCulture)), labels.UnderDraft)),
                Html.Inline("tr", [Html.Inline("th", Html.Attribute("scope", "col"), labels.Before), .. after.Select(result => Html.Inline("th", Html.Attribute("scope", "col"), Html.Inline("span", words.Of(result))))])),
            Html.Block(
                "tbody",
                before.Select(old => Html.Inline("tr", [Html.Inline("th", Html.Attribute("scope", "row"), words.Of(old)), .. after.Select(result => Cell(old, result))]))));

        XElement Cell(ReplayResult old, ReplayResult result)
        {
            long count = counts.GetValueOrDefault((old, result));
            string look = old == result ? "same" : "heat" + StepOf(count, mostChanged).ToString(CultureInfo.InvariantCulture);
            return Html.Inline("td", Html.Class(count == 0 ? look + " none" : look), AmountText.Of(count));
        }
    }

    private static ReplayResult[] InOrder(IEnumerable<ReplayResult> results) => [.. results.Distinct().OrderBy(PlaceOf)];

    /// <summary>Verdicts from the first member on, then errors.</summary>
    private static int PlaceOf(ReplayResult result) =>
        (int?)result.Assessment ?? (int?)result.Settlement ?? (int?)result.Cancellation ?? (int?)result.Allowance ?? 1000 + (int)result.Error!.Value;

    /// <summary>The colour of a cell. The square root keeps small numbers visible beside great ones.</summary>
    private static int StepOf(long count, long most) => count == 0 ? 0 : (int)Math.Ceiling(Math.Sqrt((double)count / most) * Steps);
}
