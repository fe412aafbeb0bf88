using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates the page of a replay.</summary>
/// <param name="Log">The name of the log on the command line.</param>
/// <param name="Draft">The name of the file of the draft.</param>
/// <param name="Before">The name of the file of published versions; null if the documents have their own.</param>
internal sealed record ReplayPage(string Log, string Draft, string? Before)
{
    public Page Create(ReplayReport report, Policy draft, IReadOnlyList<PolicyFinding> findings, StreamSummary summary, Language language)
    {
        PageLabels labels = PageLabels.Of(language);
        var words = new ReplayWords(language);
        return new Page
        {
            Language = language,
            Kind = labels.Replay,
            Result = words.Result(report, draft),
            Notices = NoticesOf(report, summary, words, language),
            Sections =
            [
                .. new[]
                {
                    ChangesSection.Of(report, language),
                    CheckSection.Of(labels.CheckOfDraft, findings, language),
                    VerdictsSection.Of(report, language),
                    MoneySection.Of(report, language),
                    ClausesSection.Of(report, language),
                    MovesSection.Of(report, language),
                    UnansweredSection.Of(report, language),
                }.OfType<PageSection>(),
            ],
            Sources = [(labels.Log, labels.NameOf(Log)), (labels.Draft, labels.NameOf(Draft)), (labels.Old, Before is null ? labels.Own : labels.NameOf(Before))],
        };
    }

    private static List<XElement> NoticesOf(ReplayReport report, StreamSummary summary, ReplayWords words, Language language)
    {
        var notices = new List<XElement>();
        if (words.Relation(report) is { } relation)
            notices.Add(Notices.Relation(report.Relation, relation));
        foreach (string warning in new[] { words.Stopped(summary), words.Contradictions(report) }.OfType<string>())
            notices.Add(Notices.Warning(warning));
        if (report.Unanswered.Count > 0)
            notices.Add(Notices.Plain(PageLabels.Of(language).Unanswered(AmountText.Of(report.Unanswered.Sum(row => row.Documents)))));
        notices.Add(Notices.Plain(ReplayLabels.Of(language).Unmade));
        return notices;
    }
}
