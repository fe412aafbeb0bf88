namespace Jqm.ReturnPolicy.Tests;

/// <summary>Tests that the generated orders reach every corner case; a law that no generated order can break proves nothing.</summary>
[Trait("Category", "Law")]
public sealed class OrderGeneratorTests(ITestOutputHelper output)
{
    // Fixed, for these tests are about the generators, and must not fail by chance.
    private static readonly Rnd Seed = new(20261123);

    private static readonly (string Name, Func<Order, bool> IsSo)[] Corners =
    [
        ("no decimals", order => order.Currency.Decimals == 0),
        ("2 decimals", order => order.Currency.Decimals == 2),
        ("3 decimals", order => order.Currency.Decimals == 3),
        ("4 decimals", order => order.Currency.Decimals == 4),
        ("one line", order => order.Lines.Count == 1),
        ("more lines than a short list", order => order.Lines.Count > 12),
        ("a million units", order => order.Lines.Any(line => line.Quantity == OrderLine.MaxQuantity)),
        ("a free product", order => order.Lines.Any(line => line.UnitPrice.IsZero)),
        ("nothing has a price, something a charge", order => order.Lines.All(line => line.UnitPrice.IsZero) && order.Charges.Any(charge => !charge.Amount.IsZero)),
        ("a line discounted in full", order => order.Lines.Any(line => !line.Discount.IsZero && line.Discount == line.UnitPrice * line.Quantity)),
        ("an order discount", order => !order.Discount.IsZero),
        ("taxes", order => order.Lines.Any(line => !line.Tax.IsZero)),
        ("no shipment", order => order.Shipments.Count == 0),
        ("a shipment of everything", order => order.Shipments.Any(shipment => shipment.Lines is null)),
        ("several shipments", order => order.Shipments.Count > 1),
        ("shipments delivered at two instants", order => order.Shipments.Where(shipment => shipment.DeliveredAt is not null).Select(shipment => shipment.DeliveredAt).Distinct().Count() > 1),
        ("a shipment on the way", order => order.Shipments.Any(shipment => shipment is { ShippedAt: not null, DeliveredAt: null })),
        ("a shipment that has not left", order => order.Shipments.Any(shipment => shipment.ShippedAt is null)),
        ("a line in several shipments", order => Place.Of(order).GroupBy(place => place.Line).Any(group => group.Count() > 1)),
        ("a line beside shipments", order => order.Shipments.Count > 0 && Place.Of(order).Any(place => place.Shipment is null)),
        ("units left behind", order => Place.Of(order).Sum(place => (long)place.Quantity) < order.Lines.Sum(line => (long)line.Quantity)),
        ("a charge of the whole order", order => order.Charges.Any(charge => charge.ShipmentId is null)),
        ("a charge of a shipment", order => order.Charges.Any(charge => charge.ShipmentId is not null)),
        ("several charges of a kind", order => order.Charges.GroupBy(charge => charge.Kind).Any(group => group.Count() > 1)),
        ("no charges", order => order.Charges.Count == 0),
        ("payments left out", order => order.Payments is null),
        ("nothing paid", order => order.Payments is { Count: 0 }),
        ("several payments", order => order.Payments is { Count: > 1 }),
        ("an open balance", order => !order.OpenBalance.IsZero && order.Payments is { Count: > 0 }),
        ("paid in full, as listed", order => order.OpenBalance.IsZero && order.Payments is { Count: > 0 }),
        ("twenty lines", order => order.Lines.Count == 20),
        ("a line of 10^14 minor units, given away", order => order.Lines.Any(line => line.UnitPrice.MinorUnits * line.Quantity > Orders.MostOfOrder - OrderLine.MaxQuantity)),
        ("an order of 10^14 minor units", order => order.Total.MinorUnits == Orders.MostOfOrder),
        ("several charges of a kind for one shipment", order => order.Charges.Where(charge => charge.ShipmentId is not null).GroupBy(charge => (charge.Kind, charge.ShipmentId)).Any(group => group.Count() > 1)),
        ("charges of a kind for the order and for a shipment", order => order.Charges.GroupBy(charge => charge.Kind).Any(group => group.Any(charge => charge.ShipmentId is null) && group.Any(charge => charge.ShipmentId is not null))),
        ("an order of nothing", order => order.Total.IsZero),
    ];

    [Fact]
    public void Generated_orders_cover_every_edge_case()
    {
        Order[] orders = Orders.Any.Sample(4_000, Seed, 50).ToArray();
        var seen = Corners.Select(corner => (corner.Name, Count: orders.Count(corner.IsSo))).ToArray();
        foreach ((string name, int count) in seen)
            output.WriteLine($"{name}: {count} of {orders.Length}");
        Assert.All(seen, corner => Assert.True(corner.Count > 0, $"No order has {corner.Name}."));
    }

    [Fact]
    public void Returnable_orders_leave_nothing_behind() => Assert.All(
        Orders.Returnable.Sample(1_000, Seed, 50),
        order => Assert.Equal(order.Lines.Sum(line => (long)line.Quantity), Place.Of(order).Sum(place => (long)place.Quantity)));

    [Fact]
    public void Every_shrunk_order_is_valid_and_shrinking_ends()
    {
        foreach (Order order in Orders.Any.Sample(100, Seed, 50))
        {
            int steps = 0;
            Order smallest = order;
            while (Orders.Shrink(smallest).FirstOrDefault() is { } smaller)
            {
                Assert.NotEqual(smallest, smaller);
                smallest = smaller;
                Assert.True(++steps < 2_000);
            }

            Assert.True(smallest.Lines.Count >= 1);
        }
    }

    [Fact]
    public void Generated_goods_and_requests_give_every_verdict_and_finding()
    {
        var settled = new HashSet<SettlementVerdict>();
        var assessed = new HashSet<AssessmentVerdict>();
        var statuses = new HashSet<(Rule, FindingStatus)>();
        var random = new Random(20261123);
        int owed = 0;
        int splits = 0;
        foreach ((Order order, PolicyTerms terms) in Orders.Any.Sample(2_000, Seed, 50).Zip(Terms.Any.Sample(2_000, Seed, 50)))
        {
            IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
            if (pieces.Count == 0)
                continue;
            ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
            Settlement settlement = Policies.Under(terms).Settle(order, goods);
            Assessment assessment = Policies.Under(terms).Assess(order, Requests.Any(order, pieces, terms, random));
            settled.Add(settlement.Verdict);
            assessed.Add(assessment.Verdict);
            statuses.UnionWith(settlement.Items.SelectMany(item => item.Findings).Concat(assessment.Items.SelectMany(item => item.Findings)).Select(finding => (finding.Rule, finding.Status)));
            owed += settlement.Refund is { Owed.IsZero: false } ? 1 : 0;
            splits += settlement.Items.Count > goods.Inspected.Count ? 1 : 0;
        }

        output.WriteLine($"{statuses.Count} findings, {owed} with something owed, {splits} split");
        Assert.Equal(4, settled.Count);
        Assert.Equal(5, assessed.Count);
        Assert.Equal(29, statuses.Count);
        Assert.True(owed > 0 && splits > 0);
    }
}
