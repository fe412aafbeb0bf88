namespace Jqm.ReturnPolicy.Tests;

/// <summary>Whatever was answered can be explained, and the explanation names the facts.</summary>
public sealed class WordsLaws
{
    [Law]
    public void Every_assessment_explains_itself_with_its_facts(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, request.SubmittedAt);
        Assessment assessment = inForce.Assess(order, request);
        AnswerExplanation english = assessment.Explain(Language.English);
        AnswerExplanation chinese = assessment.Explain(Language.Chinese);
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
                Assert.Equal(english.Items[i].Findings[j].Sentence, item.Explain(item.Findings[j], Language.English));
        }

        Assert.Equal(assessment.Estimate is null, english.Refund is null);
        if (assessment.Estimate is { } estimate)
            Assert.Contains(estimate.Total.Format(Language.English), english.Refund!.Total, StringComparison.Ordinal);
    }

    [Law]
    public void Every_settlement_explains_itself_with_its_facts(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, goods.SubmittedAt);
        Settlement settlement = inForce.Settle(order, goods);
        AnswerExplanation english = settlement.Explain(Language.English);
        AnswerExplanation chinese = settlement.Explain(Language.Chinese);
        Assert.Equal(settlement.Verdict.Explain(Language.English), english.Verdict);
        for (int i = 0; i < settlement.Items.Count; i++)
        {
            SettledItem item = settlement.Items[i];
            Same(item.Findings, english.Items[i], chinese.Items[i]);
            Assert.Contains(item.Quantity == 1 ? "1 unit" : FormattableString.Invariant($"{item.Quantity:#,0} units"), english.Items[i].Heading, StringComparison.Ordinal);
            if (item.Reason is { } reason)
                Assert.Contains(reason.GetName(Language.English), SentenceOf(english.Items[i], Rule.Inspection), StringComparison.Ordinal);
            if (terms.ApprovalRequired && goods.ApprovedAt is { } approved)
                Assert.Contains(TimeIn(approved, terms), SentenceOf(english.Items[i], Rule.Approval), StringComparison.Ordinal);
        }

        if (settlement.Refund is { } refund)
            NamesEveryAmount(refund, english.Refund!, chinese.Refund!);
    }

    [Law]
    public void Every_cancellation_explains_itself_with_its_facts(Order order, PolicyTerms terms)
    {
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce(order.MerchantId, Days.Shipped);
        foreach (Instant at in new[] { Days.Shipped, Days.Shipped - Duration.Epsilon })
        {
            Cancellation cancellation = inForce.Cancel(order, at);
            CancellationExplanation english = cancellation.Explain(Language.English);
            CancellationExplanation chinese = cancellation.Explain(Language.Chinese);
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
        Assessment assessment = inForce.Assess(order, request);
        TermsInForce other = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        RequireOther("order and request", () => assessment.WithFacts(inForce, order with { Number = "X" }, request));
        RequireOther("order and request", () => assessment.WithFacts(inForce, order, request with { Id = "X" }));
        RequireOther("order and request", () => assessment.WithFacts(inForce, order, request with { Items = [.. request.Items, .. request.Items] }));
        RequireOther("terms", () => assessment.WithFacts(other, order, request));
        RequireOther("order and request", () => assessment.WithFacts(inForce, order, request with { Items = [request.Items[0] with { Reason = ReturnReason.WrongItem }] }));
        RequireOther("order", () => assessment.WithFacts(inForce, order with { Lines = [order.Lines[0] with { Id = "L2" }], Shipments = [], Charges = [] }, request));
    }

    [Fact]
    public void A_settlement_and_a_cancellation_belong_to_their_terms_and_facts()
    {
        Order order = RequestSayings.Sold();
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1), new InspectedItem("L1", 1)]);
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        TermsInForce other = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        Settlement settlement = inForce.Settle(order, goods);
        Cancellation cancellation = inForce.Cancel(order, Days.Submitted);
        RequireOther("order and return", () => settlement.WithFacts(inForce, order with { Number = "X" }, goods));
        RequireOther("order and return", () => settlement.WithFacts(inForce, order, goods with { RequestId = "X" }));
        RequireOther("return", () => settlement.WithFacts(inForce, order, goods with { Inspected = [new InspectedItem("L1", 1), new InspectedItem("L2", 1)] }));
        RequireOther("return", () => inForce.Settle(order, goods with { Inspected = [new InspectedItem("L1", 2)] }).WithFacts(inForce, order, goods));
        RequireOther("terms", () => settlement.WithFacts(other, order, goods));
        RequireOther("return", () => settlement.WithFacts(inForce, order, goods with { Inspected = [new InspectedItem("L1", 1)] }));
        RequireOther("terms", () => cancellation.WithFacts(other, order, Days.Submitted));
        RequireOther("order", () => cancellation.WithFacts(inForce, order with { Number = "X" }, Days.Submitted));
    }

    [Fact]
    public void A_finding_of_another_answer_is_refused_by_its_rule()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        AssessedItem assessed = inForce.Assess(order, new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)])).Items[0];
        SettledItem settled = inForce.Settle(order, new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1)])).Items[0];
        var foreign = new Finding(Rule.Cancellation, FindingStatus.Met, Clause.FromNumber("2.1"));
        Says("The finding about Cancellation is not one of the answer's; it is of another answer.", () => assessed.Explain(foreign, Language.English));
        Says("The finding about Cancellation is not one of the answer's; it is of another answer.", () => settled.Explain(foreign, Language.English));
        Says("The finding about Window is not one of the answer's; it is of another answer.", () => inForce.Cancel(order, Days.Submitted).Explain(foreign with { Rule = Rule.Window }, Language.English));

        static void Says(string message, Action explain) => Assert.Equal(message, Assert.Throws<ArgumentException>(explain).Message);
    }

    [Fact]
    public void An_answer_with_findings_of_another_kind_of_answer_gets_no_facts()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)]);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1)]);
        PolicyReference policy = PolicyEvaluator.Standard.Policies[0] is { } standard ? new PolicyReference(standard.Id, standard.Version) : null!;
        var approval = new Finding(Rule.Approval, FindingStatus.Met, Clause.FromNumber("3.3"));
        var window = new Finding(Rule.Window, FindingStatus.Met, Clause.FromNumber("2.1"));
        var reason = new Finding(Rule.Reason, FindingStatus.Met, Clause.FromNumber("1.1"));
        var assessment = new Assessment(order.Number, "R-1", policy, [], [new AssessedItem("L1", "S1", 1, ReturnReason.Defective, [approval])]);
        var settlement = new Settlement(order.Number, "R-1", policy, [], [new SettledItem("L1", "S1", 1, [window])]);
        var uninspected = new Settlement(order.Number, "R-1", policy, [], [new SettledItem("L1", "S1", 1, [reason])]);
        var cancellation = new Cancellation(order.Number, policy, [], [window]);
        Says("order and request: of item 1 (line 'L1'), the rule Scope is not judged in the answer, and Met (clause 0.1)", () => assessment.WithFacts(inForce, order, request));
        Says("order and return: of item 1 (line 'L1'), the rule Scope is not judged in the answer, and Met (clause 0.1)", () => settlement.WithFacts(inForce, order, goods));
        Says("order and instant: of the order, the rule Scope is not judged in the answer, and Met (clause 0.1)", () => cancellation.WithFacts(inForce, order, Days.Submitted));
        Says("order and return: of item 1 (line 'L1'), the rule Scope is not judged in the answer, and Met (clause 0.1)", () => uninspected.WithFacts(inForce, order, goods));

        static void Says(string differs, Action recall) => Assert.Equal($"The answer was made from other facts of the {differs} by the facts given; give those that the answer was made from.", Assert.Throws<ArgumentException>(recall).Message);
    }

    [Fact]
    public void A_null_is_a_mistake_of_the_program()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, [new RequestedItem("L1", 1, ReturnReason.Defective)]);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1)]);
        Cancellation cancellation = inForce.Cancel(order, Days.Submitted);
        Finding scope = cancellation.Findings[0];
        Assessment assessment = inForce.Assess(order, request);
        Settlement settlement = inForce.Settle(order, goods);
        AllowanceDecision decision = inForce.Allow(order, [new Allowance("L1", Money.Of(1m, Currency.USD))]);
        Missing("after", () => Notice.Create(null!, Language.English));
        Missing("after", () => StoryLine.Create(null!, Language.English));
        Missing("assessment", () => ((Assessment)null!).Explain(Language.English));
        Missing("terms", () => assessment.WithFacts(null!, order, request));
        Missing("order", () => assessment.WithFacts(inForce, null!, request));
        Missing("request", () => assessment.WithFacts(inForce, order, null!));
        Missing("settlement", () => ((Settlement)null!).Explain(Language.English));
        Missing("terms", () => settlement.WithFacts(null!, order, goods));
        Missing("order", () => settlement.WithFacts(inForce, null!, goods));
        Missing("goods", () => settlement.WithFacts(inForce, order, null!));
        Missing("cancellation", () => ((Cancellation)null!).Explain(Language.English));
        Missing("terms", () => cancellation.WithFacts(null!, order, Days.Submitted));
        Missing("order", () => cancellation.WithFacts(inForce, null!, Days.Submitted));
        Missing("terms", () => decision.WithFacts(null!, order));
        Missing("order", () => decision.WithFacts(inForce, null!));
        Missing("decision", () => ((AllowanceDecision)null!).Explain(Language.English));
        Missing("destination", () => ((Destination)null!).Explain(Language.English));
        Missing("item", () => ((AssessedItem)null!).Explain(Language.English));
        Missing("item", () => ((AssessedItem)null!).Explain(scope, Language.English));
        Missing("item", () => ((SettledItem)null!).Explain(Language.English));
        Missing("item", () => ((SettledItem)null!).Explain(scope, Language.English));
        Missing("cancellation", () => ((Cancellation)null!).Explain(scope, Language.English));
        Missing("refund", () => ((Refund)null!).Explain(Language.English));
        Missing("refusal", () => ((Refusal)null!).Explain(null, Language.English));
        Missing("clause", () => ((Clause)null!).Explain(Language.English));
        Missing("clause", () => ((Clause)null!).GetName(Language.English));

        static void Missing(string what, Action explain) => Assert.Equal(what, Assert.Throws<ArgumentNullException>(explain).ParamName);
    }

    [Fact]
    public void Goods_that_were_approved_as_they_came_were_not_approved_too_late()
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        var goods = new ReturnedGoods("R-1", order.Number, Days.Submitted, [new InspectedItem("L1", 1, ReturnReason.Defective)], Days.Received, [], Days.Received);
        SettledItem item = inForce.Settle(order, goods).Items[0];
        Finding approval = item.Findings.Single(finding => finding.Rule == Rule.Approval);
        Assert.Contains("not among those approved", item.Explain(approval, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipment_that_leaves_at_the_instant_of_the_cancellation_has_left()
    {
        Order order = RequestSayings.Sold() with { Shipments = [new Shipment("S1", Days.Shipped)] };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Shipped);
        string left = inForce.Cancel(order, Days.Shipped).Explain(Language.English).Findings[^1].Sentence;
        Assert.Contains("S1", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Wording_calls_a_refund_a_refund_and_an_estimate_an_estimate()
    {
        Order order = RequestSayings.Sold() with { Shipments = [] };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        Cancellation cancellation = inForce.Cancel(order, Days.Submitted);
        foreach (Language language in Enum.GetValues<Language>())
            Assert.Equal(cancellation.Refund!.Explain(language).Total, cancellation.Explain(language).Refund!.Total);
    }

    [Theory]
    [InlineData(1, "1 day of 24 hours after")]
    [InlineData(2, "2 days of 24 hours after")]
    public void One_day_is_worded_in_the_singular(int days, string told)
    {
        TermsInForce inForce = Policies.Under(PolicyTerms.Standard with { WindowCounting = WindowCounting.Elapsed, WindowDays = days }).GetTermsInForce("M-77", Act.Request.SubmittedAt);
        AssessedItem item = inForce.Assess(Act.Order, Act.Request).Items[0];
        Finding window = item.Findings.Single(finding => finding.Rule == Rule.Window);
        Assert.Contains(told, item.Explain(window, Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    public void Signs_that_change_the_reading_direction_are_replaced(char sign) => Assert.Equal("a\uFFFDb", InSentence($"a{sign}b"));

    [Theory]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\u007F')]
    public void Signs_that_break_a_line_are_replaced(char sign) => Assert.Equal("a\uFFFDb", InSentence($"a{sign}b"));

    [Theory]
    [InlineData(" ~\u00E9")]
    [InlineData("\u2030\u2065\u206A")]
    public void Unusual_but_harmless_text_is_unchanged(string text) => Assert.Equal(text, InSentence(text));

    [Fact]
    public void A_month_has_its_name()
    {
        Order order = RequestSayings.Sold() with { Shipments = [] };
        foreach (int month in Enumerable.Range(1, 12))
        {
            var at = Instant.FromUtc(2026, month, 1, 0, 0);
            TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", at);
            string name = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            Assert.Contains($" 1 {name} 2026", inForce.Cancel(order, at).Explain(Language.English).Findings[^1].Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>How an order's number reads in a sentence.</summary>
    private static string InSentence(string number)
    {
        Order order = RequestSayings.Sold() with { Number = number };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        string sentence = inForce.Cancel(order, Days.Submitted).Explain(Language.English).Findings[0].Sentence;
        return sentence["We fulfilled order ".Length..^1];
    }

    [Fact]
    public void Text_from_outside_can_break_no_line()
    {
        Order order = RequestSayings.Sold() with { Number = "JQM\r\nBcc: all@example.com\u202E\u0085" };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Days.Submitted);
        Cancellation cancellation = inForce.Cancel(order, Days.Submitted);
        Assert.Equal("We fulfilled order JQM\uFFFD\uFFFDBcc: all@example.com\uFFFD\uFFFD.", cancellation.Explain(Language.English).Findings[0].Sentence);
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
                    amount => Assert.Contains(amount.Format(Language.English), amounts, StringComparison.Ordinal));
            }
        }

        Assert.All(refund.Destinations.Zip(english.Destinations), pair => Assert.StartsWith(pair.First.Amount.Format(Language.English), pair.Second, StringComparison.Ordinal));
        Assert.All(refund.Destinations.Zip(chinese.Destinations), pair => Assert.Contains(pair.First.Amount.Format(Language.Chinese), pair.Second, StringComparison.Ordinal));
        Assert.Equal(refund.Owed.IsZero, english.Owed is null);
        Assert.Equal(refund.ReturnShipping is null, chinese.ReturnShipping is null);
    }

    private static string SentenceOf(ItemExplanation item, Rule rule) => item.Findings.Single(explained => explained.Finding.Rule == rule).Sentence;

    private static string TimeIn(Instant at, PolicyTerms terms) =>
        at.InZone(DateTimeZoneProviders.Tzdb[terms.WindowZone]).ToString("yyyy' at 'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
