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
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, request.SubmittedAt);
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
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, goods.SubmittedAt);
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
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, Days.Shipped);
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
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        Assessment assessment = PolicyEvaluator.Assess(inForce, order, request);
        TermsInForce other = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        RequireOther("order and request", () => assessment.Explain(inForce, order with { Number = "X" }, request, Language.English));
        RequireOther("order and request", () => assessment.Explain(inForce, order, request with { Id = "X" }, Language.English));
        RequireOther("order and request", () => assessment.Explain(inForce, order, request with { Items = [.. request.Items, .. request.Items] }, Language.English));
        RequireOther("terms", () => assessment.Explain(other, order, request, Language.English));
        Finding foreign = assessment.Items[0].Findings[0] with { Rule = Rule.Approval };
        Assert.Throws<ArgumentException>(() => foreign.Explain(inForce, order, request, request.Items[0], Language.English));
    }

    [Fact]
    public void A_settlement_and_a_cancellation_belong_to_their_terms_and_to_what_came_back()
    {
        Order order = RequestSayings.Sold();
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1), new InspectedItem("L1", 1)]);
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        TermsInForce other = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        Settlement settlement = PolicyEvaluator.Settle(inForce, order, goods);
        Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, Days.Submitted);
        RequireOther("order and return", () => settlement.Explain(inForce, order with { Number = "X" }, goods, Language.English));
        RequireOther("order and return", () => settlement.Explain(inForce, order, goods with { RequestId = "X" }, Language.English));
        RequireOther("return", () => settlement.Explain(inForce, order, goods with { Inspected = [new InspectedItem("L1", 1), new InspectedItem("L2", 1)] }, Language.English));
        RequireOther("return", () => PolicyEvaluator.Settle(inForce, order, goods with { Inspected = [new InspectedItem("L1", 2)] }).Explain(inForce, order, goods, Language.English));
        RequireOther("terms", () => settlement.Explain(other, order, goods, Language.English));
        RequireOther("return", () => settlement.Explain(inForce, order, goods with { Inspected = [new InspectedItem("L1", 1)] }, Language.English));
        RequireOther("terms", () => cancellation.Explain(other, order, Days.Submitted, Language.English));
        RequireOther("order", () => cancellation.Explain(inForce, order with { Number = "X" }, Days.Submitted, Language.English));
    }

    [Fact]
    public void A_finding_of_another_answer_is_named()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1)]);
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)]);
        var window = new Finding(Rule.Window, FindingStatus.Met, Clause.FromNumber("2.1"));
        var reason = new Finding(Rule.Reason, FindingStatus.Met, Clause.FromNumber("1.1"));
        Says("The rule Approval is not judged of a request; the finding is of another answer.", () => (window with { Rule = Rule.Approval }).Explain(inForce, order, request, request.Items[0], Language.English));
        Says("The rule Window is not judged of goods that came back; the finding is of another answer.", () => window.Explain(inForce, order, goods, goods.Inspected[0], 1, Language.English));
        Says("The rule Window is not judged of a cancellation; the finding is of another answer.", () => window.Explain(inForce, order, Days.Submitted, Language.English));
        Says("The item is not inspected; a finding of its reason, condition or category is of another item.", () => reason.Explain(inForce, order, goods, goods.Inspected[0], 1, Language.English));

        static void Says(string message, Action explain) => Assert.Equal(message, Assert.Throws<ArgumentException>(explain).Message);
    }

    [Fact]
    public void A_null_is_a_mistake_of_the_program()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)]);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1)]);
        Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, Days.Submitted);
        Finding scope = cancellation.Findings[0];
        Assessment assessment = PolicyEvaluator.Assess(inForce, order, request);
        Settlement settlement = PolicyEvaluator.Settle(inForce, order, goods);
        Missing("after", () => Notice.Of(null!, Language.English));
        Missing("after", () => StoryLine.Of(null!, Language.English));
        Missing("assessment", () => ((Assessment)null!).Explain(inForce, order, request, Language.English));
        Missing("inForce", () => assessment.Explain(null!, order, request, Language.English));
        Missing("order", () => assessment.Explain(inForce, null!, request, Language.English));
        Missing("request", () => assessment.Explain(inForce, order, null!, Language.English));
        Missing("settlement", () => ((Settlement)null!).Explain(inForce, order, goods, Language.English));
        Missing("inForce", () => settlement.Explain(null!, order, goods, Language.English));
        Missing("order", () => settlement.Explain(inForce, null!, goods, Language.English));
        Missing("goods", () => settlement.Explain(inForce, order, null!, Language.English));
        Missing("cancellation", () => ((Cancellation)null!).Explain(inForce, order, Days.Submitted, Language.English));
        Missing("inForce", () => cancellation.Explain(null!, order, Days.Submitted, Language.English));
        Missing("inForce", () => new Refund(Currency.USD, [], null, []).Explain(null!, Language.English));
        Missing("destination", () => ((Destination)null!).Explain(Language.English));
        Missing("inForce", () => scope.Explain(null!, order, request, request.Items[0], Language.English));
        Missing("order", () => scope.Explain(inForce, null!, request, request.Items[0], Language.English));
        Missing("item", () => scope.Explain(inForce, order, request, null!, Language.English));
        Missing("inForce", () => scope.Explain(null!, order, goods, goods.Inspected[0], 1, Language.English));
        Missing("order", () => scope.Explain(inForce, null!, goods, goods.Inspected[0], 1, Language.English));
        Missing("goods", () => scope.Explain(inForce, order, null!, goods.Inspected[0], 1, Language.English));
        Missing("inForce", () => scope.Explain(null!, order, Days.Submitted, Language.English));
        Missing("order", () => scope.Explain(inForce, null!, Days.Submitted, Language.English));
        Missing("order", () => cancellation.Explain(inForce, null!, Days.Submitted, Language.English));
        Missing("refund", () => ((Refund)null!).Explain(inForce, Language.English));
        Missing("refusal", () => ((Refusal)null!).Explain(null, Language.English));
        Missing("request", () => scope.Explain(inForce, order, null!, request.Items[0], Language.English));
        Missing("item", () => scope.Explain(inForce, order, goods, null!, 1, Language.English));
        Missing("clause", () => ((Clause)null!).Explain(Language.English));
        Missing("clause", () => ((Clause)null!).Name(Language.English));

        static void Missing(string what, Action explain) => Assert.Equal(what, Assert.Throws<ArgumentNullException>(explain).ParamName);
    }

    [Fact]
    public void Goods_that_were_approved_as_they_came_were_not_approved_too_late()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1, ReturnReason.Defective)], Days.Received, [], Days.Received);
        Finding approval = PolicyEvaluator.Settle(inForce, order, goods).Items[0].Findings.Single(finding => finding.Rule == Rule.Approval);
        Assert.Contains("not among those approved", approval.Explain(inForce, order, goods, goods.Inspected[0], 1, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_leaves_as_the_cancellation_is_asked_for_has_left()
    {
        Order order = RequestSayings.Sold() with { Shipments = [new Shipment("S1", Days.Shipped)] };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Shipped);
        string left = PolicyEvaluator.Cancel(inForce, order, Days.Shipped).Explain(inForce, order, Days.Shipped, Language.English).Findings[^1].Sentence;
        Assert.Contains("S1", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_has_left_the_first_is_named_and_of_two_that_left_at_once_the_first_of_the_order()
    {
        Instant before = Days.Shipped - Duration.FromHours(1);
        Assert.Contains("S2", Left(Of("S1", Days.Shipped), Of("S2", before), Of("S3", Days.Shipped)), StringComparison.Ordinal);
        Assert.Contains("S1", Left(Of("S1", before), Of("S2", before)), StringComparison.Ordinal);

        static Shipment Of(string id, Instant left) => new(id, left, lines: [new ShipmentLine("L1", 1)]);

        static string Left(params ReadOnlySpan<Shipment> shipments)
        {
            var order = new Order("JQM-1", "M-77", [new OrderLine("L1", 3, Money.Of(5m, Currency.USD))], ValueList.Create(shipments));
            TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Shipped);
            return PolicyEvaluator.Cancel(inForce, order, Days.Shipped).Explain(inForce, order, Days.Shipped, Language.English).Findings[^1].Sentence;
        }
    }

    [Fact]
    public void A_refund_is_told_as_one_and_an_estimate_as_an_estimate()
    {
        Order order = RequestSayings.Sold() with { Shipments = [] };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, Days.Submitted);
        foreach (Language language in Enum.GetValues<Language>())
            Assert.Equal(cancellation.Refund!.Explain(inForce, language).Total, cancellation.Explain(inForce, order, Days.Submitted, language).Refund!.Total);
    }

    [Theory]
    [InlineData(1, "1 day of 24 hours after")]
    [InlineData(2, "2 days of 24 hours after")]
    public void One_day_is_not_told_as_several(int days, string told)
    {
        TermsInForce inForce = Policies.Under(PolicyTerms.Standard with { WindowCounting = WindowCounting.Elapsed, WindowDays = days }).GetTermsInForce("M-77", Act.Request.SubmittedAt);
        Finding window = PolicyEvaluator.Assess(inForce, Act.Order, Act.Request).Items[0].Findings.Single(finding => finding.Rule == Rule.Window);
        Assert.Contains(told, window.Explain(inForce, Act.Order, Act.Request, Act.Request.Items[0], Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    public void No_sign_turns_the_reading_direction(char sign) => Assert.Equal("a\uFFFDb", InSentence($"a{sign}b"));

    [Theory]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\u007F')]
    public void No_sign_breaks_a_line(char sign) => Assert.Equal("a\uFFFDb", InSentence($"a{sign}b"));

    [Theory]
    [InlineData(" ~\u00E9")]
    [InlineData("\u2030\u2065\u206A")]
    public void What_only_looks_unusual_is_left(string text) => Assert.Equal(text, InSentence(text));

    [Fact]
    public void A_month_has_its_name()
    {
        Order order = RequestSayings.Sold() with { Shipments = [] };
        foreach (int month in Enumerable.Range(1, 12))
        {
            var at = Instant.FromUtc(2026, month, 1, 0, 0);
            TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", at);
            string name = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            Assert.Contains($" 1 {name} 2026", PolicyEvaluator.Cancel(inForce, order, at).Explain(inForce, order, at, Language.English).Findings[^1].Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>How an order's number reads in a sentence.</summary>
    private static string InSentence(string number)
    {
        Order order = RequestSayings.Sold() with { Number = number };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        string sentence = PolicyEvaluator.Cancel(inForce, order, Days.Submitted).Findings[0].Explain(inForce, order, Days.Submitted, Language.English);
        return sentence["We fulfilled order ".Length..^1];
    }

    [Fact]
    public void Text_from_outside_can_break_no_line()
    {
        Order order = RequestSayings.Sold() with { Number = "JQM\r\nBcc: all@example.com\u202E\u0085" };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        Cancellation cancellation = PolicyEvaluator.Cancel(inForce, order, Days.Submitted);
        Assert.Equal("We fulfilled order JQM\uFFFD\uFFFDBcc: all@example.com\uFFFD\uFFFD.", cancellation.Explain(inForce, order, Days.Submitted, Language.English).Findings[0].Sentence);
    }

    private static void RequireOther(string what, Action explain) =>
        Assert.Equal($"The answer was made from other {what}; give those that it was made from.", Assert.Throws<ArgumentException>(explain).Message);

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
