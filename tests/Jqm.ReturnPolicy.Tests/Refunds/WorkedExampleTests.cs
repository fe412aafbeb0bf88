namespace Jqm.ReturnPolicy.Tests;

/// <summary>The refund that the wire form's own page shows, and what follows when more comes back.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Order Order = new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Usd(1999), "TS-RED-M", discount: Usd(500), tax: Usd(440))],
        [new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 3)])],
        [new Charge(ChargeKind.Shipping, Usd(1200)), new Charge(ChargeKind.CustomsDuty, Usd(710), "S1")],
        [new Payment("P1", Usd(6000), "card"), new Payment("P2", Usd(847), "balance")],
        Usd(1000));

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static ReturnedGoods Goods(int quantity, ReturnReason reason, Party paidBy, ValueList<InspectedItem>? inspected = null, int? approved = null) => new(
        "R-1",
        "JQM-10023",
        Days.Submitted,
        inspected ?? [new InspectedItem("1", quantity, reason, false, false, "S1")],
        Days.Approved,
        [new ApprovedUnits("1", approved ?? quantity, "S1")],
        Days.Received,
        Usd(600),
        paidBy);

    private static RefundComponent Part(ComponentKind kind, long charged, long refunded, string clause) =>
        new(kind, Usd(charged), Usd(refunded), Clause.FromNumber(clause));

    [Fact]
    public void A_defective_unit_gives_back_product_and_tax_and_the_return_shipping()
    {
        Refund refund = PolicyEvaluator.Standard.Settle(Order, Goods(1, ReturnReason.Defective, Party.Merchant)).Refund!;
        Assert.Equal(
            new Refund(
                Currency.USD,
                [new RefundLine("1", "S1", 1, [Part(ComponentKind.Product, 1499, 1499, "4.3"), Part(ComponentKind.Tax, 146, 146, "4.3"), Part(ComponentKind.Shipping, 400, 0, "4.4"), Part(ComponentKind.CustomsDuty, 236, 0, "4.4")])],
                new ReturnShippingSettlement(Party.Merchant, Usd(600), Usd(0), Usd(0)),
                [Destination.ToPayment("P1", Usd(2245))]),
            refund);
        Assert.Equal((Usd(1645), Usd(636), Usd(2245), Usd(0)), (refund.Lines[0].Refunded, refund.Lines[0].Withheld, refund.Total, refund.Owed));
        Assert.Equal((Usd(600), Usd(600)), (refund.ReturnShipping!.Cost, refund.ReturnShipping.Adjustment));
    }

    [Fact]
    public void Rejected_goods_whose_return_the_service_paid_leave_the_merchant_owing()
    {
        Settlement settlement = PolicyEvaluator.Standard.Settle(Order, Goods(1, ReturnReason.ChangeOfMind, Party.Service));
        Assert.Equal(SettlementVerdict.Rejected, settlement.Verdict);
        Assert.Equal((Usd(0), Usd(600)), (settlement.Refund!.Total, settlement.Refund.Owed));
        Assert.Empty(settlement.Refund.Lines);
        Assert.Empty(settlement.Refund.Destinations);
    }

    [Fact]
    public void An_amount_above_the_remaining_payments_is_credited_to_the_account_balance()
    {
        Refund first = PolicyEvaluator.Standard.Settle(Order, Goods(2, ReturnReason.WrongItem, Party.Merchant) with { Inspected = [new InspectedItem("1", 2, ReturnReason.WrongItem, true, true)] }).Refund!;
        Refund second = PolicyEvaluator.Standard.Settle(Order, Goods(1, ReturnReason.WrongItem, Party.Merchant) with { Inspected = [new InspectedItem("1", 1, ReturnReason.WrongItem, true, true)] }, [first]).Refund!;
        Assert.Equal<ValueList<Destination>>([Destination.ToPayment("P1", Usd(2998 + 293 + 800 + 473 + 600))], first.Destinations);
        Assert.Equal<ValueList<Destination>>([Destination.ToPayment("P1", Usd(6000 - 5164)), Destination.ToPayment("P2", Usd(847)), Destination.ToAccountBalance(Usd(6847 + 1200 - 6847))], second.Destinations);
    }

    [Fact]
    public void Charges_of_a_shipment_are_shared_over_its_lines_at_any_index_of_the_order()
    {
        var order = new Order(
            "JQM-1",
            "M-77",
            [new OrderLine("1", 1, Usd(1000)), new OrderLine("2", 1, Usd(1000))],
            [new Shipment("S1", lines: [new ShipmentLine("2", 1)]), new Shipment("S2", lines: [new ShipmentLine("1", 1)])],
            [new Charge(ChargeKind.Shipping, Usd(300), "S1"), new Charge(ChargeKind.Handling, Usd(50), "S2")]);
        Refund refund = PolicyEvaluator.Standard.Cancel(order, Days.Submitted).Refund!;
        Assert.Equal(
            [("1", ComponentKind.Product, 1000), ("1", ComponentKind.Handling, 50), ("2", ComponentKind.Product, 1000), ("2", ComponentKind.Shipping, 300)],
            refund.Lines.SelectMany(line => line.Components, (line, part) => (line.LineId, part.Kind, part.Refunded.MinorUnits)));
    }

    [Fact]
    public void An_order_of_which_two_shipments_left_has_left()
    {
        Order order = Order with { Shipments = [new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 2)]), new Shipment("S2", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 1)])] };
        Assert.Equal(CancellationVerdict.NotCancellable, PolicyEvaluator.Standard.Cancel(order, Days.Submitted).Verdict);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("S1")]
    public void Where_nothing_has_a_price_charges_fall_on_units(string? shipment)
    {
        var order = new Order(
            "JQM-1",
            "M-77",
            [new OrderLine("1", 3, Usd(0)), new OrderLine("2", 1, Usd(0))],
            [new Shipment("S1", lines: [new ShipmentLine("1", 3), new ShipmentLine("2", 1)])],
            [new Charge(ChargeKind.Shipping, Usd(400), shipment)]);
        Refund refund = PolicyEvaluator.Standard.Cancel(order, Days.Submitted).Refund!;
        Assert.Equal([300L, 100L], refund.Lines.Select(line => line.Refunded.MinorUnits));
    }

    [Fact]
    public void The_default_component_prints_as_nothing() => Assert.Equal("RefundComponent { }", default(RefundComponent).ToString());

    [Fact]
    public void Items_use_up_the_approved_units_in_order_regardless_of_verdict()
    {
        Settlement settlement = PolicyEvaluator.Standard.Settle(Order, Goods(
            3,
            ReturnReason.Defective,
            Party.Merchant,
            [new InspectedItem("1", 1, ReturnReason.ChangeOfMind, true, true), new InspectedItem("1", 2, ReturnReason.Defective)],
            approved: 2));
        Assert.Equal(
            [(1, SettlementVerdict.Rejected, true), (1, SettlementVerdict.Approved, true), (1, SettlementVerdict.Rejected, false)],
            settlement.Items.Select(item => (item.Quantity, item.Verdict, item.Findings.Single(finding => finding.Rule == Rule.Approval).Status == FindingStatus.Met)));

        // The service bears the return of the approved defective unit only.
        Assert.Equal((Usd(200), Usd(400), Usd(0)), (settlement.Refund!.ReturnShipping!.ServiceShare, settlement.Refund.ReturnShipping.MerchantShare, settlement.Refund.ReturnShipping.PendingShare));
        Assert.Equal(SettlementVerdict.Partial, settlement.Verdict);
    }
}
