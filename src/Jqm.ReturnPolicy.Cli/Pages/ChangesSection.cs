using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows changes of policies: each with its values, directions and clauses, and for each part of the answers the simplest case.</summary>
internal static class ChangesSection
{
    /// <summary>The greatest number of changes on a page. Recorded documents can bring many terms of their own.</summary>
    private const int Most = 200;

    public static PageSection? Of(ReplayReport report, Language language)
    {
        ValueList<ReplayedChange> changes = report.Changes;
        var words = new ReplayWords(language);
        return Of(
            ReplayLabels.Of(language).Changes,
            changes.Count,
            changes.Take(Most).Select(row => Article(row.Change, row.Change.Explain(row.Before, row.After, language), [words.Shown(row)], language)),
            words.Uncompared(report),
            language);
    }

    public static PageSection? Of(PolicySetDiff diff, Language language) => Of(
        PageLabels.Of(language).Changes,
        diff.Changes.Count,
        diff.Changes.Take(Most).Select(change => Article(
            change.Change,
            change.Change.Explain(change.Spans[0].Before!, change.Spans[0].After!, language),
            change.AffectsEverybody ? [] : [.. change.Spans.Select(span => span.Describe(language))],
            language)),
        note: null,
        language);

    private static PageSection? Of(string heading, int count, IEnumerable<XElement> articles, string? note, Language language)
    {
        if (count == 0 && note is null)
            return null;
        var content = new List<XElement>();
        if (note is not null)
            content.Add(Notices.Plain(note));
        content.AddRange(articles);
        if (count > Most)
            content.Add(Notices.Plain(PageLabels.Of(language).Shown(AmountText.Of(Most), AmountText.Of(count))));
        return new PageSection("changes", heading, content);
    }

    private static XElement Article(PolicyChange change, ChangeExplanation explained, IEnumerable<string> notes, Language language)
    {
        (string style, string sign) = LookOf(change.Effect);
        return Html.Block(
            "article",
            [
                Html.Class(style),
                Html.Inline("h3", explained.Change),
                Html.Inline(
                    "p",
                    Html.Class("facts"),
                    Html.Inline("span", Html.Class("effect"), Html.Inline("span", Html.Hidden(), sign + " "), explained.Effect),
                    " ",
                    Html.Inline("span", Labels.Of(language).Clauses(change.Clauses.Select(clause => clause.Number))),
                    notes.Select(note => new object[] { " ", Html.Inline("span", InstantMarkup.Of(note)) })),
                Html.Block("ul", ShownOutcomes.Of(change, explained).Select(shown => shown.Words).Select(words => Html.Inline("li", Html.Inline("strong", words.Sentence), Labels.Of(language).BetweenSentences, Html.Inline("span", InstantMarkup.Of(words.Example))))),
            ]);
    }

    private static (string Style, string Sign) LookOf(EnumSet<ChangeEffect> effects) => (effects.Contains(ChangeEffect.Stricter), effects.Contains(ChangeEffect.Laxer)) switch
    {
        (true, true) => ("change both", "◆"),
        (true, false) => ("change stricter", "▼"),
        (false, true) => ("change laxer", "▲"),
        (false, false) => ("change other", "○"),
    };
}
