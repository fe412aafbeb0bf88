namespace Jqm.ReturnPolicy.Wording;

/// <summary>Whole answers and refunds in sentences.</summary>
public static partial class WordingExtensions
{
    /// <summary>Says what a whole request comes to.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this AssessmentVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Says what a whole return comes to.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this SettlementVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Says what a cancellation comes to.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this CancellationVerdict verdict, Language language) => PhraseBook.Of(language).Whole(Check.Defined(verdict));

    /// <summary>Explains an assessment: the verdict, each item with its findings, the estimate.</summary>
    /// <param name="assessment">The answer.</param>
    /// <param name="inForce">The terms that it was made under: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The parts do not belong together.</exception>
    public static AnswerExplanation Explain(this Assessment assessment, TermsInForce inForce, Order order, ReturnRequest request, Language language)
    {
        Guard.Against.Null(assessment);
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        RequireSame(assessment.OrderNumber == order.Number && assessment.RequestId == request.Id && assessment.Items.Count == request.Items.Count, "order and request");
        RequireSame(assessment.Policy == inForce.PolicyReference && assessment.AgreementIds == inForce.AgreementIds, "terms");
        PhraseBook book = PhraseBook.Of(language);
        var items = new ItemExplanation[assessment.Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            AssessedItem item = assessment.Items[i];
            var findings = new FindingExplanation[item.Findings.Count];
            for (int j = 0; j < findings.Length; j++)
                findings[j] = Explained(book, item.Findings[j], FindingSentences.OfAssessed(book, item.Findings[j], inForce, order, request, request.Items[i]));
            items[i] = new ItemExplanation(
                book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason),
                book.Item(item.Verdict),
                item.Fault is { } fault ? book.FaultLies(fault) : null,
                item.ReturnShipping is { } bearer ? RefundSentences.Bearer(book, bearer, item.Fault) : null,
                new ValueList<FindingExplanation>(findings));
        }

        return new AnswerExplanation(
            book.Whole(assessment.Verdict),
            new ValueList<ItemExplanation>(items),
            assessment.Estimate is { } estimate ? RefundSentences.Of(book, estimate, inForce, isEstimate: true) : null);
    }

    /// <summary>Explains a settlement: the verdict, each item with its findings, the refund.</summary>
    /// <param name="settlement">The answer.</param>
    /// <param name="inForce">The terms that it was made under: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The parts do not belong together.</exception>
    public static AnswerExplanation Explain(this Settlement settlement, TermsInForce inForce, Order order, ReturnedGoods goods, Language language)
    {
        Guard.Against.Null(settlement);
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        RequireSame(settlement.OrderNumber == order.Number && settlement.RequestId == goods.RequestId, "order and return");
        RequireSame(settlement.Policy == inForce.PolicyReference && settlement.AgreementIds == inForce.AgreementIds, "terms");
        PhraseBook book = PhraseBook.Of(language);
        var items = new ItemExplanation[settlement.Items.Count];
        int inspected = -1;
        int left = 0;
        for (int i = 0; i < items.Length; i++)
        {
            // An inspected item of which only a part was approved is answered as two (reading R16).
            SettledItem item = settlement.Items[i];
            if (left == 0)
            {
                RequireSame(++inspected < goods.Inspected.Count, "return");
                left = goods.Inspected[inspected].Quantity;
            }

            RequireSame(item.LineId == goods.Inspected[inspected].LineId && item.Quantity <= left, "return");
            left -= item.Quantity;
            var findings = new FindingExplanation[item.Findings.Count];
            for (int j = 0; j < findings.Length; j++)
                findings[j] = Explained(book, item.Findings[j], FindingSentences.OfSettled(book, item.Findings[j], inForce, order, goods, goods.Inspected[inspected], item.Quantity));
            items[i] = new ItemExplanation(
                book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason),
                book.Item(item.Verdict),
                item.Fault is { } fault ? book.FaultLies(fault) : null,
                item.ReturnShipping is { } bearer ? RefundSentences.Bearer(book, bearer, WasApproved(item) ? item.Fault : null) : null,
                new ValueList<FindingExplanation>(findings));
        }

        return new AnswerExplanation(
            book.Whole(settlement.Verdict),
            new ValueList<ItemExplanation>(items),
            settlement.Refund is { } refund ? RefundSentences.Of(book, refund, inForce, isEstimate: false) : null);
    }

    /// <summary>Explains a cancellation: the verdict, the findings, the refund.</summary>
    /// <param name="cancellation">The answer.</param>
    /// <param name="inForce">The terms that it was made under: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The parts do not belong together.</exception>
    public static CancellationExplanation Explain(this Cancellation cancellation, TermsInForce inForce, Order order, Instant at, Language language)
    {
        Guard.Against.Null(cancellation);
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        RequireSame(cancellation.OrderNumber == order.Number, "order");
        RequireSame(cancellation.Policy == inForce.PolicyReference && cancellation.AgreementIds == inForce.AgreementIds, "terms");
        PhraseBook book = PhraseBook.Of(language);
        var findings = new FindingExplanation[cancellation.Findings.Count];
        for (int i = 0; i < findings.Length; i++)
            findings[i] = Explained(book, cancellation.Findings[i], FindingSentences.OfCancelled(book, cancellation.Findings[i], inForce, order, at));
        return new CancellationExplanation(
            book.Whole(cancellation.Verdict),
            new ValueList<FindingExplanation>(findings),
            cancellation.Refund is { } refund ? RefundSentences.Of(book, refund, inForce, isEstimate: false) : null);
    }

    /// <summary>Explains a refund: each component with why it is refunded or withheld, return shipping, the total, and where it goes.</summary>
    /// <param name="refund">The refund.</param>
    /// <param name="inForce">The terms that it was computed under.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    public static RefundExplanation Explain(this Refund refund, TermsInForce inForce, Language language)
    {
        Guard.Against.Null(refund);
        Guard.Against.Null(inForce);
        return RefundSentences.Of(PhraseBook.Of(language), refund, inForce, isEstimate: false);
    }

    /// <summary>Says where a part of a refund goes.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this Destination destination, Language language)
    {
        Guard.Against.Null(destination);
        return RefundSentences.Destination(PhraseBook.Of(language), destination);
    }

    private static FindingExplanation Explained(PhraseBook book, Finding finding, string sentence) => new(finding, book.Name(finding.Status), sentence, book.Citation(finding.Clause));

    private static bool WasApproved(SettledItem item)
    {
        foreach (Finding finding in item.Findings)
        {
            if (finding.Rule == Rule.Approval)
                return finding.Status == FindingStatus.Met;
        }

        return false;
    }

    private static void RequireSame(bool same, string what)
    {
        if (!same)
            throw new ArgumentException($"The answer was made from other {what}; give those that it was made from.");
    }
}
