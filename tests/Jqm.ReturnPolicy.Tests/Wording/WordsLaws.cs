namespace Jqm.ReturnPolicy.Tests;

/// <summary>Whatever was answered can be explained, and the explanation names the facts.</summary>
public sealed class WordsLaws
{
    [Law]
    public void Whatever_was_assessed_explains_itself_with_its_facts(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        TermsInForce inForce = Policies.Under(terms).Govern(order.Merchant, request.SubmittedAt);
        Assessment assessment = PolicyEvaluator.Assess(inForce, order, request);
        AnswerExplanation english = assessment.Explain(inForce, order, request, Language.English);
        AnswerExplanation chinese = assessment.Explain(inForce, order, request, Language.Chinese);
        Assert.Equal(assessment.Verdict.Explain(Language.English), english.Verdict);
        Assert.Equal(assessment.Verdict.Explain(Language.Chinese), chinese.Verdict);
        for (int i = 0; i < assessment.Items.Count; i++)
        {
            AssessedItem item = assessment.Items[i];
            Same(item.Findings, english.Items[i], chinese.Items[i]);
            string window = SentenceOf(english.Items[i], Rule.Window);
            string windowInChinese = SentenceOf(chinese.Items[i], Rule.Window);
            if (item.LastDay is { } day)
            {
                Assert.Contains($"{day.Day} ", window, StringComparison.Ordinal);
                Assert.Contains($" {day.Year}", window, StringComparison.Ordinal);
                Assert.Contains($"{day.Year}年{day.Month}月{day.Day}日", windowInChinese, StringComparison.Ordinal);
            }

            if (item.Deadline is { } deadline)
                Assert.Contains(TimeIn(deadline, terms), window, StringComparison.Ordinal);
            for (int j = 0; j < item.Findings.Count; j++)
                Assert.Equal(english.Items[i].Findings[j].Sentence, item.Findings[j].Explain(inForce, order, request, request.Items[i], Language.English));
        }

        Assert.Equal(assessment.Estimate is null, english.Refund is null);
        if (assessment.Estimate is { } estimate)
            Assert.Contains(estimate.Total.Name(Language.English), english.Refund!.Total, StringComparison.Ordinal);
    }

    [Law]
    public void Whatever_was_settled_explains_itself_with_its_facts(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
        TermsInForce inForce = Policies.Under(terms).Govern(order.Merchant, goods.SubmittedAt);
        Settlement settlement = PolicyEvaluator.Settle(inForce, order, goods);
        AnswerExplanation english = settlement.Explain(inForce, order, goods, Language.English);
        AnswerExplanation chinese = settlement.Explain(inForce, order, goods, Language.Chinese);
        Assert.Equal(settlement.Verdict.Explain(Language.English), english.Verdict);
        for (int i = 0; i < settlement.Items.Count; i++)
        {
            SettledItem item = settlement.Items[i];
            Same(item.Findings, english.Items[i], chinese.Items[i]);
            Assert.Contains(item.Quantity == 1 ? "1 unit" : FormattableString.Invariant($"{item.Quantity:#,0} units"), english.Items[i].Heading, StringComparison.Ordinal);
            if (item.Reason is { } reason)
                Assert.Contains(reason.Name(Language.English), SentenceOf(english.Items[i], Rule.Inspection), StringComparison.Ordinal);
            if (terms.ApprovalRequired && goods.ApprovedAt is { } approved)
                Assert.Contains(TimeIn(approved, terms), SentenceOf(english.Items[i], Rule.Approval), StringComparison.Ordinal);
        }

        if (settlement.Refund is { } refund)
            NamesEveryAmount(refund, english.Refund!, chinese.Refund!);
    }

