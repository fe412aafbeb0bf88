using System.Globalization;

namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class OrderBuilderTests
{
    [Fact]
    public void An_order_without_further_statement_is_delivered_and_paid()
    {
        Order order = AnOrder();

        Assert.Equal(("JQM-10023", "M-77", Fulfilment.Service), (order.Number, order.MerchantId, order.FulfilledBy));
        Assert.Equal([new OrderLine("1", 1, Money.Of(20, Currency.USD))], order.Lines);
        Assert.Equal([new Shipment("S1", Instant.FromUtc(2026, 1, 6, 9, 30), Instant.FromUtc(2026, 1, 15, 9, 30))], order.Shipments);
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 9, 30), order.PlacedAt);
        Assert.Equal(Money.Zero(Currency.USD), order.OpenBalance);
        Assert.Null(order.Payments);
        Assert.Empty(order.Charges);
    }

    [Fact]
    public void Every_member_that_a_test_states_is_in_the_order()
    {
        Order order = AnOrder()
            .WithNumber("JQM-2")
            .ForMerchant("M-2")
            .In(Currency.KWD)
            .WithLine(3, 19.999m, 5, 1.5m, ProductCategory.Customized, "SKU-1", "L1")
            .WithLine()
            .WithDiscount(2)
            .WithCharge(ChargeKind.Shipping, 12)
            .WithCharge(ChargeKind.CustomsDuty, 3.5m, "S1")
            .WithPayment(10)
            .WithPayment(11.125m, method: "card")
            .WithPayment(1, id: "voucher")
            .FulfilledByOther()
            .PlacedAt("2026-02-01T00:00:00Z")
            .Shipped("2026-02-02T00:00:00Z")
            .Delivered("2026-02-03T00:00:00.5Z");

        Money Kwd(decimal amount) => Money.Of(amount, Currency.KWD);
        var expected = new Order(
            "JQM-2",
            "M-2",
            [new OrderLine("L1", 3, Kwd(19.999m), "SKU-1", ProductCategory.Customized, Kwd(5), Kwd(1.5m)), new OrderLine("2", 1, Kwd(20))],
            [new Shipment("S1", Instant.FromUtc(2026, 2, 2, 0, 0), Instant.FromUtc(2026, 2, 3, 0, 0) + Duration.FromMilliseconds(500))],
            [new Charge(ChargeKind.Shipping, Kwd(12)), new Charge(ChargeKind.CustomsDuty, Kwd(3.5m), "S1")],
            new[] { new Payment("P1", Kwd(10)), new Payment("P2", Kwd(11.125m), "card"), new Payment("voucher", Kwd(1)) },
            Kwd(2),
            Instant.FromUtc(2026, 2, 1, 0, 0),
            Fulfilment.Other);
        Differences.Between(expected, order).ThrowIfAny();
        Assert.Equal(expected, order);
    }

    [Fact]
    public void Every_settable_member_of_an_order_can_be_stated()
    {
        Order[] orders =
        [
            AnOrder(),
            AnOrder().WithNumber("JQM-2").ForMerchant("M-2").FulfilledByOther().PlacedAt(Instant.FromUtc(2026, 1, 1, 0, 0)).NotPaid().WithDiscount(1),
            AnOrder().WithLine(2, 5, 1, 1, ProductCategory.PrivateLabel, "SKU-1", "L1").WithCharge(ChargeKind.Other, 1).WithPayment(2, "voucher", "card"),
            AnOrder().WithLine(2).WithShipment("S2", "2026-01-06T00:00:00Z", null, ("1", 1)).WithCharge(ChargeKind.Handling, 2, "S2").WithPayment(1),
        ];
        Assert.Empty(Unvaried.Members(orders));
        Assert.Empty(Unvaried.Members(orders.SelectMany(order => order.Lines)));
        Assert.Empty(Unvaried.Members(orders.SelectMany(order => order.Shipments)));
        Assert.Empty(Unvaried.Members(orders.SelectMany(order => order.Charges)));
        Assert.Empty(Unvaried.Members(orders.SelectMany(order => order.Payments ?? [])));
    }

    [Fact]
    public void A_builder_is_not_changed_by_its_methods()
    {
        OrderBuilder all = AnOrder().WithLine(2).WithCharge(ChargeKind.Other, 1).WithPayment(5);
        Order before = all;
        OrderBuilder[] changed =
        [
            all.WithNumber("2"), all.ForMerchant("2"), all.In(Currency.EUR), all.WithLine(), all.WithDiscount(1), all.WithCharge(ChargeKind.Shipping, 1), all.WithPayment(1), all.NotPaid(),
            all.FulfilledByOther(), all.PlacedAt(Instant.FromUtc(2026, 1, 1, 0, 0)), all.NotShipped(), all.Shipped(), all.Shipped(Instant.FromUtc(2026, 1, 2, 0, 0)),
            all.Delivered(Instant.FromUtc(2026, 1, 3, 0, 0)), all.WithShipment(new Shipment("S9")), all.WithShipment("S8"),
        ];
        Assert.All(changed, builder => Assert.NotEqual(before, builder.Build()));
        Assert.Equal(before, all.Build());
    }

    [Fact]
    public void A_shipment_is_delivered_on_its_way_or_waiting()
    {
        Assert.Equal([new Shipment("S1")], AnOrder().NotShipped().Build().Shipments);
        Assert.Equal([new Shipment("S1", Instant.FromUtc(2026, 1, 6, 9, 30))], AnOrder().Shipped().Build().Shipments);
        Assert.Equal([new Shipment("S1", Instant.FromUtc(2026, 3, 1, 0, 0))], AnOrder().Shipped("2026-03-01T00:00:00Z").Build().Shipments);
        Assert.Equal(AnOrder().Build(), AnOrder().NotShipped().Delivered("2026-01-15T09:30:00Z").Build());
        Assert.Equal(
            AnOrder().Shipped("2026-03-01T00:00:00Z").Delivered("2026-03-03T00:00:00Z").Build(),
            AnOrder().Delivered("2026-03-03T00:00:00Z").Shipped("2026-03-01T00:00:00Z").Build());
    }

    [Fact]
    public void Instants_that_are_not_stated_follow_from_those_that_are()
    {
        Order delivered = AnOrder().Delivered("2027-05-20T12:00:00Z");
        Assert.Equal((Instant.FromUtc(2027, 5, 10, 12, 0), Instant.FromUtc(2027, 5, 11, 12, 0)), (delivered.PlacedAt, delivered.Shipments[0].ShippedAt));
        Order placed = AnOrder().PlacedAt("2027-05-10T12:00:00Z");
        Assert.Equal((Instant.FromUtc(2027, 5, 11, 12, 0), Instant.FromUtc(2027, 5, 20, 12, 0)), (placed.Shipments[0].ShippedAt, placed.Shipments[0].DeliveredAt));
        Order shipped = AnOrder().WithShipment("S1", "2027-05-11T12:00:00Z");
        Assert.Equal(Instant.FromUtc(2027, 5, 10, 12, 0), shipped.PlacedAt);
    }

    [Fact]
    public void Own_shipments_and_the_state_of_the_default_shipment_cannot_be_stated_together()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => AnOrder().WithShipment("S2").NotShipped().Build());
        Assert.Equal("The order has shipments of its own (WithShipment), so NotShipped does not say which of them it means; give each shipment its instants instead.", refused.Message);
    }

    [Fact]
    public void Invalid_data_throws_the_error_of_the_domain()
    {
        AssertError(ErrorCode.AmountPrecision, "lines[1].unitPrice", AnOrder().WithLine().WithLine(1, 19.999m));
        AssertError(ErrorCode.AmountPrecision, "lines[0].tax", AnOrder().WithLine(tax: 0.001m));
        AssertError(ErrorCode.AmountOutOfRange, "lines[0].discount", AnOrder().WithLine(discount: 20.01m));
        AssertError(ErrorCode.QuantityOutOfRange, "lines[0].quantity", AnOrder().WithLine(0));
        AssertError(ErrorCode.AmountPrecision, "discount", AnOrder().WithDiscount(0.001m));
        AssertError(ErrorCode.AmountOutOfRange, "charges[0].amount", AnOrder().WithCharge(ChargeKind.Other, -1));
        AssertError(ErrorCode.UnknownShipment, "charges[0].shipment", AnOrder().WithCharge(ChargeKind.Other, 1, "S2"));
        AssertError(ErrorCode.AmountPrecision, "payments[1].amount", AnOrder().WithPayment(1).WithPayment(0.001m));
        AssertError(ErrorCode.PaymentsMismatch, "payments", AnOrder().WithPayment(20.01m));
        AssertError(ErrorCode.TimeOrder, "deliveredAt", AnOrder().Shipped("2026-02-02T00:00:00Z").Delivered("2026-02-01T00:00:00Z"));
        AssertError(ErrorCode.Malformed, "number", AnOrder().WithNumber(""));
        Assert.Throws<ArgumentNullException>(() => (Order)(OrderBuilder)null!);
    }

    [Theory]
    [InlineData("2026-02-01")]
    [InlineData("2026-02-01T00:00:00")]
    [InlineData("1.2.2026")]
    [InlineData("2026-01-05T24:00:00Z")]
    [InlineData("2026-01-05T03:12:00,5Z")]
    [InlineData("1899-12-31T00:00:00Z")]
    [InlineData("")]
    public void Text_that_is_not_an_instant_throws_with_an_example(string text)
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => AnOrder().Delivered(text));
        Assert.Equal((ErrorCode.Malformed, "deliveredAt"), (refused.Code, refused.Path));
        Assert.Equal($"'{text}' is not an instant of the years 1900 to 2999; write it like 2026-01-05T03:12:00Z.", refused.Message);
    }

    [Fact]
    public void Text_with_an_offset_throws_with_the_instant_in_utc() => Assert.Equal(
        "'2026-02-01T08:00:00+08:00' has an offset; instants are written in UTC: 2026-02-01T00:00:00Z.",
        Assert.Throws<InvalidInputException>(() => AnOrder().Delivered("2026-02-01T08:00:00+08:00")).Message);

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("de-CH")]
    public void An_order_is_the_same_in_every_culture(string culture)
    {
        OrderBuilder builder = AnOrder().WithLine(3, 19.99m).WithLine(1, 5).WithPayment(1).Delivered("2026-02-03T00:00:00Z");
        Order before = builder;
        CultureInfo previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(before, AnOrder().WithLine(3, 19.99m).WithLine(1, 5).WithPayment(1).Delivered("2026-02-03T00:00:00Z").Build());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    private static void AssertError(ErrorCode code, string path, OrderBuilder builder)
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(builder.Build);
        Assert.Equal((code, path), (refused.Code, refused.Path));
    }
}
