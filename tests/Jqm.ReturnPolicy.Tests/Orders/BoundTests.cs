namespace Jqm.ReturnPolicy.Tests;

/// <summary>Every bound of an order, on generated orders with all other members present: the greatest value passes, one unit more is refused.</summary>
public sealed class BoundTests
{
    private const long Most = Order.MaxMinorUnits;

    private static Money Of(long minorUnits, Order order) => Money.FromMinorUnits(minorUnits, order.Currency);

    /// <summary>The order without payments, so that they do not limit another member.</summary>
    private static Order Unpaid(Order order) => order with { Payments = default(ValueList<Payment>) };

    [Law]
    public void Payments_are_bounded_by_the_total(Order order)
    {
        Order paid = order with { Payments = [new Payment("P1", order.Total, "card")] };
        Assert.True(paid.OpenBalance.IsZero);
        Expect.Fault("payments", ErrorCode.PaymentsMismatch, () => _ = order with { Payments = [new Payment("P1", order.Total), new Payment("P2", Of(1, order))] });
    }

    [Law]
    public void The_discount_is_bounded_by_the_lines(Order order)
    {
        order = Unpaid(order);
        Money most = order.Discount + order.Lines.Aggregate(Of(0, order), (sum, line) => sum + line.UnitPrice * line.Quantity - line.Discount) - order.Discount;
        if (most.MinorUnits >= Most)
            return;
        Order free = order with { Discount = most };
        Assert.Equal(most, free.Discount);
        Expect.Fault("discount", ErrorCode.AmountOutOfRange, () => _ = order with { Discount = most + Of(1, order) });
    }

    [Law]
    public void The_discount_of_a_line_is_bounded_by_its_value(Order order)
    {
        foreach (OrderLine line in order.Lines)
        {
            Money most = line.UnitPrice * line.Quantity;
            Assert.Equal(most, line.With(discount: most).Discount);
            Expect.Fault("discount", ErrorCode.AmountOutOfRange, () => _ = line.With(discount: most + Of(1, order)));
        }
    }

    [Law]
    public void The_quantity_of_a_line_is_bounded(Order order)
    {
        OrderLine line = order.Lines[0].With(unitPrice: Of(1, order), discount: Of(0, order));
        Assert.Equal(OrderLine.MaxQuantity, line.With(quantity: OrderLine.MaxQuantity).Quantity);
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => _ = line.With(quantity: OrderLine.MaxQuantity + 1));
        Assert.Equal(1, line.With(quantity: 1).Quantity);
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => _ = line.With(quantity: 0));
    }

    [Law]
    public void The_value_and_the_tax_of_a_line_are_bounded(Order order)
    {
        foreach (OrderLine line in order.Lines)
        {
            long most = Most / line.Quantity;
            Assert.Equal(most, line.With(unitPrice: Of(most, order)).UnitPrice.MinorUnits);
            Expect.Fault("unitPrice", ErrorCode.AmountOutOfRange, () => _ = line.With(unitPrice: Of(most + 1, order)));
            Assert.Equal(Most, line.With(tax: Of(Most, order)).Tax.MinorUnits);
            Expect.Fault("tax", ErrorCode.AmountOutOfRange, () => _ = line.With(tax: Of(Most + 1, order)));
        }
    }

    [Law]
    public void The_total_is_bounded_whichever_member_fills_it(Order order)
    {
        order = Unpaid(order);
        long room = Most - order.Total.MinorUnits;
        Order charged = order with { Charges = [.. order.Charges, new Charge(ChargeKind.Other, Of(room, order))] };
        Assert.Equal(Most, charged.Total.MinorUnits);
        Expect.Fault("", ErrorCode.AmountOutOfRange, () => _ = charged with { Charges = [.. charged.Charges, new Charge(ChargeKind.Handling, Of(1, order))] });
        OrderLine first = order.Lines[0];
        if (first.Tax.MinorUnits + room > Most)
            return;
        OrderLine taxed = first.With(tax: first.Tax + Of(room, order));
        Assert.Equal(Most, (order with { Lines = [taxed, .. order.Lines.Skip(1)] }).Total.MinorUnits);
        if (taxed.Tax.MinorUnits < Most)
            Expect.Fault("", ErrorCode.AmountOutOfRange, () => _ = order with { Lines = [taxed.With(tax: taxed.Tax + Of(1, order)), .. order.Lines.Skip(1)] });
    }

    [Law]
    public void The_units_in_shipments_are_bounded_by_the_line(Order order)
    {
        foreach (OrderLine line in order.Lines)
        {
            int shipped = order.Shipments.Sum(shipment => shipment.Lines is { } lines ? lines.Where(part => part.LineId == line.Id).Sum(part => part.Quantity) : line.Quantity);
            if (order.Shipments.Any(shipment => shipment.Lines is null))
                return;
            if (shipped < line.Quantity)
                Assert.NotNull(order with { Shipments = [.. order.Shipments, Shipment.ForLine("more", line.Id, line.Quantity - shipped)] });
            Expect.Fault($"shipments[{order.Shipments.Count}].lines[0].quantity", ErrorCode.QuantityOutOfRange, () => _ = order with { Shipments = [.. order.Shipments, Shipment.ForLine("more", line.Id, line.Quantity - shipped + 1)] });
        }
    }

    [Law]
    public void No_component_of_an_answer_is_negative(Order order)
    {
        if (PolicyEvaluator.Standard.Cancel(order.With(shipments: ValueList.Create<Shipment>([]), charges: order.Charges.Select(charge => charge with { ShipmentId = null }).ToValueList()), Days.Placed).Refund is not { } refund)
            return;
        Assert.All(refund.Lines.SelectMany(line => line.Components), component =>
        {
            Assert.True(component.Charged.MinorUnits >= 0);
            Assert.True(component.Refunded.MinorUnits >= 0);
            Assert.True(component.Withheld.MinorUnits >= 0);
        });
    }
}