    [Law]
    public void Whatever_was_asked_of_a_cancellation_explains_itself(Order order, PolicyTerms terms)
    {
        TermsInForce inForce = Policies.Under(terms).Govern(order.Merchant, Days.Shipped);
        foreach (Instant at in new[] { Days.Shipped, Days.Shipped - Duration.Epsilon })
        {
            Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, at);
            CancellationExplanation english = cancellation.Explain(inForce, order, at, Language.English);
            CancellationExplanation chinese = cancellation.Explain(inForce, order, at, Language.Chinese);
            Same(cancellation.Findings, english.Findings, chinese.Findings);
            Assert.Contains(TimeIn(at, terms), english.Findings[^1].Sentence, StringComparison.Ordinal);
            if (cancellation.Refund is { } refund)
                NamesEveryAmount(refund, english.Refund!, chinese.Refund!);
        }
    }

    [Fact]
    public void Parts_that_do_not_belong_together_are_refused()
    {
        Order order = RequestSayings.Sold();
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)]);
        TermsInForce inForce = PolicyEvaluator.Standard.Govern("M-77", Days.Submitted);
        Assessment assessment = PolicyEvaluator.Assess(inForce, order, request);
        Assert.Throws<ArgumentException>(() => assessment.Explain(inForce, order with { Number = "X" }, request, Language.English));
        Assert.Throws<ArgumentException>(() => assessment.Explain(inForce, order, request with { Id = "X" }, Language.English));
        Assert.Throws<ArgumentException>(() => assessment.Explain(Policies.Under(PolicyTerms.Standard).Govern("M-77", Days.Submitted), order, request, Language.English));
        Finding foreign = assessment.Items[0].Findings[0] with { Rule = Rule.Approval };
        Assert.Throws<ArgumentException>(() => foreign.Explain(inForce, order, request, request.Items[0], Language.English));
    }

    [Fact]
    public void Text_from_outside_can_break_no_line()
    {
        Order order = RequestSayings.Sold() with { Number = "JQM\r\nBcc: all@example.com\u202E\u0085" };
        TermsInForce inForce = PolicyEvaluator.Standard.Govern("M-77", Days.Submitted);
        Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, Days.Submitted);
        Assert.Equal("We fulfilled order JQM\uFFFD\uFFFDBcc: all@example.com\uFFFD\uFFFD.", cancellation.Explain(inForce, order, Days.Submitted, Language.English).Findings[0].Sentence);
    }

    private static void Same(ValueList<Finding> findings, ItemExplanation english, ItemExplanation chinese) => Same(findings, english.Findings, chinese.Findings);

    private static void Same(ValueList<Finding> findings, ValueList<FindingExplanation> english, ValueList<FindingExplanation> chinese)
    {
        Assert.Equal(findings, english.Select(explained => explained.Finding).ToValueList());
        Assert.Equal(findings, chinese.Select(explained => explained.Finding).ToValueList());
        Assert.All(english, explained => Assert.EndsWith(".", explained.Sentence, StringComparison.Ordinal));
        Assert.All(chinese, explained => Assert.EndsWith("。", explained.Sentence, StringComparison.Ordinal));
        Assert.All(english, explained => Assert.Contains(explained.Finding.Clause.Number, explained.Citation, StringComparison.Ordinal));
        Assert.All(english.Where(explained => explained.Finding.WaivedBy is not null), explained => Assert.Contains($"Waived by {explained.Finding.WaivedBy}", explained.Sentence, StringComparison.Ordinal));
    }

    private static void NamesEveryAmount(Refund refund, RefundExplanation english, RefundExplanation chinese)
    {
        for (int i = 0; i < refund.Lines.Count; i++)
        {
            for (int j = 0; j < refund.Lines[i].Components.Count; j++)
            {
                RefundComponent component = refund.Lines[i].Components[j];
                string amounts = english.Lines[i].Components[j].Amounts;
                Assert.All(
                    new[] { component.Charged, component.Refunded, component.Withheld }.Where(amount => !amount.IsZero),
                    amount => Assert.Contains(amount.Name(Language.English), amounts, StringComparison.Ordinal));
            }
        }

        Assert.All(refund.Destinations.Zip(english.Destinations), pair => Assert.StartsWith(pair.First.Amount.Name(Language.English), pair.Second, StringComparison.Ordinal));
        Assert.All(refund.Destinations.Zip(chinese.Destinations), pair => Assert.Contains(pair.First.Amount.Name(Language.Chinese), pair.Second, StringComparison.Ordinal));
        Assert.Equal(refund.Owed.IsZero, english.Owed is null);
        Assert.Equal(refund.ReturnShipping is null, chinese.ReturnShipping is null);
    }

    private static string SentenceOf(ItemExplanation item, Rule rule) => item.Findings.Single(explained => explained.Finding.Rule == rule).Sentence;

    private static string TimeIn(Instant at, PolicyTerms terms) =>
        at.InZone(DateTimeZoneProviders.Tzdb[terms.WindowZone]).ToString("yyyy' at 'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
