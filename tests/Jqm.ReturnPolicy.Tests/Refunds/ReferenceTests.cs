namespace Jqm.ReturnPolicy.Tests;

public sealed class ReferenceTests
{
    private static readonly Order Order = new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 5, Usd(1999)), new OrderLine("2", 2, Usd(500)), new OrderLine("3", 1, Usd(700))],
        [
            new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 2), new ShipmentLine("2", 2)]),
            new Shipment("S2", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 2)]),
        ],
        payments: [new Payment("P1", Usd(3000)), new Payment("P2", Usd(5000))]);

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static RequestedItem Ask(string line, int quantity, string? shipment = null) => new(line, quantity, ReturnReason.Defective, shipment);

    private static void Assess(ValueList<PriorRefund> prior, params ReadOnlySpan<RequestedItem> items) =>
        PolicyEvaluator.Standard.Assess(Order, new ReturnRequest("R-1", "JQM-1", Days.Submitted, ValueList.Create(items)), prior);

    private static void Settle(ValueList<InspectedItem> inspected, ValueList<ApprovedUnits> approved = default, Money? cost = null, string number = "JQM-1", ValueList<Waiver> waivers = default) =>
        PolicyEvaluator.Standard.Settle(Order, new ReturnedGoods("R-1", number, Days.Submitted, inspected, Days.Approved, approved, Days.Received, cost, waivers: waivers));

    private static PriorRefund Refunded(string line, int quantity, string? shipment = null) => new([new PriorRefundLine(line, quantity, shipment)]);

    private static PriorRefund Paid(params ReadOnlySpan<Destination> destinations) => new([], ValueList.Create(destinations), hasReturnShipping: true);

    private static readonly (string Name, string Path, ErrorCode Code, Action Run)[] Faults =
    [
        ("an unknown line", "request.items[1].line", ErrorCode.UnknownLine, () => Assess([], Ask("2", 1), Ask("9", 1))),
        ("an unknown shipment", "request.items[0].shipment", ErrorCode.UnknownShipment, () => Assess([], Ask("1", 1, "S9"))),
        ("a shipment that does not carry the line", "request.items[0].shipment", ErrorCode.UnknownShipment, () => Assess([], Ask("2", 1, "S2"))),
        ("a shipment for a line in none", "request.items[0].shipment", ErrorCode.UnknownShipment, () => Assess([], Ask("3", 1, "S1"))),
        ("no shipment for a line in two", "request.items[0]", ErrorCode.ShipmentRequired, () => Assess([], Ask("1", 1))),
        ("more than a shipment carries", "request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => Assess([], Ask("1", 3, "S1"))),
        ("more than a shipment carries, in two items", "request.items[2].quantity", ErrorCode.QuantityOutOfRange, () => Assess([], Ask("1", 1, "S1"), Ask("1", 2, "S2"), Ask("1", 2, "S1"))),
        ("more than is left", "request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => Assess([Refunded("2", 1)], Ask("2", 2))),
        ("more than is left, in two items", "request.items[1].quantity", ErrorCode.QuantityOutOfRange, () => Assess([Refunded("2", 1)], Ask("2", 1), Ask("2", 1))),
        ("more than a line in no shipment has", "request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => Assess([], Ask("3", 2))),
        ("a quantity that would overflow", "request.items[1].quantity", ErrorCode.QuantityOutOfRange, () => Assess([], Ask("2", 1), Ask("2", int.MaxValue))),
        ("a request for another order", "request.order", ErrorCode.OrderMismatch, () => PolicyEvaluator.Standard.Assess(Order, new ReturnRequest("R-1", "JQM-2", Days.Submitted, [Ask("2", 1)]))),
        ("a waiver that the terms do not allow", "request.waivers[1].rule", ErrorCode.NotWaivable, () => PolicyEvaluator.Standard.Assess(Order, new ReturnRequest("R-1", "JQM-1", Days.Submitted, [Ask("2", 1)], [new Waiver(Rule.Window, "x"), new Waiver(Rule.Evidence, "x")]))),
        ("a waiver of what can never be waived", "request.waivers[0].rule", ErrorCode.NotWaivable, () => PolicyEvaluator.Standard.Assess(Order, new ReturnRequest("R-1", "JQM-1", Days.Submitted, [Ask("2", 1)], [new Waiver(Rule.Scope, "x")]))),

        ("a return for another order", "return.order", ErrorCode.OrderMismatch, () => Settle([new InspectedItem("2", 1)], number: "JQM-2")),
        ("an unknown inspected line", "return.inspected[0].line", ErrorCode.UnknownLine, () => Settle([new InspectedItem("9", 1)])),
        ("an inspected line in two shipments", "return.inspected[0]", ErrorCode.ShipmentRequired, () => Settle([new InspectedItem("1", 1)])),
        ("more inspected than carried", "return.inspected[1].quantity", ErrorCode.QuantityOutOfRange, () => Settle([new InspectedItem("2", 2), new InspectedItem("2", 1)])),
        ("an unknown approved line", "return.approved[0].line", ErrorCode.UnknownLine, () => Settle([new InspectedItem("2", 1)], [new ApprovedUnits("9", 1)])),
        ("more approved than carried", "return.approved[0].quantity", ErrorCode.QuantityOutOfRange, () => Settle([new InspectedItem("2", 1)], [new ApprovedUnits("2", 3)])),
        ("a shipping cost in another currency", "return.shippingCost", ErrorCode.CurrencyMismatch, () => Settle([new InspectedItem("2", 1)], cost: Money.Of(1m, Currency.EUR))),
        ("a waiver on a return that the terms do not allow", "return.waivers[0].rule", ErrorCode.NotWaivable, () => Settle([new InspectedItem("2", 1)], waivers: [new Waiver(Rule.Condition, "x")])),

        ("an unknown refunded line", "priorRefunds[1].lines[0].line", ErrorCode.UnknownLine, () => Assess([Refunded("2", 1), Refunded("9", 1)], Ask("3", 1))),
        ("a refunded line in two shipments", "priorRefunds[0].lines[0]", ErrorCode.ShipmentRequired, () => Assess([Refunded("1", 1)], Ask("3", 1))),
        ("more refunded than carried", "priorRefunds[1].lines[0].quantity", ErrorCode.QuantityOutOfRange, () => Assess([Refunded("2", 1), Refunded("2", 2)], Ask("3", 1))),
        ("a refund in another currency", "priorRefunds[0].currency", ErrorCode.CurrencyMismatch, () => Assess([new PriorRefund([], [], Currency.EUR)], Ask("3", 1))),
        ("a refund to an unknown payment", "priorRefunds[0].destinations[0].payment", ErrorCode.UnknownPayment, () => Assess([Paid(Destination.ToPayment("P9", Usd(1)))], Ask("3", 1))),
        ("a payment that got more than it had", "priorRefunds[1].destinations[0].amount", ErrorCode.AmountOutOfRange, () => Assess([Paid(Destination.ToPayment("P1", Usd(2000))), Paid(Destination.ToPayment("P1", Usd(1001)))], Ask("3", 1))),
        ("an open balance that got more than there was", "priorRefunds[0].destinations[0].amount", ErrorCode.AmountOutOfRange, () => Assess([Paid(Destination.ToOpenBalance(Usd(3696)))], Ask("3", 1))),
    ];

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Input_of_another_order_is_refused_with_its_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void The_greatest_available_quantity_is_accepted()
    {
        Assert.Equal(Usd(3695), Order.OpenBalance);
        Assess([Refunded("2", 1), Paid(Destination.ToOpenBalance(Usd(3695)), Destination.ToPayment("P1", Usd(3000)), Destination.ToAccountBalance(Usd(999_999)))], Ask("2", 1), Ask("1", 2, "S1"), Ask("1", 2, "S2"), Ask("3", 1));
        Settle([new InspectedItem("2", 2), new InspectedItem("3", 1)], [new ApprovedUnits("2", 2), new ApprovedUnits("3", 1)]);
    }

    [Fact]
    public void A_null_is_a_mistake_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => PolicyEvaluator.Standard.Assess(null!, null!));
        Assert.Throws<ArgumentNullException>(() => PolicyEvaluator.Standard.Settle(Order, null!));
        Assert.Throws<ArgumentNullException>(() => PolicyEvaluator.Standard.Cancel(null!, Days.Submitted));
        Assert.Throws<ArgumentNullException>(() => PolicyEvaluator.Standard.GetTermsInForce(null!, Days.Submitted));
        Assert.Throws<ArgumentNullException>(() => Assess([null!], Ask("2", 1)));
    }

    [Fact]
    public void A_refund_cannot_be_made_that_does_not_add_up()
    {
        var line = new RefundLine("1", null, 1, [new RefundComponent(ComponentKind.Product, Usd(100), Usd(100), Clause.FromNumber("4.3"))]);
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => _ = new Refund(Currency.USD, [line], null, [Destination.ToAccountBalance(Usd(99))]));
        Expect.Fault("refunded", ErrorCode.AmountOutOfRange, () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Usd(2), Clause.FromNumber("4.3")));
        Expect.Fault("refunded", ErrorCode.CurrencyMismatch, () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Money.Of(0m, Currency.EUR), Clause.FromNumber("4.3")));
        Expect.Fault("components[1].kind", ErrorCode.Duplicate, () => _ = new RefundLine("1", null, 1, [line.Components[0], line.Components[0]]));
        Expect.Fault("components", ErrorCode.Malformed, () => _ = new RefundLine("1", null, 1, []));
        Expect.Fault("amount", ErrorCode.AmountOutOfRange, () => Destination.ToAccountBalance(Usd(-1)));
        Assert.Equal(Usd(100), new Refund(Currency.USD, [line], null, [Destination.ToAccountBalance(Usd(100))]).Total);
    }
}
