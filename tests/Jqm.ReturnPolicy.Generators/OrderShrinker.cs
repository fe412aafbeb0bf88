namespace Jqm.ReturnPolicy.Generators;

/// <summary>Smaller orders that may still break a law: fewer charges, payments, shipments and lines, smaller numbers.</summary>
internal static class OrderShrinker
{
    public static IEnumerable<Order> Shrink(Order order)
    {
        if (order.Payments is not null)
            yield return order with { Payments = null };
        Order paid = order with { Payments = null };
        if (!order.Discount.IsZero)
            yield return paid with { Discount = Money.Zero(order.Currency) };
        for (int i = 0; i < order.Charges.Count; i++)
            yield return paid with { Charges = Without(order.Charges, i) };
        if (order.Shipments.Count > 0)
        {
            yield return paid with
            {
                Charges = order.Charges.Select(charge => charge with { Shipment = null }).ToValueList(),
                Shipments = [],
            };
        }

        if (order.Shipments.Count == 0 && order.Lines.Count > 1)
        {
            for (int i = 0; i < order.Lines.Count; i++)
                yield return paid with { Discount = Money.Zero(order.Currency), Lines = Without(order.Lines, i) };
        }

        if (!order.Discount.IsZero || order.Shipments.Count > 0)
            yield break;
        for (int i = 0; i < order.Lines.Count; i++)
        {
            foreach (OrderLine smaller in Smaller(order.Lines[i]))
                yield return paid with { Lines = order.Lines.Select((line, place) => place == i ? smaller : line).ToValueList() };
        }
    }

    private static IEnumerable<OrderLine> Smaller(OrderLine line)
    {
        Money zero = Money.Zero(line.UnitPrice.Currency);
        if (!line.Discount.IsZero)
        {
            yield return line with { Discount = zero };
            yield break;
        }

        if (!line.Tax.IsZero)
            yield return line with { Tax = zero };
        if (line.Quantity > 1)
            yield return line with { Quantity = line.Quantity / 2 };
        if (!line.UnitPrice.IsZero)
            yield return line with { UnitPrice = Money.FromMinorUnits(line.UnitPrice.MinorUnits / 2, line.UnitPrice.Currency) };
    }

    private static ValueList<T> Without<T>(ValueList<T> items, int place) => items.Where((_, index) => index != place).ToValueList();
}
