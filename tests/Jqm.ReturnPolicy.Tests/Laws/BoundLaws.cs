using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Each bound on generated orders, with every other member of the order present: the greatest value passes, and one unit more is refused.</summary>
public sealed class BoundLaws
{
    private const long Greatest = 100_000_000_000_000;

    [Law]
    public void A_unit_price_times_the_quantity_is_at_most_the_greatest_amount(Order order, Dice dice)
    {
        OrderLine line = order.Lines[dice.Roll().Next(order.Lines.Count)];
        long most = Greatest / line.Quantity;
        OrderLine priced = line with { UnitPrice = Of(order, most) };
        Assert.Equal(most, priced.UnitPrice.MinorUnits);
        Refused("unitPrice", () => _ = line with { UnitPrice = Of(order, most + 1) });
    }

    [Law]
    public void A_quantity_is_at_most_a_million_and_at_least_one(Order order, Dice dice)
    {
        OrderLine line = order.Lines[dice.Roll().Next(order.Lines.Count)] with { Discount = Of(order, 0), UnitPrice = Of(order, 1) };
        Assert.Equal(1_000_000, (line with { Quantity = 1_000_000 }).Quantity);
        Assert.Equal(ErrorCode.QuantityOutOfRange, Assert.Throws<InvalidInputException>(() => _ = line with { Quantity = 1_000_001 }).Code);
        Assert.Equal(ErrorCode.QuantityOutOfRange, Assert.Throws<InvalidInputException>(() => _ = line with { Quantity = 0 }).Code);
    }

    [Law]
    public void A_line_discount_is_at_most_the_value_of_the_line(Order order, Dice dice)
    {
        OrderLine line = order.Lines[dice.Roll().Next(order.Lines.Count)];
        long value = line.UnitPrice.MinorUnits * line.Quantity;
        Assert.Equal(value, (line with { Discount = Of(order, value) }).Discount.MinorUnits);
        Refused("discount", () => _ = line with { Discount = Of(order, value + 1) });
    }

    [Law]
    public void An_order_discount_is_at_most_the_sum_of_the_lines(Order order)
    {
        BigInteger lines = order.Lines.Aggregate(BigInteger.Zero, (sum, line) => sum + (BigInteger)line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits);
        if (lines > Greatest)
            return;
        Order open = order with { Payments = [] };
        Assert.Equal(lines, (open with { Discount = Of(order, (long)lines) }).Discount.MinorUnits);
        if (lines < Greatest)
            Refused("discount", () => _ = open with { Discount = Of(order, (long)lines + 1) });
    }

    [Law]
    public void The_total_of_an_order_is_at_most_the_greatest_amount(Order order)
    {
        Order open = order with { Payments = [] };
        long left = Greatest - open.Total.MinorUnits;
        Assert.Equal(Greatest, (open with { Charges = [.. open.Charges, new Charge(ChargeKind.Other, Of(order, left))] }).Total.MinorUnits);
        if (left < Greatest)
            Refused("", () => _ = open with { Charges = [.. open.Charges, new Charge(ChargeKind.Other, Of(order, left + 1))] });
    }

    [Law]
    public void Payments_are_at_most_the_total(Order order, Dice dice)
    {
        long total = order.Total.MinorUnits;
        long first = dice.Roll().NextInt64(total + 1);
        Assert.True((order with { Payments = [new Payment("P1", Of(order, first)), new Payment("P2", Of(order, total - first))] }).OpenBalance.IsZero);
        if (total - first < Greatest)
        {
            InvalidInputException error = Assert.Throws<InvalidInputException>(() => _ = order with { Payments = [new Payment("P1", Of(order, first)), new Payment("P2", Of(order, total - first + 1))] });
            Assert.Equal((ErrorCode.PaymentsMismatch, "payments"), (error.Code, error.Path));
        }
    }

    [Law]
    public void Units_of_a_request_and_of_a_return_are_at_most_what_their_place_carries(Order order, Dice dice)
    {
        IReadOnlyList<Place> places = Place.Of(order);
        Place place = places[dice.Roll().Next(places.Count)];
        PolicyEvaluator evaluator = PolicyEvaluator.Standard;
        Assert.Single(evaluator.Assess(order, Asking(place.Quantity)).Items);
        Assert.NotEmpty(evaluator.Settle(order, Goods.AsNew(order, [place], ReturnReason.Defective)).Items);
        if (place.Quantity == 1_000_000)
            return;
        Place more = place with { Quantity = place.Quantity + 1 };
        InvalidInputException asked = Assert.Throws<InvalidInputException>(() => evaluator.Assess(order, Asking(more.Quantity)));
        Assert.Equal((ErrorCode.QuantityOutOfRange, "request.items[0].quantity"), (asked.Code, asked.Path));
        Assert.Contains(place.Quantity == 1 ? "1 unit" : $"{place.Quantity} units", asked.Message, StringComparison.Ordinal);
        if (place.Shipment is { } shipment)
            Assert.Contains($"'{shipment}'", asked.Message, StringComparison.Ordinal);
        InvalidInputException returned = Assert.Throws<InvalidInputException>(() => evaluator.Settle(order, Goods.AsNew(order, [more], ReturnReason.Defective)));
        Assert.Equal((ErrorCode.QuantityOutOfRange, "return.approved[0].quantity"), (returned.Code, returned.Path));

        ReturnRequest Asking(int quantity) => new("R-1", order.Number, Days.Submitted, [new RequestedItem(place.Line, quantity, ReturnReason.Defective, place.Shipment)]);
    }

    private static Money Of(Order order, long minorUnits) => Money.FromMinorUnits(minorUnits, order.Currency);

    private static void Refused(string path, Action build)
    {
        InvalidInputException error = Assert.Throws<InvalidInputException>(build);
        Assert.Equal((ErrorCode.AmountOutOfRange, path), (error.Code, error.Path));
    }
}
