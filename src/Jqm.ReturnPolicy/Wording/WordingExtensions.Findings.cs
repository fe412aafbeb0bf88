namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// Explains answers in sentences in the given language: every verdict, finding and amount with its facts. Answers of an evaluator contain their facts; for an answer that was
/// read from JSON, call <c>WithFacts</c> first.
/// </summary>
public static partial class WordingExtensions
{
    /// <summary>Explains a finding on a requested item, with its facts, the waiver and the agreement, if any.</summary>
    /// <param name="item">The item.</param>
    /// <param name="finding">A finding of the item.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The finding is not one of the item's.</exception>
    /// <exception cref="InvalidOperationException">The item has no facts; see <see cref="Assessment.WithFacts"/>.</exception>
    public static string Explain(this AssessedItem item, Finding finding, Language language)
    {
        Guard.Against.Null(item);
        RequireFinding(item.Findings, finding);
        return FindingSentences.OfAssessed(PhraseBook.Of(language), finding, item, FactsOf(item));
    }

    /// <summary>Explains a finding on a settled item, with its facts, the waiver and the agreement, if any.</summary>
    /// <param name="item">The item.</param>
    /// <param name="finding">A finding of the item.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The finding is not one of the item's.</exception>
    /// <exception cref="InvalidOperationException">The item has no facts; see <see cref="Settlement.WithFacts"/>.</exception>
    public static string Explain(this SettledItem item, Finding finding, Language language)
    {
        Guard.Against.Null(item);
        RequireFinding(item.Findings, finding);
        return FindingSentences.OfSettled(PhraseBook.Of(language), finding, item, FactsOf(item));
    }

    /// <summary>Explains a finding on a cancellation, with its facts and the agreement, if any.</summary>
    /// <param name="cancellation">The cancellation.</param>
    /// <param name="finding">A finding of the cancellation.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cancellation"/> is null.</exception>
    /// <exception cref="ArgumentException">The finding is not one of the cancellation's.</exception>
    /// <exception cref="InvalidOperationException">The cancellation has no facts; see <see cref="Cancellation.WithFacts"/>.</exception>
    public static string Explain(this Cancellation cancellation, Finding finding, Language language)
    {
        Guard.Against.Null(cancellation);
        RequireFinding(cancellation.Findings, finding);
        return FindingSentences.OfCancelled(PhraseBook.Of(language), finding, cancellation.OrderNumber, FactsOf(cancellation));
    }

    /// <summary>Returns the citation of a clause: <c>Clause 2.1, Return window.</c></summary>
    /// <param name="clause">The clause.</param>
    /// <param name="language">The language.</param>
    /// <returns>The citation, as one sentence.</returns>
    public static string Explain(this Clause clause, Language language)
    {
        Guard.Against.Null(clause);
        return PhraseBook.Of(language).Citation(clause);
    }

    private static void RequireFinding(ValueList<Finding> findings, Finding finding)
    {
        if (!findings.Contains(finding))
            throw new ArgumentException($"The finding about {finding.Rule} is not one of the answer's; it is of another answer.");
    }

    private static AssessedItemFacts FactsOf(AssessedItem item) => item.Facts ?? throw AnswerParts.WithoutFacts("item", "terms, order, request");

    private static SettledItemFacts FactsOf(SettledItem item) => item.Facts ?? throw AnswerParts.WithoutFacts("item", "terms, order, goods");

    private static CancellationFacts FactsOf(Cancellation cancellation) => cancellation.Facts ?? throw AnswerParts.WithoutFacts("cancellation", "terms, order, at");
}
