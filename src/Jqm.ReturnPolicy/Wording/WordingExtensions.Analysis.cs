using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Explains comparisons of policies in sentences.</summary>
public static partial class WordingExtensions
{
    /// <summary>Returns the result of a comparison: the relation and the number of changes.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diff"/> is null.</exception>
    public static string GetSummary(this PolicyDiff diff, Language language)
    {
        Guard.Against.Null(diff);
        return PhraseBook.Of(language).Result(diff.Relation, diff.AnswersEqual, diff.Changes.Count);
    }

    /// <summary>Returns the result of a comparison of sets: the relation and the number of changes.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diff"/> is null.</exception>
    public static string GetSummary(this PolicySetDiff diff, Language language)
    {
        Guard.Against.Null(diff);
        PhraseBook book = PhraseBook.Of(language);
        return diff.Relation == PolicyRelation.Equivalent && diff.HasGaps ? book.EquivalentWithGaps(diff.Changes.Count) : book.Result(diff.Relation, diff.AnswersEqual, diff.Changes.Count);
    }

    /// <summary>Describes the deliveries for which a comparison is exact.</summary>
    /// <param name="period">The period.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public static string Describe(this AnalysisPeriod period, Language language)
    {
        Guard.Against.Null(period);
        return PhraseBook.Of(language).ForDeliveries(DateOf(period.From), DateOf(period.To));
    }

    /// <summary>Explains a change: the values, the directions, and for each part of the answers that moves, the simplest case with both answers.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The old terms in force.</param>
    /// <param name="after">The new terms in force.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ChangeExplanation Explain(this PolicyChange change, TermsInForce before, TermsInForce after, Language language)
    {
        Guard.Against.Null(change);
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        PhraseBook book = PhraseBook.Of(language);
        return new ChangeExplanation(
            book.Changed(InlineText.Text(change.Path), TermValueText.Of(change.Before, book.NotNamed()), TermValueText.Of(change.After, book.NotNamed())),
            book.Facts([.. change.Effect.Select(book.Name)]),
            change.Outcomes
                .Select(outcome => new OutcomeExplanation(book.Moves(outcome.Kind, outcome.Component, outcome.Effect), WitnessSentences.Example(book, outcome, before, after)))
                .ToValueList());
    }

    /// <summary>Describes the merchants and the period of a span. If one of the sets has no terms in force in the span, the description says so.</summary>
    /// <param name="span">The span.</param>
    /// <param name="language">The language.</param>
    /// <returns>The description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="span"/> is null.</exception>
    public static string Describe(this PolicySetSpan span, Language language)
    {
        Guard.Against.Null(span);
        PhraseBook book = PhraseBook.Of(language);
        string affected = book.Affects(InlineText.OptionalText(span.MerchantId), TextOf(span.From), TextOf(span.To));
        return span.Diff is null ? book.Gap(span.Before is null, affected) : affected;
    }

    private static string? TextOf(Instant? at) => at is { } given ? Iso8601.Text(given) : null;

    /// <summary>The date alone if the instant is the first of a day.</summary>
    private static string DateOf(Instant at) => Iso8601.Text(at) is var text && text.EndsWith("T00:00:00Z", StringComparison.Ordinal) ? text[..^"T00:00:00Z".Length] : text;
}
