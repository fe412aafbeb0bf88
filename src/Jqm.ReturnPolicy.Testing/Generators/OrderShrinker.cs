namespace Jqm.ReturnPolicy.Testing;

/// <summary>Shrinks orders: fewer charges, payments, shipments and lines, smaller numbers.</summary>
internal static class OrderShrinker
{
    public static IEnumerable<Order> Shrink(Order order) => Candidates(order).Select(Built).OfType<Order>();

    private static IEnumerable<Func<Order>> Candidates(Order order)
    {
        if (order.Payments is not null)
            yield return () => order with { Payments = null };
        Order paid = order with { Payments = null };
        if (!order.Discount.IsZero)
            yield return () => paid with { Discount = Money.Zero(order.Currency) };
        for (int i = 0; i < order.Charges.Count; i++)
        {
            int place = i;
            yield return () => paid with { Charges = Without(order.Charges, place) };
        }

        if (order.Shipments.Count > 0)
        {
            yield return () => paid with
            {
                Charges = order.Charges.Select(charge => charge with { ShipmentId = null }).ToValueList(),
                Shipments = [],
            };
        }

        for (int i = 0; i < order.Shipments.Count && (order.Shipments.Count > 1 || order.Shipments[0].Lines is not null); i++)
        {
            int place = i;
            yield return () => paid with
            {
                Charges = order.Charges.Select(charge => charge with { ShipmentId = null }).ToValueList(),
                Shipments = [order.Shipments[place] with { Lines = null }],
            };
        }

        for (int i = 0; i < order.Lines.Count && order.Lines.Count > 1; i++)
        {
            int place = i;
            yield return () => WithoutLine(paid, place);
        }

        if (!order.Discount.IsZero || order.Shipments.Any(shipment => shipment.Lines is not null))
            yield break;
        for (int i = 0; i < order.Lines.Count; i++)
        {
            int place = i;
            foreach (Func<OrderLine> smaller in Smaller(order.Lines[i]))
                yield return () => paid with { Lines = order.Lines.Select((line, index) => index == place ? smaller() : line).ToValueList() };
        }
    }

    /// <summary>Without a line, its place in the shipments, and the shipments that carried nothing else.</summary>
    private static Order WithoutLine(Order order, int place)
    {
        Shipment[] shipments = order.Shipments
            .Select(shipment => (Shipment: shipment, Lines: shipment.Lines?.Where(part => part.LineId != order.Lines[place].Id).ToValueList()))
            .Where(pair => pair.Lines is not { Count: 0 })
            .Select(pair => pair.Shipment with { Lines = pair.Lines })
            .ToArray();
        return new Order(
            order.Number,
            order.MerchantId,
            Without(order.Lines, place),
            shipments.ToValueList(),
            order.Charges.Select(charge => shipments.Any(shipment => shipment.Id == charge.ShipmentId) ? charge : charge with { ShipmentId = null }).ToValueList(),
            placedAt: order.PlacedAt,
            fulfilledBy: order.FulfilledBy);
    }

    private static IEnumerable<Func<OrderLine>> Smaller(OrderLine line)
    {
        Money zero = Money.Zero(line.UnitPrice.Currency);
        OrderLine whole = line with { Discount = zero };
        Money half = Money.FromMinorUnits(line.UnitPrice.MinorUnits / 2, line.UnitPrice.Currency);
        if (!line.Discount.IsZero)
        {
            yield return () => whole;
            yield return () => whole with { UnitPrice = half };
            yield break;
        }

        if (!line.Tax.IsZero)
            yield return () => line with { Tax = zero };
        if (line.Quantity > 1)
            yield return () => line with { Quantity = line.Quantity / 2 };
        if (!line.UnitPrice.IsZero)
            yield return () => line with { UnitPrice = half };
    }

    /// <summary>The smaller order, if it is valid: without a discount its total may exceed the greatest total.</summary>
    private static Order? Built(Func<Order> candidate)
    {
        try
        {
            return candidate();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static ValueList<T> Without<T>(ValueList<T> items, int place) => items.Where((_, index) => index != place).ToValueList();
}
