namespace Jqm.ReturnPolicy.Tests;

public sealed class OrderValidationTests
{
    private const long Most = 100_000_000_000_000;
    private static readonly Instant Early = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 2, 0, 0);
    private static readonly OrderLine Line1 = new("1", 3, Usd(1999));
    private static readonly OrderLine Line2 = new("2", 1, Usd(4000));

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static Money Eur(long cents) => Money.FromMinorUnits(cents, Currency.EUR);

    private static Order Of(
        ValueList<OrderLine>? lines = null,
        ValueList<Shipment> shipments = default,
        ValueList<Charge> charges = default,
        ValueList<Payment>? payments = null,
        Money? discount = null) => new("JQM-1", "M-1", lines ?? [Line1, Line2], shipments, charges, payments, discount);

    /// <summary>Invalid input, with the path and the code of the error.</summary>
    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("a line without id", "id", ErrorCode.Malformed, () => _ = new OrderLine("", 1, Usd(1))),
        ("an id of half a surrogate pair", "id", ErrorCode.Malformed, () => _ = new OrderLine("\uD800", 1, Usd(1))),
        ("no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new OrderLine("1", 0, Usd(1))),
        ("fewer than no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new OrderLine("1", -1, Usd(1))),
        ("too many units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new OrderLine("1", OrderLine.MaxQuantity + 1, Usd(1))),
        ("a negative price", "unitPrice", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 1, Usd(-1))),
        ("a price beyond the most", "unitPrice", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 1, Usd(Most + 1))),
        ("a line beyond the most", "unitPrice", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 2, Usd(Most / 2 + 1))),
        ("a blank sku", "sku", ErrorCode.Malformed, () => _ = new OrderLine("1", 1, Usd(1), "")),
        ("a negative discount", "discount", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 1, Usd(1), discount: Usd(-1))),
        ("a discount beyond the line", "discount", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 2, Usd(5), discount: Usd(11))),
        ("a discount in another currency", "discount", ErrorCode.CurrencyMismatch, () => _ = new OrderLine("1", 1, Usd(5), discount: Eur(1))),
        ("a negative tax", "tax", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 1, Usd(1), tax: Usd(-1))),
        ("a tax beyond the most", "tax", ErrorCode.AmountOutOfRange, () => _ = new OrderLine("1", 1, Usd(1), tax: Usd(Most + 1))),
        ("a tax in another currency", "tax", ErrorCode.CurrencyMismatch, () => _ = new OrderLine("1", 1, Usd(1), tax: Eur(1))),

        ("a shipment without id", "id", ErrorCode.Malformed, () => _ = new Shipment("")),
        ("delivered but never shipped", "deliveredAt", ErrorCode.TimeOrder, () => _ = new Shipment("S1", null, Late)),
        ("delivered before it was shipped", "deliveredAt", ErrorCode.TimeOrder, () => _ = new Shipment("S1", Late, Early)),
        ("shipped before 1900", "shippedAt", ErrorCode.Malformed, () => _ = new Shipment("S1", Instant.FromUtc(1899, 12, 31, 23, 59))),
        ("delivered after 2999", "deliveredAt", ErrorCode.Malformed, () => _ = new Shipment("S1", Early, Instant.FromUtc(3000, 1, 1, 0, 0))),
        ("a shipment of nothing", "lines", ErrorCode.Malformed, () => _ = new Shipment("S1", lines: default(ValueList<ShipmentLine>))),
        ("a line twice in a shipment", "lines[1].line", ErrorCode.Duplicate, () => _ = new Shipment("S1", lines: [new ShipmentLine("1", 1), new ShipmentLine("1", 1)])),
        ("a line twice in a long shipment", "lines[20].line", ErrorCode.Duplicate, () => _ = new Shipment("S1", lines: [.. Enumerable.Range(0, 20).Select(n => new ShipmentLine($"{n}", 1)), new ShipmentLine("7", 1)])),
        ("a shipment line of no line", "line", ErrorCode.Malformed, () => _ = new ShipmentLine("", 1)),
        ("a shipment line of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new ShipmentLine("1", 0)),

        ("a negative charge", "amount", ErrorCode.AmountOutOfRange, () => _ = new Charge(ChargeKind.Other, Usd(-1))),
        ("a charge beyond the most", "amount", ErrorCode.AmountOutOfRange, () => _ = new Charge(ChargeKind.Other, Usd(Most + 1))),
        ("a charge of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new Charge(ChargeKind.Other, Usd(1), "")),
        ("a payment without id", "id", ErrorCode.Malformed, () => _ = new Payment("", Usd(1))),
        ("a negative payment", "amount", ErrorCode.AmountOutOfRange, () => _ = new Payment("P1", Usd(-1))),
        ("a blank method", "method", ErrorCode.Malformed, () => _ = new Payment("P1", Usd(1), "")),

        ("an order without number", "number", ErrorCode.Malformed, () => _ = new Order("", "M-1", [Line1])),
        ("an order without merchant", "merchant", ErrorCode.Malformed, () => _ = new Order("JQM-1", "", [Line1])),
        ("an order placed before 1900", "placedAt", ErrorCode.Malformed, () => _ = new Order("JQM-1", "M-1", [Line1], placedAt: Instant.FromUtc(1066, 1, 1, 0, 0))),
        ("an order without lines", "lines", ErrorCode.Malformed, () => _ = Of(lines: default(ValueList<OrderLine>))),
        ("a line id twice", "lines[1].id", ErrorCode.Duplicate, () => _ = Of(lines: [Line1, Line1])),
        ("a line id twice in a long order", "lines[20].id", ErrorCode.Duplicate, () => _ = Of(lines: [.. Enumerable.Range(0, 20).Select(n => new OrderLine($"{n}", 1, Usd(1))), new OrderLine("3", 1, Usd(1))])),
        ("prices in two currencies", "lines[1].unitPrice", ErrorCode.CurrencyMismatch, () => _ = Of(lines: [Line1, new OrderLine("2", 1, Eur(1))])),
        ("a negative order discount", "discount", ErrorCode.AmountOutOfRange, () => _ = Of(discount: Usd(-1))),
        ("an order discount beyond the lines", "discount", ErrorCode.AmountOutOfRange, () => _ = Of(discount: Usd(9998))),
        ("an order discount in another currency", "discount", ErrorCode.CurrencyMismatch, () => _ = Of(discount: Eur(1))),
        ("a shipment id twice", "shipments[1].id", ErrorCode.Duplicate, () => _ = Of(shipments: [new Shipment("S1", lines: [new ShipmentLine("1", 1)]), new Shipment("S1", lines: [new ShipmentLine("1", 1)])])),
        ("a shipment of an unknown line", "shipments[0].lines[1].line", ErrorCode.UnknownLine, () => _ = Of(shipments: [new Shipment("S1", lines: [new ShipmentLine("1", 1), new ShipmentLine("9", 1)])])),
        ("more shipped than sold", "shipments[1].lines[0].quantity", ErrorCode.QuantityOutOfRange, () => _ = Of(shipments: [new Shipment("S1", lines: [new ShipmentLine("1", 2)]), new Shipment("S2", lines: [new ShipmentLine("1", 2)])])),
        ("more shipped than sold, in three shipments", "shipments[2].lines[0].quantity", ErrorCode.QuantityOutOfRange, () => _ = Of(shipments: [new Shipment("S1", lines: [new ShipmentLine("1", 2)]), new Shipment("S2", lines: [new ShipmentLine("1", 1)]), new Shipment("S3", lines: [new ShipmentLine("1", 1)])])),
        ("one of two shipments without lines", "shipments[1]", ErrorCode.Malformed, () => _ = Of(shipments: [new Shipment("S1", lines: [new ShipmentLine("1", 2)]), new Shipment("S2")])),
        ("a charge of an unknown shipment", "charges[1].shipment", ErrorCode.UnknownShipment, () => _ = Of(shipments: [new Shipment("S1")], charges: [new Charge(ChargeKind.Other, Usd(1), "S1"), new Charge(ChargeKind.Other, Usd(1), "S2")])),
        ("a charge of one line in a shipment of two", "shipment", ErrorCode.Malformed, () => _ = Charge.ForLine(ChargeKind.Shipping, Usd(1), new Shipment("S1", lines: [new ShipmentLine("1", 1), new ShipmentLine("2", 1)]))),
        ("a charge of one line in a shipment that lists none", "shipment", ErrorCode.Malformed, () => _ = Charge.ForLine(ChargeKind.Shipping, Usd(1), new Shipment("S1"))),
        ("a total for no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = OrderLine.FromTotal("1", 0, Usd(1))),
        ("a negative total", "total", ErrorCode.AmountOutOfRange, () => _ = OrderLine.FromTotal("1", 1, Usd(-1))),
        ("a total beyond the most", "total", ErrorCode.AmountOutOfRange, () => _ = OrderLine.FromTotal("1", 1, Usd(Most + 1))),
        ("a total that no unit price reaches", "total", ErrorCode.AmountOutOfRange, () => _ = OrderLine.FromTotal("1", 3, Usd(Most))),
        ("an included tax beyond the total", "includedTax", ErrorCode.AmountOutOfRange, () => _ = OrderLine.FromTotal("1", 1, Usd(100), includedTax: Usd(101))),
        ("an included tax in another currency", "includedTax", ErrorCode.CurrencyMismatch, () => _ = OrderLine.FromTotal("1", 1, Usd(100), includedTax: Eur(1))),
        ("a price in another currency than the discount, by with", "discount", ErrorCode.CurrencyMismatch, () => _ = new OrderLine("1", 1, Usd(5), discount: Usd(1)) with { UnitPrice = Eur(5) }),
        ("a shipment taken away from its charge, by with", "charges[0].shipment", ErrorCode.UnknownShipment, () => _ = Of(shipments: [new Shipment("S1")], charges: [new Charge(ChargeKind.Other, Usd(1), "S1")]) with { Shipments = [] }),
        ("a charge in another currency", "charges[0].amount", ErrorCode.CurrencyMismatch, () => _ = Of(charges: [new Charge(ChargeKind.Other, Eur(0))])),
        ("a payment id twice", "payments[1].id", ErrorCode.Duplicate, () => _ = Of(payments: [new Payment("P1", Usd(1)), new Payment("P1", Usd(1))])),
        ("a payment in another currency", "payments[0].amount", ErrorCode.CurrencyMismatch, () => _ = Of(payments: [new Payment("P1", Eur(0))])),
        ("payments beyond the total", "payments", ErrorCode.PaymentsMismatch, () => _ = Of(payments: [new Payment("P1", Usd(9997)), new Payment("P2", Usd(1))])),
        ("an order beyond the most", "", ErrorCode.AmountOutOfRange, () => _ = Of(lines: [new OrderLine("1", 1, Usd(Most))], charges: [new Charge(ChargeKind.Other, Usd(1))])),
    ];

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_input_is_refused_with_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void The_greatest_values_are_accepted()
    {
        Assert.Equal(Usd(Most), Of(lines: [new OrderLine("1", OrderLine.MaxQuantity, Usd(Most / OrderLine.MaxQuantity))]).Total);
        Assert.Equal(Usd(0), Of(discount: Usd(9997)).Total);
        Assert.Equal(Usd(0), Of(payments: [new Payment("P1", Usd(9997))]).OpenBalance);
        Assert.NotNull(new Shipment("S1", Early, Early));
        Assert.NotNull(new Shipment("S1", Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(3000, 1, 1, 0, 0) - Duration.Epsilon));
    }

    [Fact]
    public void A_with_expression_is_validated_like_a_constructor()
    {
        Order order = Of(shipments: [new Shipment("S1")], charges: [new Charge(ChargeKind.Shipping, Usd(5), "S1")], payments: [new Payment("P1", Usd(10_002))]);
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => _ = Line1 with { Quantity = 0 });
        Expect.Fault("unitPrice", ErrorCode.AmountOutOfRange, () => _ = Line1 with { UnitPrice = Usd(Most) });
        Expect.Fault("discount", ErrorCode.AmountOutOfRange, () => _ = Line1 with { Discount = Usd(5998) });
        Expect.Fault("tax", ErrorCode.CurrencyMismatch, () => _ = Line1 with { Tax = Eur(1) });
        Expect.Fault("id", ErrorCode.Malformed, () => _ = Line1 with { Id = "" });
        Expect.Fault("deliveredAt", ErrorCode.TimeOrder, () => _ = new Shipment("S1") with { DeliveredAt = Late });
        Expect.Fault("deliveredAt", ErrorCode.TimeOrder, () => _ = new Shipment("S1", Early, Late) with { ShippedAt = null });
        Expect.Fault("lines", ErrorCode.Malformed, () => _ = new Shipment("S1") with { Lines = default(ValueList<ShipmentLine>) });
        Expect.Fault("number", ErrorCode.Malformed, () => _ = order with { Number = "" });
        Expect.Fault("lines", ErrorCode.Malformed, () => _ = order with { Lines = [] });
        Expect.Fault("charges[0].shipment", ErrorCode.UnknownShipment, () => _ = order with { Shipments = [] });
        Expect.Fault("payments", ErrorCode.PaymentsMismatch, () => _ = order with { Charges = [] });
        Expect.Fault("payments", ErrorCode.PaymentsMismatch, () => _ = order with { Discount = Usd(1) });
        Expect.Fault("payments", ErrorCode.PaymentsMismatch, () => _ = order with { Payments = [new Payment("P1", Usd(10_003))] });
    }

    [Fact]
    public void Null_undefined_values_and_default_structs_are_mistakes_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => new Order(null!, "M-1", [Line1]));
        Assert.Throws<ArgumentNullException>(() => Of(lines: [Line1, null!]));
        Assert.Throws<ArgumentNullException>(() => Of(charges: [null!]));
        Assert.Throws<ArgumentNullException>(() => new OrderLine(null!, 1, Usd(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderLine("1", 1, Usd(1), category: (ProductCategory)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Charge((ChargeKind)9, Usd(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Order("1", "M", [Line1], fulfilledBy: (Fulfilment)7));
        Assert.Throws<InvalidOperationException>(() => new OrderLine("1", 1, default));
        Assert.Throws<InvalidOperationException>(() => new Charge(ChargeKind.Other, default));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(200)]
    public void The_first_duplicate_line_is_named_in_lists_of_any_length(int count)
    {
        OrderLine[] lines = Enumerable.Range(1, count).Select(number => new OrderLine($"{number}", 1, Money.FromMinorUnits(100, Currency.USD))).ToArray();
        Assert.Equal(count, new Order("JQM-1", "M-1", lines.ToValueList()).Lines.Count);
        Expect.Fault($"lines[{count}].id", ErrorCode.Duplicate, () => _ = new Order("JQM-1", "M-1", [.. lines, lines[3], lines[1]]));
    }
}
