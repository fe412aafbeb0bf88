namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Generates orders with 1 to 20 lines, quantities up to a million, free products, and discounts up to the whole price. Shipments split lines or leave some behind; charges are
/// of every kind, payments of every form, and currencies of 0, 2, 3 and 4 decimals. Some total 10^14 minor units, the most that there may be; some have a line of that value,
/// given away.
/// </summary>
internal static class Orders
{
    /// <summary>The greatest total of an order, in minor units.</summary>
    public const long MostOfOrder = 100_000_000_000_000;

    private const long MostOfLine = 2_000_000_000_000;
    private const long MostOfCharge = 1_000_000_000_000;

    private static readonly Gen<Currency> AnyCurrency = Gen.Elements("JPY", "USD", "KWD", "CLF", "UYW").Select(Currency.FromCode);

    private static readonly Gen<int> AnyQuantity = Gen.Frequency(
        (5, Gen.Choose(1, 6)),
        (2, Gen.Choose(1, 100)),
        (1, Gen.Choose(1, OrderLine.MaxQuantity)),
        (1, Gen.Elements(1, OrderLine.MaxQuantity)));

    /// <summary>Mostly delivered, some weeks apart; some on the way, some not shipped.</summary>
    private static readonly Gen<(Instant? Shipped, Instant? Delivered)> AnyTimes = Gen.Frequency(
        (6, Gen.Choose(0, 24 * 40).Select(hours => ((Instant?)Days.Shipped, (Instant?)(Days.Delivered + Duration.FromHours(hours))))),
        (1, Gen.Constant(((Instant?)Days.Shipped, default(Instant?)))),
        (1, Gen.Constant((default(Instant?), default(Instant?)))));

