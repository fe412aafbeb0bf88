namespace Jqm.ReturnPolicy.Tests;

/// <summary>Where the units of a line are, and what follows from it for references and for charges.</summary>
public sealed class HoldingTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static Order Of(ValueList<Shipment> shipments, ValueList<Charge> charges = default) => new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 3, Usd(100)), new OrderLine("2", 3, Usd(100)), new OrderLine("3", 3, Usd(100))],
        shipments,
        charges);

    private static Shipment Carrying(string id, params ReadOnlySpan<ShipmentLine> lines) =>
        new(id, Days.Shipped, Days.Delivered, ValueList.Create(lines));

    private static Refund Estimate(Order order, params ReadOnlySpan<RequestedItem> items) => PolicyEvaluator.Standard
        .Assess(order, new ReturnRequest("R", "JQM-1", Days.Delivered, ValueList.Create(items))).Estimate!;

    private static RequestedItem Wrong(string line, int quantity, string? shipment = null) =>
        new(line, quantity, ReturnReason.WrongItem, shipment, "blue", [new Evidence(EvidenceKind.Photo)]);

    [Fact]
    public void A_charge_of_a_shipment_is_shared_in_the_order_of_the_orders_lines_however_the_shipment_lists_them()
    {
        Order order = Of([Carrying("S1", new ShipmentLine("3", 3), new ShipmentLine("1", 3), new ShipmentLine("2", 3))], [new Charge(ChargeKind.Shipping, Usd(4), "S1")]);
        Refund refund = Estimate(order, Wrong("3", 3), Wrong("2", 3), Wrong("1", 3));
        Assert.Equal([301, 301, 302], refund.Lines.Select(line => line.Refunded.MinorUnits));
    }

    [Fact]
    public void A_line_that_is_shipped_in_part_is_in_that_shipment_and_nowhere_else()
    {
        Order order = Of([Carrying("S1", new ShipmentLine("1", 2), new ShipmentLine("2", 1))]);
        Assert.Equal("S1", Estimate(order, Wrong("1", 2)).Lines[0].ShipmentId);
        Expect.Fault("request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => Estimate(order, Wrong("1", 3)));
    }

    [Fact]
    public void A_line_that_is_in_no_shipment_is_with_the_service_whole()
    {
        Order order = Of([Carrying("S1", new ShipmentLine("1", 2)), Carrying("S2", new ShipmentLine("2", 3))]);
        Assessment assessment = PolicyEvaluator.Standard.Assess(order, new ReturnRequest("R", "JQM-1", Days.Delivered, [Wrong("3", 3)]));
        Assert.Equal((null, AssessmentVerdict.Incomplete), (assessment.Items[0].ShipmentId, assessment.Items[0].Verdict));
        Expect.Fault("request.items[1].quantity", ErrorCode.QuantityOutOfRange, () => Estimate(order, Wrong("3", 3), Wrong("3", 1)));
        Expect.Fault("request.items[0].shipment", ErrorCode.UnknownShipment, () => Estimate(order, Wrong("3", 1, "S1")));
    }

    [Fact]
    public void A_charge_of_one_shipment_does_not_touch_the_units_of_another()
    {
        Order order = Of(
            [Carrying("S1", new ShipmentLine("1", 1), new ShipmentLine("2", 1)), Carrying("S2", new ShipmentLine("1", 2))],
            [new Charge(ChargeKind.Handling, Usd(7), "S1"), new Charge(ChargeKind.Handling, Usd(100), "S2")]);
        Refund refund = Estimate(order, Wrong("1", 1, "S1"), Wrong("1", 2, "S2"), Wrong("2", 1));
        Assert.Equal([104, 300, 103], refund.Lines.Select(line => line.Refunded.MinorUnits));
    }

    [Fact]
    public void In_a_long_order_every_line_shipment_and_payment_is_found_by_its_name_and_no_other_is()
    {
        int[] numbers = [.. Enumerable.Range(1, 30)];
        var order = new Order(
            "JQM-1",
            "M-1",
            numbers.Select(n => new OrderLine($"L{n}", 2, Usd(100))).ToValueList(),
            numbers.Select(n => Carrying($"S{n}", new ShipmentLine($"L{n}", 1), new ShipmentLine($"L{n % 30 + 1}", 1))).ToValueList(),
            payments: numbers.Select(n => new Payment($"P{n}", Usd(200), "card")).ToValueList());

        Refund refund = Estimate(order, [.. numbers.Reverse().Select(n => Wrong($"L{n % 30 + 1}", 1, $"S{n}"))]);
        Assert.Equal(numbers.Reverse().Select(n => ($"L{n % 30 + 1}", (string?)$"S{n}")), refund.Lines.Select(line => (line.LineId, line.ShipmentId)));
        Assert.Equal(numbers[..15].Select(n => $"P{n}"), refund.Destinations.Select(destination => destination.PaymentId));

        Expect.Fault("request.items[0].line", ErrorCode.UnknownLine, () => Estimate(order, Wrong("L31", 1, "S1")));
        Expect.Fault("request.items[0].shipment", ErrorCode.UnknownShipment, () => Estimate(order, Wrong("L1", 1, "S31")));
        Expect.Fault("request.items[0]", ErrorCode.ShipmentRequired, () => Estimate(order, Wrong("L1", 1)));

        Refund After(string payment) => PolicyEvaluator.Standard
            .Assess(order, new ReturnRequest("R", "JQM-1", Days.Delivered, [Wrong("L1", 1, "S1")]), [new PriorRefund([], [Destination.ToPayment(payment, Usd(200))], hasReturnShipping: true)]).Estimate!;
        Assert.Equal("P2", After("P1").Destinations[0].PaymentId);
        Assert.Equal("P1", After("P30").Destinations[0].PaymentId);
        Expect.Fault("priorRefunds[0].destinations[0].payment", ErrorCode.UnknownPayment, () => After("P31"));
    }
}
