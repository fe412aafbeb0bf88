namespace Jqm.ReturnPolicy.Generators;

/// <summary>Every kind of change that makes a valid order invalid.</summary>
public static class OrderMistakes
{
    private static readonly Instant TooEarly = Instant.FromUtc(1900, 1, 1, 0, 0) - Duration.Epsilon;
    private static readonly Instant TooLate = Instant.FromUtc(3000, 1, 1, 0, 0);

    /// <summary>Lists the mistakes that an order has room for.</summary>
    /// <param name="order">A valid order.</param>
    /// <param name="random">Where chance comes from.</param>
    public static IEnumerable<Mistake> Of(Order order, Random random) =>
        OfMembers(order).Concat(OfLines(order, random)).Concat(OfShipments(order, random)).Concat(OfMoney(order, random));

    private static IEnumerable<Mistake> OfMembers(Order order)
    {
        yield return new("an empty order number", ErrorCode.Malformed, "number", () => _ = order with { Number = "" });
        yield return new("an order number with half a surrogate pair", ErrorCode.Malformed, "number", () => _ = order with { Number = "JQM\uD83E" });
        yield return new("an empty merchant", ErrorCode.Malformed, "merchant", () => _ = order with { MerchantId = "" });
        yield return new("an order placed too early", ErrorCode.Malformed, "placedAt", () => _ = order with { PlacedAt = TooEarly });
        yield return new("an order placed too late", ErrorCode.Malformed, "placedAt", () => _ = order with { PlacedAt = TooLate });
        yield return new("an order without lines", ErrorCode.Malformed, "lines", () => _ = order.With(lines: default(ValueList<OrderLine>)));
    }

    private static IEnumerable<Mistake> OfLines(Order order, Random random)
    {
        int last = order.Lines.Count;
        OrderLine line = order.Lines[random.Next(last)];
        Money one = Of(order, 1);
        yield return new("a duplicate line", ErrorCode.Duplicate, $"lines[{last}].id", () => _ = order.With(lines: [.. order.Lines, line]));
        yield return new("a line without an id", ErrorCode.Malformed, "id", () => _ = line with { Id = "" });
        yield return new("an empty SKU", ErrorCode.Malformed, "sku", () => _ = line with { Sku = "" });
        yield return new("a line of no units", ErrorCode.QuantityOutOfRange, "quantity", () => _ = line.With(quantity: 0));
        yield return new("a line of too many units", ErrorCode.QuantityOutOfRange, "quantity", () => _ = line.With(quantity: OrderLine.MaxQuantity + 1));
        yield return new("a negative price", ErrorCode.AmountOutOfRange, "unitPrice", () => _ = line.With(unitPrice: -one));
        yield return new("a price beyond the greatest amount", ErrorCode.AmountOutOfRange, "unitPrice", () => _ = line.With(unitPrice: Of(order, Order.MaxMinorUnits / line.Quantity + 1)));
        yield return new("a negative discount of a line", ErrorCode.AmountOutOfRange, "discount", () => _ = line.With(discount: -one));
        yield return new("a discount beyond the line", ErrorCode.AmountOutOfRange, "discount", () => _ = line.With(discount: line.UnitPrice * line.Quantity + one));
        yield return new("a discount of a line in another currency", ErrorCode.CurrencyMismatch, "discount", () => _ = line.With(discount: Other(order)));
        yield return new("a negative tax", ErrorCode.AmountOutOfRange, "tax", () => _ = line.With(tax: -one));
        yield return new("a tax beyond the greatest amount", ErrorCode.AmountOutOfRange, "tax", () => _ = line.With(tax: Of(order, Order.MaxMinorUnits + 1)));
        yield return new("a tax in another currency", ErrorCode.CurrencyMismatch, "tax", () => _ = line.With(tax: Other(order)));
        if (last > 1)
        {
            int place = random.Next(1, last);
            yield return new("a line in another currency", ErrorCode.CurrencyMismatch, $"lines[{place}].unitPrice", () => _ = order.With(lines: Replace(order.Lines, place, new OrderLine(order.Lines[place].Id, order.Lines[place].Quantity, Other(order)))));
        }
    }

