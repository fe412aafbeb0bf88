namespace Jqm.ReturnPolicy.Tests;

public sealed class OrderTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static Order Example() => new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Usd(1999), "TS-RED-M", discount: Usd(500), tax: Usd(440))],
        [new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 3)])],
        [new Charge(ChargeKind.Shipping, Usd(1200)), new Charge(ChargeKind.CustomsDuty, Usd(710), "S1")],
        [new Payment("P1", Usd(6000), "card"), new Payment("P2", Usd(500), "balance")],
        Usd(1000),
        Instant.FromUtc(2026, 1, 5, 3, 12));

    [Fact]
    public void The_total_is_product_cost_tax_and_charges_and_the_unpaid_rest_is_open()
    {
        Order order = Example();
        Assert.Equal(Currency.USD, order.Currency);
        Assert.Equal(Usd(5997 - 500 - 1000 + 440 + 1200 + 710), order.Total);
        Assert.Equal(order.Total - Usd(6500), order.OpenBalance);
    }

    [Law]
    public void Total_and_open_balance_are_computed_from_the_members(Order order)
    {
        long total = order.Lines.Sum(line => line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits + line.Tax.MinorUnits)
            - order.Discount.MinorUnits
            + order.Charges.Sum(charge => charge.Amount.MinorUnits);
        Assert.Equal(total, order.Total.MinorUnits);
        Assert.Equal(order.Payments is { } payments ? total - payments.Sum(payment => payment.Amount.MinorUnits) : 0, order.OpenBalance.MinorUnits);
        Assert.InRange(total, 0, 100_000_000_000_000);
    }

    [Law]
    public void Orders_with_equal_members_are_equal(Order order)
    {
        var copy = new Order(
            order.Number,
            order.MerchantId,
            order.Lines.Select(line => line with { }).ToValueList(),
            order.Shipments.Select(shipment => shipment with { Lines = shipment.Lines?.ToValueList() }).ToValueList(),
            order.Charges.Select(charge => charge with { }).ToValueList(),
            order.Payments is { } payments ? payments.Select(payment => payment with { }).ToValueList() : null,
            order.Discount,
            order.PlacedAt,
            order.FulfilledBy);
        Assert.Equal(order, copy);
        Assert.Equal(order.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void Orders_that_differ_in_one_member_are_not_equal()
    {
        Order order = Example();
        Order[] others =
        [
            order with { Number = "JQM-2" },
            order with { MerchantId = "M-2" },
            order with { PlacedAt = null },
            order with { FulfilledBy = Fulfilment.Other },
            order with { Discount = Usd(900) },
            order with { Lines = [order.Lines[0] with { Sku = "other" }] },
            order with { Lines = [order.Lines[0] with { Category = ProductCategory.Customized }] },
            order with { Shipments = [order.Shipments[0] with { DeliveredAt = null }] },
            order with { Charges = [order.Charges[0], order.Charges[1] with { ShipmentId = null }] },
            order with { Payments = [order.Payments!.Value[0]] },
            order with { Payments = null },
        ];
        Assert.All(others, other => Assert.NotEqual(order, other));
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void An_absent_amount_equals_zero()
    {
        var line = new OrderLine("1", 1, Usd(5));
        Assert.Equal(line, new OrderLine("1", 1, Usd(5), discount: Usd(0), tax: Usd(0)));
        Assert.Equal(Usd(0), line.Discount);
        Assert.Equal(Usd(0), line.Tax);
        Assert.Equal(new Order("1", "M", [line]), new Order("1", "M", [line], discount: Usd(0)));
        Assert.Equal(Usd(0), new Order("1", "M", [line]).Discount);
    }

    [Fact]
    public void An_absent_list_of_payments_pays_the_total_and_an_empty_list_pays_nothing()
    {
        Order order = Example() with { Payments = null };
        Assert.Equal(Usd(0), order.OpenBalance);
        Assert.Equal(order.Total, (order with { Payments = default(ValueList<Payment>) }).OpenBalance);
    }

    [Fact]
    public void The_payment_that_replaces_an_absent_list_has_the_id_1()
    {
        Order order = Example() with { Payments = null, Charges = [], Shipments = [] };
        Refund? refund = PolicyEvaluator.Standard.Cancel(order, Days.Shipped).Refund;
        Assert.NotNull(refund);
        Assert.Equal([Destination.ToPayment("1", order.Total)], refund.Destinations);
    }
}
