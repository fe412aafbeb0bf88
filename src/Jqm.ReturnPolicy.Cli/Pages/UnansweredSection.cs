namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows the documents that neither side answers, by the code of their error.</summary>
internal static class UnansweredSection
{
    public static PageSection? Of(ReplayReport report, Language language)
    {
        if (report.Unanswered.Count == 0)
            return null;
        ReplayLabels labels = ReplayLabels.Of(language);
        PageLabels page = PageLabels.Of(language);
        var table = new PageTable(labels.Unanswered, [page.Error, page.Count]) { Numbers = [1] };
        foreach (ReplayError row in report.Unanswered)
            table.Add(labels.Error(MemberName.Of(row.Code)), AmountText.Of(row.Documents));
        return new PageSection("unanswered", labels.Unanswered, [table.ToHtml()]);
    }
}