    private static IEnumerable<Mistake> OfShipments(Order order, Random random)
    {
        int last = order.Shipments.Count;
        bool listed = order.Shipments.All(shipment => shipment.Lines is not null);
        yield return new("delivered, but not shipped", ErrorCode.TimeOrder, "deliveredAt", () => _ = new Shipment("S", null, Days.Delivered));
        yield return new("delivered before it was shipped", ErrorCode.TimeOrder, "deliveredAt", () => _ = new Shipment("S", Days.Shipped, Days.Shipped - Duration.Epsilon));
        yield return new("shipped too early", ErrorCode.Malformed, "shippedAt", () => _ = new Shipment("S", TooEarly));
        yield return new("delivered too late", ErrorCode.Malformed, "deliveredAt", () => _ = new Shipment("S", Days.Shipped, TooLate));
        yield return new("a shipment of no lines", ErrorCode.Malformed, "lines", () => _ = new Shipment("S", lines: default(ValueList<ShipmentLine>)));
        if (last > 0)
        {
            Shipment shipment = order.Shipments[random.Next(last)];
            yield return new("a duplicate shipment", ErrorCode.Duplicate, $"shipments[{last}].id", () => _ = order.With(shipments: [.. order.Shipments, shipment]));
            yield return new("a shipment without lines among several", ErrorCode.Malformed, listed ? $"shipments[{last}]" : "shipments[0]", () => _ = order.With(shipments: [.. order.Shipments, new Shipment("more")]));
        }

        if (!listed)
            yield break;
        yield return new("a shipment of an unknown line", ErrorCode.UnknownLine, $"shipments[{last}].lines[0].line", () => _ = order.With(shipments: [.. order.Shipments, Shipment.ForLine("more", "none", 1)]));
        OrderLine line = order.Lines[random.Next(order.Lines.Count)];
        int left = line.Quantity - order.Shipments.SelectMany(shipment => shipment.Lines!.Value).Where(part => part.LineId == line.Id).Sum(part => part.Quantity);
        yield return new("more shipped than ordered", ErrorCode.QuantityOutOfRange, $"shipments[{last}].lines[0].quantity", () => _ = order.With(shipments: [.. order.Shipments, Shipment.ForLine("more", line.Id, left + 1)]));
        if (last > 0)
        {
            int place = random.Next(last);
            ValueList<ShipmentLine> carried = order.Shipments[place].Lines!.Value;
            yield return new("an unknown line behind the lines of a shipment", ErrorCode.UnknownLine, $"shipments[{place}].lines[{carried.Count}].line", () => _ = order.With(shipments: Replace(order.Shipments, place, order.Shipments[place] with { Lines = [.. carried, new ShipmentLine("none", 1)] })));
        }
    }

    private static IEnumerable<Mistake> OfMoney(Order order, Random random)
    {
        Money one = Of(order, 1);
        int last = order.Charges.Count;
        yield return new("a charge of an unknown shipment", ErrorCode.UnknownShipment, $"charges[{last}].shipment", () => _ = order.With(charges: [.. order.Charges, new Charge(ChargeKind.Other, Of(order, 0), "none")]));
        yield return new("a charge in another currency", ErrorCode.CurrencyMismatch, $"charges[{last}].amount", () => _ = order.With(charges: [.. order.Charges, new Charge(ChargeKind.Other, Other(order))]));
        yield return new("a negative charge", ErrorCode.AmountOutOfRange, "amount", () => _ = new Charge(ChargeKind.Handling, -one));
        if (order.Total.MinorUnits > 0)
            yield return new("an order beyond the greatest amount", ErrorCode.AmountOutOfRange, "", () => _ = order.With(charges: [.. order.Charges, new Charge(ChargeKind.Other, Of(order, Order.MaxMinorUnits - order.Total.MinorUnits + 1))]));
        yield return new("a negative discount", ErrorCode.AmountOutOfRange, "discount", () => _ = order.With(discount: -one));
        yield return new("a discount in another currency", ErrorCode.CurrencyMismatch, "discount", () => _ = order.With(discount: Other(order)));
        Int128 value = order.Lines.Aggregate((Int128)0, (sum, line) => sum + line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits);
        if (value < Order.MaxMinorUnits)
            yield return new("a discount beyond the lines", ErrorCode.AmountOutOfRange, "discount", () => _ = order.With(discount: Of(order, (long)value + 1)));
        yield return new("payments beyond the total", ErrorCode.PaymentsMismatch, "payments", () => _ = order.With(payments: [new Payment("P1", order.Total), new Payment("P2", one)]));
        ValueList<Payment> payments = order.Payments ?? [];
        yield return new("a payment in another currency", ErrorCode.CurrencyMismatch, $"payments[{payments.Count}].amount", () => _ = order.With(payments: [.. payments, new Payment("more", Other(order))]));
        if (payments.Count > 0)
            yield return new("a duplicate payment", ErrorCode.Duplicate, $"payments[{payments.Count}].id", () => _ = order.With(payments: [.. payments, payments[random.Next(payments.Count)]]));
    }

    /// <summary>An amount in a currency that is not the order's.</summary>
    internal static Money Other(Order order) => Money.FromMinorUnits(1, order.Currency == Currency.EUR ? Currency.USD : Currency.EUR);

    internal static Money Of(Order order, long minorUnits) => Money.FromMinorUnits(minorUnits, order.Currency);

    internal static ValueList<T> Replace<T>(ValueList<T> items, int place, T item) => items.Select((each, index) => index == place ? item : each).ToValueList();
}
