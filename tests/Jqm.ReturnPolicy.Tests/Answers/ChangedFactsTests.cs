namespace Jqm.ReturnPolicy.Tests;

/// <summary>Facts that lead to another result are not added to an answer: its sentences would not be true.</summary>
public sealed class ChangedFactsTests
{
    private static readonly Order Order = new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 4, Usd(500)), new OrderLine("2", 4, Usd(500))],
        [new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 4)]), new Shipment("S2", Days.Shipped, Days.Delivered, [new ShipmentLine("2", 4)])]);

    private static readonly ReturnRequest Request = new(
        "R-1",
        Order.Number,
        Days.Submitted,
        [new RequestedItem("1", 1, ReturnReason.WrongItem, details: "blue", evidence: [new Evidence(EvidenceKind.Photo)]), new RequestedItem("2", 1, ReturnReason.Defective, details: "torn", evidence: [new Evidence(EvidenceKind.Photo)])],
        [new Waiver(Rule.Window, "reviewer-4")]);

    private static readonly ReturnedGoods Goods = new(
        "R-1",
        Order.Number,
        Days.Submitted,
        [new InspectedItem("1", 3, ReturnReason.Defective, true, true), new InspectedItem("2", 1, ReturnReason.WrongItem, true, true)],
        Days.Approved,
        [new ApprovedUnits("1", 2), new ApprovedUnits("2", 1)],
        Days.Received);

    private static TermsInForce Terms => PolicyEvaluator.Standard.GetTermsInForce("M-1", Days.Submitted);

    private static readonly (string Differs, Func<(Order Order, ReturnRequest Request)> Change)[] OfRequest =
    [
        ("of item 1 (line '1'), the rule Window is Met (clause 2.1) in the answer, and Waived (clause 2.2, waived by 'reviewer-4')", () => (Order, Request with { SubmittedAt = Days.Submitted + Duration.FromDays(400) })),
        ("of item 2 (line '2'), the rule Details is Met (clause 3.1) in the answer, and Missing (clause 3.1)", () => (Order, WithSecond(Request.Items[1] with { Details = null }))),
        ("of item 2 (line '2'), the rule Evidence is Met (clause 3.1) in the answer, and Missing (clause 3.1)", () => (Order, WithSecond(Request.Items[1] with { Evidence = [] }))),
        ("of item 2 (line '2'), the last day of the window is 2026-02-14 in the answer, and 2026-02-15", () => (Delivered(Days.Delivered + Duration.FromDays(1)), Request)),
        ("of item 2 (line '2'), the rule Window is Met (clause 2.1) in the answer, and Waived (clause 2.2, waived by 'reviewer-4')", () => (Delivered(null), Request)),
        ("of item 2 (line '2'), the rule Category is Met (clause 5.1) in the answer, and Excepted (clause 5.1)", () => (Order with { Lines = [Order.Lines[0], Order.Lines[1] with { Category = ProductCategory.Customized }] }, Request)),
        ("of item 1 (line '1'), the rule Scope is Met (clause 0.1) in the answer, and NotMet (clause 0.1)", () => (Order with { FulfilledBy = Fulfilment.Other }, Request)),
    ];

    private static readonly (string Differs, Func<(Order Order, ReturnedGoods Goods)> Change)[] OfGoods =
    [
        ("of item 1 (line '1'), the rule Approval is Met (clause 3.3) in the answer, and NotMet (clause 3.3)", () => (Order, Goods with { ApprovedAt = null })),
        ("of item 1 (line '1'), the rule Inspection is Met (clause 4.1) in the answer, and Missing (clause 4.1)", () => (Order, Goods with { ReceivedAt = null })),
        ("of item 3 (line '2'), the rule Condition is Met (clause 3.4) in the answer, and NotMet (clause 3.4)", () => (Order, Goods with { Inspected = [Goods.Inspected[0], Goods.Inspected[1] with { Unused = false }] })),
        ("of item 3 (line '2'), the rule Approval is Met (clause 3.3) in the answer, and NotMet (clause 3.3)", () => (Order, Goods with { Approved = [new ApprovedUnits("1", 2)] })),
    ];

    public static TheoryData<int> RequestChanges => new(Enumerable.Range(0, OfRequest.Length));

    public static TheoryData<int> GoodsChanges => new(Enumerable.Range(0, OfGoods.Length));

    [Theory]
    [MemberData(nameof(RequestChanges))]
    public void A_request_with_another_assessment_is_refused_by_item_and_rule(int change)
    {
        Assessment answer = Terms.Assess(Order, Request);
        (string differs, Func<(Order Order, ReturnRequest Request)> changed) = OfRequest[change];
        (Order order, ReturnRequest request) = changed();
        Refuses("order and request: " + differs, () => answer.WithFacts(Terms, order, request));
        Assert.Equal(answer, answer.WithFacts(Terms, Order, Request));
    }

    [Theory]
    [MemberData(nameof(GoodsChanges))]
    public void Goods_with_another_settlement_are_refused_by_item_and_rule(int change)
    {
        Settlement answer = Terms.Settle(Order, Goods);
        (string differs, Func<(Order Order, ReturnedGoods Goods)> changed) = OfGoods[change];
        (Order order, ReturnedGoods goods) = changed();
        Refuses("order and return: " + differs, () => answer.WithFacts(Terms, order, goods));
        Assert.Equal(answer, answer.WithFacts(Terms, Order, Goods));
    }

    [Fact]
    public void Goods_without_the_approved_units_take_those_of_the_findings()
    {
        Settlement answer = Terms.Settle(Order, Goods);
        Assert.Equal([2, 1, 1], answer.Items.Select(item => item.Quantity));
        Assert.Equal(answer, answer.WithFacts(Terms, Order, Goods with { Approved = [] }));
    }

    [Fact]
    public void Goods_of_which_another_number_was_approved_are_refused()
    {
        Settlement answer = Terms.Settle(Order, Goods);
        Assert.Equal(
            "The answer was made from other return; give those that it was made from.",
            Assert.Throws<ArgumentException>(() => answer.WithFacts(Terms, Order, Goods with { Approved = [new ApprovedUnits("1", 1), new ApprovedUnits("2", 1)] })).Message);
    }

    [Fact]
    public void A_result_that_the_findings_do_not_show_must_be_the_same_too()
    {
        Assessment assessed = Terms.Assess(Order, Request);
        AssessedItem item = assessed.Items[0];
        Assessment Recorded(AssessedItem first) => new(Order.Number, "R-1", assessed.Policy, [], [first, assessed.Items[1]]);
        AssessedItem Other(Fault? fault, ReturnShippingBearer? bearer, bool goodsBack) =>
            new(item.LineId, item.ShipmentId, 1, item.Reason, item.Findings, fault, bearer, item.LastDay, item.Deadline, goodsBack);
        Refuses("order and request: of item 1 (line '1'), the fault is Merchant in the answer, and Service", () => Recorded(Other(Fault.Merchant, item.ReturnShipping, true)).WithFacts(Terms, Order, Request));
        Refuses("order and request: of item 1 (line '1'), who bears the return shipping is none in the answer, and Service", () => Recorded(Other(item.Fault, null, true)).WithFacts(Terms, Order, Request));
        Refuses("order and request: of item 1 (line '1'), whether the goods come back is False in the answer, and True", () => Recorded(Other(item.Fault, item.ReturnShipping, false)).WithFacts(Terms, Order, Request));
    }

    [Fact]
    public void An_instant_or_an_order_with_another_decision_is_refused()
    {
        Cancellation cancellation = Terms.Cancel(Order, Days.Shipped);
        Refuses("order and instant: of the order, the rule Cancellation is NotMet (clause 5.2) in the answer, and Met (clause 5.2)", () => cancellation.WithFacts(Terms, Order, Days.Shipped - Duration.Epsilon));
        AllowanceDecision decision = Terms.Allow(Order, [new Allowance("1", Usd(1))]);
        Refuses("order: of the order, the rule Scope is Met (clause 0.1) in the answer, and NotMet (clause 0.1)", () => decision.WithFacts(Terms, Order with { FulfilledBy = Fulfilment.Other }));
    }

    private static void Refuses(string differs, Action recall) => Assert.Equal(
        $"The answer was made from other facts of the {differs} by the facts given; give those that the answer was made from.",
        Assert.Throws<ArgumentException>(recall).Message);

    private static ReturnRequest WithSecond(RequestedItem item) => Request with { Items = [Request.Items[0], item] };

    private static Order Delivered(Instant? second) => Order with { Shipments = [Order.Shipments[0], new Shipment("S2", Days.Shipped, second, [new ShipmentLine("2", 4)])] };

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);
}
