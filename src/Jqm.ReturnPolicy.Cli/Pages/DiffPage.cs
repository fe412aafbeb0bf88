namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates the page of a comparison of policies.</summary>
/// <param name="Before">The name of the file of the old policies.</param>
/// <param name="After">The name of the file of the new policies.</param>
internal sealed record DiffPage(string Before, string After)
{
    public Page Create(PolicySetDiff diff, IReadOnlyList<PolicyFinding> findings, Language language)
    {
        PageLabels labels = PageLabels.Of(language);
        return new Page
        {
            Language = language,
            Kind = labels.Diff,
            Result = diff.GetSummary(language),
            Notices =
            [
                .. diff.Spans.Where(span => span.Diff is null).Select(gap => Notices.Warning(gap.Describe(language))),
                Notices.Plain(diff.Period.Describe(language)),
            ],
            Sections = [.. new[] { ChangesSection.Of(diff, language), CheckSection.Of(labels.CheckOfNew, findings, language) }.OfType<PageSection>()],
            Sources = [(labels.Old, labels.NameOf(Before)), (labels.New, labels.NameOf(After))],
        };
    }
}
