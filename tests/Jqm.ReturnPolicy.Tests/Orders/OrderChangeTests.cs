namespace Jqm.ReturnPolicy.Tests;

/// <summary>Changes of several members that depend on each other.</summary>
public sealed class OrderChangeTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static Money Jpy(long yen) => Money.FromMinorUnits(yen, Currency.JPY);

    private static Order Example() => new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Usd(1999), "TS-RED-M", ProductCategory.PrivateLabel, Usd(500), Usd(440)), new OrderLine("2", 1, Usd(100))],
        [new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 3)]), new Shipment("S2", Days.Shipped, null, [new ShipmentLine("2", 1)])],
        [new Charge(ChargeKind.Shipping, Usd(1200)), new Charge(ChargeKind.CustomsDuty, Usd(710), "S2")],
        [new Payment("P1", Usd(6000), "card"), new Payment("P2", Usd(500), "balance")],
        Usd(1000),
        Days.Placed,
        Fulfilment.Other);

    [Fact]
    public void With_without_arguments_returns_an_equal_order()
    {
        Order order = Example();
        Assert.Equal(order, order.With());
        Assert.NotSame(order, order.With());
        Assert.Equal(order.Lines[0], order.Lines[0].With());
    }

    [Law]
    public void With_every_member_of_another_order_has_its_amounts(Order order, Order other)
    {
        Order changed = (order with { Payments = null }).With(other.Lines, other.Shipments, other.Charges, other.Payments, other.Discount);
        Assert.Equal((order.Number, order.MerchantId, order.PlacedAt, order.FulfilledBy), (changed.Number, changed.MerchantId, changed.PlacedAt, changed.FulfilledBy));
        Assert.Equal((other.Total, other.OpenBalance, other.Payments), (changed.Total, changed.OpenBalance, changed.Payments));
        Assert.Equal(other with { Number = order.Number, MerchantId = order.MerchantId, PlacedAt = order.PlacedAt, FulfilledBy = order.FulfilledBy }, changed);
    }

    [Fact]
    public void A_line_is_removed_together_with_its_shipment_and_charge()
    {
        Order order = Example().With(payments: []);
        Order changed = order.With(lines: [order.Lines[0]], shipments: [order.Shipments[0]], charges: [order.Charges[0]]);
        Assert.Equal(order.Total - Usd(100 + 710), changed.Total);
        Assert.Equal(order.Discount, changed.Discount);
        Expect.Fault("shipments[1].lines[0].line", ErrorCode.UnknownLine, () => _ = order.With(lines: [order.Lines[0]]));
    }

    [Fact]
    public void With_expressions_in_either_order_fail_with_a_message_that_names_With()
    {
        Order order = Example();
        ValueList<OrderLine> lines = [order.Lines[0]];
        ValueList<Shipment> shipments = [order.Shipments[0]];
        Assert.Contains("Order.With", Assert.Throws<InvalidInputException>(() => _ = order with { Lines = lines, Shipments = shipments }).Message, StringComparison.Ordinal);
        Assert.Contains("Order.With", Assert.Throws<InvalidInputException>(() => _ = order with { Shipments = shipments, Lines = lines }).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Order.With", Assert.Throws<InvalidInputException>(() => _ = order.With(lines: lines)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_currency_changes_if_every_amount_is_given()
    {
        Order order = Example();
        ValueList<OrderLine> lines = [order.Lines[0].With(unitPrice: Jpy(2000), discount: Jpy(50), tax: Jpy(44)), order.Lines[1].With(unitPrice: Jpy(100))];
        ValueList<Charge> charges = [new Charge(ChargeKind.Shipping, Jpy(120))];
        Order yen = order.With(lines, charges: charges, payments: [new Payment("P1", Jpy(600))], discount: Jpy(100));
        Assert.Equal((Currency.JPY, Jpy(6000 - 50 + 44 + 100 + 120 - 100)), (yen.Currency, yen.Total));
        Assert.Equal(order.Shipments, yen.Shipments);
        Expect.Fault("discount", ErrorCode.CurrencyMismatch, () => _ = order.With(lines, charges: charges, payments: []));
        Expect.Fault("charges[0].amount", ErrorCode.CurrencyMismatch, () => _ = order.With(lines, payments: [], discount: Jpy(1)));
        Expect.Fault("tax", ErrorCode.CurrencyMismatch, () => _ = order.Lines[0].With(unitPrice: Jpy(2000), discount: Jpy(50)));
    }

    [Fact]
    public void A_line_keeps_the_members_that_are_not_given()
    {
        OrderLine line = Example().Lines[0];
        OrderLine changed = line.With(quantity: 1, unitPrice: Usd(300), discount: Usd(300));
        Assert.Equal(new OrderLine("1", 1, Usd(300), "TS-RED-M", ProductCategory.PrivateLabel, Usd(300), Usd(440)), changed);
        Assert.Contains("OrderLine.With", Assert.Throws<InvalidInputException>(() => _ = line with { UnitPrice = Usd(100) }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_instants_of_a_shipment_change_together()
    {
        var shipment = new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 3)]);
        Shipment later = shipment.WithTimes(Days.Delivered + Duration.FromDays(1), Days.Delivered + Duration.FromDays(2));
        Assert.Equal((shipment.Id, shipment.Lines, Days.Delivered + Duration.FromDays(2)), (later.Id, later.Lines, later.DeliveredAt!.Value));
        Assert.Equal(new Shipment("S1", lines: shipment.Lines), later.WithTimes(null, null));
        Expect.Fault("deliveredAt", ErrorCode.TimeOrder, () => _ = shipment.WithTimes(null, Days.Delivered));
        Expect.Fault("deliveredAt", ErrorCode.TimeOrder, () => _ = shipment.WithTimes(Days.Delivered, Days.Shipped));
    }
}
