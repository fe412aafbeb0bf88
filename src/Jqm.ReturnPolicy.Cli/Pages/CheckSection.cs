namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows what <c>policy check</c> finds.</summary>
internal static class CheckSection
{
    public static PageSection Of(string heading, IReadOnlyList<PolicyFinding> findings, Language language)
    {
        PageLabels labels = PageLabels.Of(language);
        if (findings.Count == 0)
            return new PageSection("check", heading, [Notices.Plain(labels.NothingFound)]);
        var table = new PageTable(heading, labels.CheckHeadings) { Free = [2] };
        foreach (PolicyFinding finding in findings)
        {
            table.Add(
                finding.Id,
                Html.Inline("span", Html.Class("level level-" + MemberName.Of(finding.Level)), finding.Level.GetName(language)),
                new object[]
                {
                    Sentences.Join(language, finding.Explain(language), Labels.Of(language).Clauses([finding.Clause.Number])),
                    Html.Inline("code", finding.Path),
                });
        }

        return new PageSection("check", heading, [table.ToHtml()]);
    }
}
