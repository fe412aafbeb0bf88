namespace Jqm.ReturnPolicy.Wording;

/// <summary>Explains whole answers and refunds in sentences.</summary>
public static partial class WordingExtensions
{
    /// <summary>Explains the verdict on a whole request.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this AssessmentVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Explains the verdict on a whole return.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this SettlementVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Explains the verdict on a cancellation.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this CancellationVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Explains the verdict on allowances for an order.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this AllowanceVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Explains an assessment: the verdict, each item with its findings, the estimate.</summary>
    /// <param name="assessment">The answer.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The answer has no facts, as one that was read from JSON; see <see cref="Assessment.WithFacts"/>.</exception>
    /// <example>
    /// <code>
    /// var order = new Order("JQM-1", "M-77", [new OrderLine("1", 2, Money.Of(19.99m, Currency.USD))], []);
    /// var request = new ReturnRequest("R-1", order.Number, Instant.FromUtc(2026, 2, 1, 0, 0), [new RequestedItem("1", 1, ReturnReason.Defective)]);
    /// AnswerExplanation explanation = PolicyEvaluator.Standard.Assess(order, request).Explain(Language.English);
    /// Console.WriteLine(explanation.Verdict);
    /// </code>
    /// </example>
    public static AnswerExplanation Explain(this Assessment assessment, Language language)
    {
        Guard.Against.Null(assessment);
        PhraseBook book = PhraseBook.Of(language);
        return new AnswerExplanation(
            book.Whole(assessment.Verdict),
            assessment.Items.Select(item => item.Explain(language)).ToValueList(),
            assessment.Estimate is { } estimate ? RefundSentences.OfEstimate(book, estimate, Estimated(book, assessment, estimate)) : null);
    }

    /// <summary>Explains a requested item: the verdict, and each finding.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The item has no facts, as one that was read from JSON; see <see cref="Assessment.WithFacts"/>.</exception>
    public static ItemExplanation Explain(this AssessedItem item, Language language)
    {
        Guard.Against.Null(item);
        PhraseBook book = PhraseBook.Of(language);
        AssessedItemFacts facts = FactsOf(item);
        return new ItemExplanation(
            book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason),
            book.Item(item.Verdict),
            item.Fault is { } fault ? book.FaultLies(fault) : null,
            item is { GoodsBack: true, ReturnShipping: { } bearer } ? RefundSentences.Bearer(book, bearer, item.Fault) : null,
            item.Findings.Select(finding => Explained(book, finding, FindingSentences.OfAssessed(book, finding, item, facts))).ToValueList())
        {
            GoodsBack = item.GoodsBack ? null : book.GoodsMayBeKept(),
        };
    }

    /// <summary>Explains a settlement: the verdict, each item with its findings, the refund.</summary>
    /// <param name="settlement">The answer.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The answer has no facts, as one that was read from JSON; see <see cref="Settlement.WithFacts"/>.</exception>
    public static AnswerExplanation Explain(this Settlement settlement, Language language)
    {
        Guard.Against.Null(settlement);
        PhraseBook book = PhraseBook.Of(language);
        return new AnswerExplanation(
            book.Whole(settlement.Verdict),
            settlement.Items.Select(item => item.Explain(language)).ToValueList(),
            settlement.Refund is { } refund ? RefundSentences.Of(book, refund) : null);
    }

    /// <summary>Explains a settled item: the verdict, and each finding.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The item has no facts, as one that was read from JSON; see <see cref="Settlement.WithFacts"/>.</exception>
    public static ItemExplanation Explain(this SettledItem item, Language language)
    {
        Guard.Against.Null(item);
        PhraseBook book = PhraseBook.Of(language);
        SettledItemFacts facts = FactsOf(item);
        return new ItemExplanation(
            book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason),
            book.Item(item.Verdict),
            item.Fault is { } fault ? book.FaultLies(fault) : null,
            item.ReturnShipping is { } bearer && StatusOf(item, Rule.Inspection) != FindingStatus.Excepted ? RefundSentences.Bearer(book, bearer, StatusOf(item, Rule.Approval) == FindingStatus.Met ? item.Fault : null) : null,
            item.Findings.Select(finding => Explained(book, finding, FindingSentences.OfSettled(book, finding, item, facts))).ToValueList());
    }

    /// <summary>Explains a cancellation: the verdict, the findings, the refund.</summary>
    /// <param name="cancellation">The answer.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cancellation"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The answer has no facts, as one that was read from JSON; see <see cref="Cancellation.WithFacts"/>.</exception>
    public static CancellationExplanation Explain(this Cancellation cancellation, Language language)
    {
        Guard.Against.Null(cancellation);
        PhraseBook book = PhraseBook.Of(language);
        CancellationFacts facts = FactsOf(cancellation);
        return new CancellationExplanation(
            book.Whole(cancellation.Verdict),
            cancellation.Findings.Select(finding => Explained(book, finding, FindingSentences.OfCancelled(book, finding, cancellation.OrderNumber, facts))).ToValueList(),
            cancellation.Refund is { } refund ? RefundSentences.Of(book, refund) : null);
    }

    /// <summary>Explains a decision about allowances: the verdict, the finding, each allowance, and where the money goes.</summary>
    /// <param name="decision">The answer.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    public static AllowanceExplanation Explain(this AllowanceDecision decision, Language language)
    {
        Guard.Against.Null(decision);
        PhraseBook book = PhraseBook.Of(language);
        return new AllowanceExplanation(
            book.Whole(decision.Verdict),
            decision.Findings.Select(finding => Explained(book, finding, FindingSentences.OfAllowed(book, finding, decision.OrderNumber))).ToValueList(),
            decision.Refund is { } refund ? RefundSentences.Of(book, refund) : null);
    }

    /// <summary>Explains a refund: each component with why it is refunded or withheld, allowances, return shipping, the total, and where it goes.</summary>
    /// <param name="refund">The refund.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The refund has no grounds, as one that was read from JSON; <c>WithFacts</c> of its answer gives them.</exception>
    public static RefundExplanation Explain(this Refund refund, Language language)
    {
        Guard.Against.Null(refund);
        return RefundSentences.Of(PhraseBook.Of(language), refund);
    }

    /// <summary>Explains the destination of a part of a refund.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this Destination destination, Language language)
    {
        Guard.Against.Null(destination);
        return RefundSentences.Destination(PhraseBook.Of(language), destination);
    }

    private static FindingExplanation Explained(PhraseBook book, Finding finding, string sentence) => new(finding, book.Name(finding.Status), sentence, book.Citation(finding.Clause));

    /// <summary>Says what an estimate depends on: the inspection of the goods that come back, or the approval alone if no goods need to.</summary>
    private static string Estimated(PhraseBook book, Assessment assessment, Refund estimate)
    {
        AssessedItem[] eligible = [.. assessment.Items.Where(item => item.Verdict == AssessmentVerdict.Eligible)];
        return book.Estimate(estimate.Total, anyBack: eligible.Any(item => item.GoodsBack), anyKept: eligible.Any(item => !item.GoodsBack));
    }

    private static FindingStatus? StatusOf(SettledItem item, Rule rule)
    {
        foreach (Finding finding in item.Findings)
        {
            if (finding.Rule == rule)
                return finding.Status;
        }

        return null;
    }
}
