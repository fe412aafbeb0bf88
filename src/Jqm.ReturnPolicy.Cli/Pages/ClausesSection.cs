using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows the rules whose status differs, with their clauses.</summary>
internal static class ClausesSection
{
    /// <summary>The greatest number of rows on a page.</summary>
    private const int Most = 100;

    public static PageSection? Of(ReplayReport report, Language language)
    {
        ValueList<ReplayFinding> findings = report.Findings;
        if (findings.Count == 0)
            return null;
        ReplayLabels labels = ReplayLabels.Of(language);
        PageLabels page = PageLabels.Of(language);
        var words = new ReplayWords(language);
        var table = new PageTable(labels.Findings, page.ClauseHeadings) { Numbers = [3], Free = [0] };
        foreach (ReplayFinding row in findings.Take(Most))
            table.Add(words.Rule(row), labels.Operation(row.Operation), words.Statuses(row), AmountText.Of(row.Items));
        List<XElement> content = [table.ToHtml()];
        if (findings.Count > Most)
            content.Add(Notices.Plain(page.Shown(AmountText.Of(Most), AmountText.Of(findings.Count))));
        return new PageSection("clauses", labels.Findings, content);
    }
}
