namespace Jqm.ReturnPolicy.Tests;

/// <summary>The facts that answers carry: what decided each finding and each amount.</summary>
public sealed class AnswerFactsTests
{
    private static readonly Order Order = new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 4, Usd(500), category: ProductCategory.Customized), new OrderLine("2", 3, Usd(100)), new OrderLine("3", 2, Usd(700))],
        [
            new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 4)]),
            new Shipment("S2", Days.Shipped + Duration.FromDays(1), lines: [new ShipmentLine("2", 2)]),
            new Shipment("S3", lines: [new ShipmentLine("3", 1)]),
        ]);

    private static TermsInForce Terms => PolicyEvaluator.Standard.GetTermsInForce("M-1", Days.Submitted);

    [Fact]
    public void An_assessed_item_has_the_facts_of_its_findings()
    {
        ValueList<Evidence> evidence = [new Evidence(EvidenceKind.Photo), new Evidence(EvidenceKind.Video, clear: false), new Evidence(EvidenceKind.Document), new Evidence(EvidenceKind.Photo, clear: true)];
        var request = new ReturnRequest("R-1", Order.Number, Days.Submitted, [new RequestedItem("1", 2, ReturnReason.Defective, details: "torn", evidence: evidence), new RequestedItem("3", 1, ReturnReason.Defective, details: " ")], [new Waiver(Rule.Window, "reviewer-4")]);
        Assessment assessment = Terms.Assess(Order, request);
        AssessedItemFacts facts = assessment.Items[0].Facts!;
        Assert.Equal((Days.Submitted, Days.Shipped, Days.Delivered, 30, true, ProductCategory.Customized, "JQM-1"), (facts.SubmittedAt, facts.ShippedAt, facts.DeliveredAt, facts.WindowDays, facts.HasDetails, facts.Category, facts.OrderNumber));
        Assert.Equal(new EvidenceTally(new EvidenceCounts(2, 0, 0), new EvidenceCounts(0, 1, 0), new EvidenceCounts(0, 0, 1)), facts.Evidence);
        Assert.Equal(request.Waivers, facts.Waivers);
        AssessedItemFacts other = assessment.Items[1].Facts!;
        Assert.Equal((null, null, false, ProductCategory.Standard), (other.ShippedAt, other.DeliveredAt, other.HasDetails, other.Category));
        Assert.True(other.Evidence.IsEmpty);
        Assert.Same(facts.Terms, assessment.Terms);
    }

    [Fact]
    public void A_settled_item_has_the_facts_of_its_findings()
    {
        var goods = new ReturnedGoods("R-1", Order.Number, Days.Submitted, [new InspectedItem("1", 3, ReturnReason.WrongItem, true, false)], Days.Approved, [new ApprovedUnits("1", 2)], Days.Received);
        Settlement settlement = Terms.Settle(Order, goods);
        Assert.Equal([2, 1], settlement.Items.Select(item => item.Quantity));
        foreach (SettledItem item in settlement.Items)
        {
            SettledItemFacts facts = item.Facts!;
            Assert.Equal((Days.Approved, Days.Received, 3, ReturnReason.WrongItem, true, false), (facts.ApprovedAt, facts.ReceivedAt, facts.InspectedQuantity, facts.Reason, facts.Unused, facts.Original));
            Assert.Equal((ProductCategory.Customized, Days.Shipped, Days.Delivered, "JQM-1"), (facts.Category, facts.ShippedAt, facts.DeliveredAt, facts.OrderNumber));
        }
    }

    [Fact]
    public void A_cancellation_lists_shipped_and_unshipped_units()
    {
        CancellationFacts facts = Terms.Cancel(Order, Days.Shipped + Duration.FromDays(1)).Facts!;
        Assert.Equal([new DepartedShipment("S1", Days.Shipped), new DepartedShipment("S2", Days.Shipped + Duration.FromDays(1))], facts.ShipmentsLeft);
        Assert.Equal([new WaitingUnits("3", "S3", 1), new WaitingUnits("2", null, 1), new WaitingUnits("3", null, 1)], facts.UnitsNotLeft);
        CancellationFacts early = Terms.Cancel(Order, Days.Shipped - Duration.Epsilon).Facts!;
        Assert.Empty(early.ShipmentsLeft);
        Assert.Empty(early.UnitsNotLeft);
    }

    [Fact]
    public void An_answer_without_facts_throws_how_to_add_them()
    {
        var finding = new Finding(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1"));
        var policy = new PolicyReference("jqm-standard", "1");
        var line = new RefundLine("1", "S1", 1, [new RefundComponent(ComponentKind.Product, Usd(5), Usd(5), Clause.FromNumber("4.3"))]);
        Says("terms, order, request", () => new Assessment("JQM-1", "R-1", policy, [], [new AssessedItem("1", "S1", 1, ReturnReason.Defective, [finding])]).Explain(Language.English));
        Says("terms, order, goods", () => new Settlement("JQM-1", "R-1", policy, [], [new SettledItem("1", "S1", 1, [finding])]).Explain(Language.English));
        Says("terms, order, at", () => new Cancellation("JQM-1", policy, [], [finding]).Explain(Language.English));
        Says("…", () => new Refund(Currency.USD, [line], null, [Destination.ToAccountBalance(Usd(5))]).Explain(Language.English));

        static void Says(string parts, Action explain) => Assert.Contains($"call WithFacts({parts})", Assert.Throws<InvalidOperationException>(explain).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_amount_that_differs_from_the_terms_has_no_known_ground()
    {
        Settlement settlement = Terms.Settle(Order, Goods.AsNew(Order, [new Place("1", "S1", 1)], ReturnReason.Defective));
        ReturnedGoods goods = Goods.AsNew(Order, [new Place("1", "S1", 1)], ReturnReason.Defective);
        Assert.Equal(RefundGround.ProductCost, Recorded(500, 500, 1));
        Assert.Equal(RefundGround.Unknown, Recorded(500, 499, 1));
        Assert.Equal(RefundGround.Unknown, Recorded(1000, 1000, 2));

        RefundGround Recorded(long charged, long refunded, int quantity)
        {
            var refund = new Refund(Currency.USD, [new RefundLine("1", "S1", quantity, [new RefundComponent(ComponentKind.Product, Usd(charged), Usd(refunded), Clause.FromNumber("4.3"))])], null, [Destination.ToAccountBalance(Usd(refunded))]);
            return new Settlement("JQM-1", "R-1", settlement.Policy, [], settlement.Items, refund).WithFacts(Terms, Order, goods).Refund!.Lines[0].Components[0].Ground!.Value;
        }
    }

    [Fact]
    public void Recorded_amounts_that_the_terms_do_not_lead_to_have_no_known_ground()
    {
        Order order = Order with { Charges = [new Charge(ChargeKind.Shipping, Usd(300))] };
        ReturnedGoods goods = Goods.AsNew(order, [new Place("2", "S2", 1)], ReturnReason.WrongItem);
        Settlement answer = Terms.Settle(order, goods);
        RefundLine line = answer.Refund!.Lines.Single();
        RefundComponent product = line.Components[0];
        RefundComponent shipping = line.Components[1];
        Assert.Equal([RefundGround.ProductCost, RefundGround.ServiceFault], GroundsOf(line));
        Assert.Equal([RefundGround.ProductCost, RefundGround.Unknown], GroundsOf(LineOf(product, new RefundComponent(shipping.Kind, shipping.Charged, shipping.Charged - Usd(1), shipping.Clause))));
        Assert.Equal([RefundGround.Allowance, RefundGround.ServiceFault], GroundsOf(LineOf(new RefundComponent(product.Kind, product.Charged, product.Charged - Usd(40), product.Clause, null, Usd(40)), shipping)));
        Assert.Equal([RefundGround.Unknown, RefundGround.Unknown, RefundGround.Unknown, RefundGround.Unknown], GroundsOf(line, line));

        IEnumerable<RefundGround> GroundsOf(params RefundLine[] lines)
        {
            var refund = new Refund(Currency.USD, lines.ToValueList(), null, [Destination.ToAccountBalance(lines.Aggregate(Usd(0), (sum, each) => sum + each.Refunded))]);
            Settlement recorded = new Settlement(answer.OrderNumber, answer.RequestId, answer.Policy, [], answer.Items, refund).WithFacts(Terms, order, goods);
            return recorded.Refund!.Lines.SelectMany(each => each.Components).Select(component => component.Ground!.Value);
        }

        RefundLine LineOf(params RefundComponent[] components) => new(line.LineId, line.ShipmentId, line.Quantity, components.ToValueList());
    }

    [Fact]
    public void A_recorded_cancellation_that_withholds_an_amount_has_no_known_ground_for_it()
    {
        Order order = new("JQM-1", "M-1", [new OrderLine("1", 4, Usd(500), tax: Usd(41)), new OrderLine("2", 3, Usd(100), tax: Usd(7))]);
        Cancellation answer = Terms.Cancel(order, Days.Submitted);
        Assert.Equal([2000, 41, 300, 7], answer.Refund!.Lines.SelectMany(line => line.Components).Select(component => component.Refunded.MinorUnits));
        RefundLine first = answer.Refund.Lines[0];
        var less = new RefundLine("1", null, 4, [first.Components[0], new RefundComponent(ComponentKind.Tax, Usd(41), Usd(40), first.Components[1].Clause)]);
        var refund = new Refund(Currency.USD, [less, answer.Refund.Lines[1]], null, [Destination.ToAccountBalance(Usd(2347))]);
        Cancellation recorded = new Cancellation(answer.OrderNumber, answer.Policy, [], answer.Findings, refund).WithFacts(Terms, order, Days.Submitted);
        Assert.Equal(
            [RefundGround.NothingShipped, RefundGround.Unknown, RefundGround.NothingShipped, RefundGround.NothingShipped],
            recorded.Refund!.Lines.SelectMany(line => line.Components).Select(component => component.Ground));
    }

    [Law]
    public void A_recorded_assessment_gets_the_facts_that_the_evaluation_gave_it(AssessQuestion asked)
    {
        Assessment answer = asked.Answer();
        var recorded = new Assessment(
            answer.OrderNumber,
            answer.RequestId,
            answer.Policy,
            answer.AgreementIds,
            answer.Items.Select(item => new AssessedItem(item.LineId, item.ShipmentId, item.Quantity, item.Reason, item.Findings, item.Fault, item.ReturnShipping, item.LastDay, item.Deadline, item.GoodsBack)).ToValueList(),
            Copied(answer.Estimate));
        Assert.Equal(answer, recorded);
        Assert.Null(recorded.Terms);
        Assert.All(recorded.Items, item => Assert.Null(item.Facts));
        Assessment recalled = recorded.WithFacts(answer.Terms!, asked.Order, asked.Request);
        Assert.Equal(answer, recalled);
        Assert.Equal(answer.GetHashCode(), recalled.GetHashCode());
        Assert.Equal(answer.Items.Select(item => item.Facts), recalled.Items.Select(item => item.Facts));
        Assert.Equal(Grounds(answer.Estimate), Grounds(recalled.Estimate));
        foreach (Language language in Enum.GetValues<Language>())
            SameSentences(answer.Explain(language), recalled.Explain(language));
    }

    [Law]
    public void A_recorded_settlement_gets_the_facts_that_the_evaluation_gave_it(SettleQuestion returned)
    {
        Settlement answer = returned.Answer();
        var recorded = new Settlement(
            answer.OrderNumber,
            answer.RequestId,
            answer.Policy,
            answer.AgreementIds,
            answer.Items.Select(item => new SettledItem(item.LineId, item.ShipmentId, item.Quantity, item.Findings, item.Reason, item.Fault, item.ReturnShipping)).ToValueList(),
            Copied(answer.Refund));
        Assert.Equal(answer, recorded);
        Assert.All(recorded.Items, item => Assert.Null(item.Facts));
        Settlement recalled = recorded.WithFacts(answer.Terms!, returned.Order, returned.Goods);
        Assert.Equal(answer, recalled);
        Assert.Equal(answer.GetHashCode(), recalled.GetHashCode());
        Assert.Equal(answer.Items.Select(item => item.Facts), recalled.Items.Select(item => item.Facts));
        Assert.Equal(Grounds(answer.Refund), Grounds(recalled.Refund));
        foreach (Language language in Enum.GetValues<Language>())
            SameSentences(answer.Explain(language), recalled.Explain(language));
    }

    [Law]
    public void A_recorded_cancellation_gets_the_facts_that_the_evaluation_gave_it(CancelQuestion cancelled)
    {
        Cancellation answer = cancelled.Answer();
        var recorded = new Cancellation(answer.OrderNumber, answer.Policy, answer.AgreementIds, answer.Findings, Copied(answer.Refund));
        Assert.Equal(answer, recorded);
        Cancellation recalled = recorded.WithFacts(answer.Terms!, cancelled.Order, cancelled.At);
        Assert.Equal(answer, recalled);
        Assert.Equal(answer.Facts, recalled.Facts);
        Assert.Equal(Grounds(answer.Refund), Grounds(recalled.Refund));
        foreach (Language language in Enum.GetValues<Language>())
            Assert.Equal(answer.Explain(language).ToString(), recalled.Explain(language).ToString());
    }

    private static void SameSentences(AnswerExplanation first, AnswerExplanation second) => Assert.Equal(first.ToString(), second.ToString());

    private static IEnumerable<RefundGround?>? Grounds(Refund? refund) => refund?.Lines.SelectMany(line => line.Components).Select(component => component.Ground);

    /// <summary>The refund as the public constructors make it, without facts.</summary>
    private static Refund? Copied(Refund? refund) => refund is null ? null : new Refund(
        refund.Currency,
        refund.Lines.Select(line => new RefundLine(line.LineId, line.ShipmentId, line.Quantity, line.Components
            .Select(part => new RefundComponent(part.Kind, part.Charged, part.Refunded, part.Clause, part.AgreementId, part.Allowed))
            .ToValueList())).ToValueList(),
        refund.ReturnShipping,
        refund.Destinations,
        refund.Allowances);

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);
}