    /// <summary>Any order.</summary>
    public static readonly Gen<Order> Any =
        from currency in AnyCurrency
        from count in Gen.Frequency((2, Gen.Constant(1)), (5, Gen.Choose(2, 5)), (1, Gen.Choose(6, 20)))
        from lines in Gen.CollectToArray(Enumerable.Range(1, count), number => Line(number, currency))
        from shipments in Shipments(lines)
        from chargeCount in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 4)), (1, Gen.Choose(5, 8)))
        from charges in Gen.ArrayOf(AnyCharge(currency, shipments), chargeCount)
        from discount in Part(lines.Sum(line => line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits))
        from placedAt in Gen.Frequency((4, Gen.Constant((Instant?)Days.Placed)), (1, Gen.Constant(default(Instant?))))
        from number in Gen.Elements("JQM-10023", "JQM-10024")
        from merchant in Gen.Elements("M-77", "m-77")
        from brimful in Gen.Frequency((12, Gen.Constant(false)), (1, Gen.Constant(true)))
        let below = new Order(
            number,
            merchant,
            lines.ToValueList(),
            shipments.ToValueList(),
            charges.ToValueList(),
            discount: Money.FromMinorUnits(discount, currency),
            placedAt: placedAt)
        let unpaid = brimful ? FilledUp(below) : below
        from payments in Payments(unpaid.Total)
        select unpaid with { Payments = payments };

    /// <summary>Orders of which every unit can come back: what a shipment does not carry, no shipment carries.</summary>
    public static readonly Gen<Order> Returnable = Any.Select(WithoutUnitsLeftBehind);

    /// <summary>Smaller orders that may still break a law, the boldest cut first.</summary>
    /// <param name="order">The order.</param>
    public static IEnumerable<Order> Shrink(Order order) => OrderShrinker.Shrink(order);

    private static Gen<OrderLine> Line(int number, Currency currency) =>
        from quantity in AnyQuantity
        from price in Gen.Frequency(
            (1, Gen.Constant(0L)),
            (5, Numbers.Between(1, Math.Min(10_000, MostOfLine / quantity))),
            (2, Numbers.Between(1, MostOfLine / quantity)))
        from freed in Gen.Frequency((20, Gen.Constant(false)), (1, Gen.Constant(true)))
        let unit = freed ? MostOfOrder / quantity : price
        from discount in freed ? Gen.Constant(unit * quantity) : Part(unit * quantity)
        from tax in Gen.Frequency((2, Gen.Constant(0L)), (2, Numbers.Between(0, Math.Min(unit * quantity, MostOfLine) / 4)), (1, Numbers.Between(0, 99)))
        from category in Gen.Frequency((3, Gen.Constant(ProductCategory.Standard)), (1, Gen.Elements(Enum.GetValues<ProductCategory>())))
        select new OrderLine(
            $"L{number}",
            quantity,
            Money.FromMinorUnits(unit, currency),
            $"SKU-{number}",
            category,
            Money.FromMinorUnits(discount, currency),
            Money.FromMinorUnits(tax, currency));

    /// <summary>Nothing, some, or all of an amount.</summary>
    private static Gen<long> Part(long whole) =>
        Gen.Frequency((4, Gen.Constant(0L)), (3, Numbers.Between(0, whole)), (1, Gen.Constant(whole)));

    private static Gen<Shipment[]> Shipments(OrderLine[] lines) => Gen.Frequency(
        (1, Gen.Constant(Array.Empty<Shipment>())),
        (2, from times in AnyTimes
            select new[] { new Shipment("S1", times.Shipped, times.Delivered) }),
        (4, from count in Gen.Choose(1, 4)
            from parts in Gen.CollectToArray(lines, line => PartsOf(line.Quantity, count))
            from times in Gen.ArrayOf(AnyTimes, count)
            select Enumerable.Range(0, count)
                .Select(place => (Place: place, Carried: lines.Zip(parts).Where(pair => pair.Second[place] > 0).Select(pair => new ShipmentLine(pair.First.Id, pair.Second[place])).ToArray()))
                .Where(shipment => shipment.Carried.Length > 0)
                .Select(shipment => new Shipment($"S{shipment.Place + 1}", times[shipment.Place].Shipped, times[shipment.Place].Delivered, shipment.Carried.ToValueList()))
                .ToArray()));

    /// <summary>How many of a line's units go into each of several shipments: none, all in one, or split, with some perhaps left behind.</summary>
    private static Gen<int[]> PartsOf(int quantity, int count) => Gen.Frequency(
        (1, Gen.Constant(new int[count])),
        (2, from place in Gen.Choose(0, count - 1)
            select Enumerable.Range(0, count).Select(index => index == place ? quantity : 0).ToArray()),
        (3, from cuts in Gen.ArrayOf(Gen.Choose(0, quantity), count)
            let sorted = cuts.Order().ToArray()
            select sorted.Select((cut, index) => index == 0 ? cut : cut - sorted[index - 1]).ToArray()));

    private static Gen<Charge> AnyCharge(Currency currency, Shipment[] shipments) =>
        from kind in Gen.Elements(Enum.GetValues<ChargeKind>())
        from amount in Gen.Frequency((1, Gen.Constant(0L)), (5, Numbers.Between(1, 5_000)), (2, Numbers.Between(1, MostOfCharge)))
        from shipment in Gen.Elements(shipments.Select(shipment => shipment.Id).Append(null).ToArray())
        select new Charge(kind, Money.FromMinorUnits(amount, currency), shipment);

    private static Gen<ValueList<Payment>?> Payments(Money total) => Gen.Frequency(
        (2, Gen.Constant<ValueList<Payment>?>(null)),
        (1, Gen.Constant<ValueList<Payment>?>(default(ValueList<Payment>))),
        (4, from count in Gen.Choose(1, 4)
            from cuts in Gen.ArrayOf(Numbers.Between(0, total.MinorUnits), count)
            from inFull in Gen.Elements(true, false)
            let sorted = cuts.Order().ToArray()
            select (ValueList<Payment>?)sorted
                .Select((cut, index) => (inFull && index == count - 1 ? total.MinorUnits : cut) - (index == 0 ? 0 : sorted[index - 1]))
                .Select((amount, index) => new Payment($"P{index + 1}", Money.FromMinorUnits(amount, total.Currency), index % 2 == 0 ? "card" : null))
                .ToValueList()));

    /// <summary>The order with one more charge, which makes its total the greatest that is allowed.</summary>
    private static Order FilledUp(Order order) =>
        order with { Charges = [.. order.Charges, new Charge(ChargeKind.Shipping, Money.FromMinorUnits(MostOfOrder - order.Total.MinorUnits, order.Currency))] };

    private static Order WithoutUnitsLeftBehind(Order order)
    {
        if (order.Shipments.All(shipment => shipment.Lines is null))
            return order;
        Dictionary<string, int> carried = order.Shipments
            .SelectMany(shipment => shipment.Lines!.Value)
            .GroupBy(part => part.LineId)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Quantity));
        ValueList<Shipment> filled = order.Shipments
            .Select(shipment => shipment with { Lines = shipment.Lines!.Value.Select(part => Fill(part)).ToValueList() })
            .ToValueList();
        return order with { Shipments = filled };

        // The first shipment of a line takes up what was left behind.
        ShipmentLine Fill(ShipmentLine part)
        {
            int left = order.Lines.Single(line => line.Id == part.LineId).Quantity - carried[part.LineId];
            carried[part.LineId] += left;
            return part with { Quantity = part.Quantity + left };
        }
    }
}
