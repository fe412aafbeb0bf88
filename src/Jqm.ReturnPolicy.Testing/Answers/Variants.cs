namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// What a search for an answer tries: reasons, places of units, and versions of an order. The simplest variant is first, so that a search finds the answer that a reader would expect.
/// </summary>
internal static class Variants
{
    /// <summary>How many places of an order are paired with each other: more would make the search for a pair slow, and hardly ever find one.</summary>
    private const int MostPlaces = 8;

    /// <summary>The reasons that the terms list and the known ones, those that are accepted first.</summary>
    public static IReadOnlyList<ReturnReason> Reasons(PolicyTerms terms) =>
    [
        .. ReturnReason.Known.Concat(terms.Reasons.Select(entry => entry.Key)).Distinct().OrderByDescending(reason => terms.Reasons[reason] is { Accepted: true }),
    ];

    /// <summary>The order as it is, then with every shipment delivered, then with none delivered, then fulfilled by another company.</summary>
    public static IEnumerable<Order> Orders(Order order)
    {
        yield return order;
        yield return order.With(shipments: order.Shipments.Count == 0 ? [Delivered(new Shipment("S1"))] : order.Shipments.Select(Delivered).ToValueList());
        yield return order.With(shipments: order.Shipments.Select(shipment => shipment.WithTimes(shipment.ShippedAt, null)).ToValueList());
        yield return order with { FulfilledBy = Fulfilment.Other };
    }

    /// <summary>One unit at each place of an order: in each shipment of each line, or in none.</summary>
    public static IEnumerable<UnitsOf> Units(Order order, ReturnReason reason) => Place.Of(order).Select(place => new UnitsOf(reason, 1, place.Line, place.Shipment));

    /// <summary>Two units of an order, each with a reason: of two places, or of one place with several units. A reason that is accepted comes first, one that is not last.</summary>
    public static IEnumerable<(UnitsOf First, UnitsOf Second)> Pairs(Order order, PolicyTerms terms) =>
        from reason in Reasons(terms)
        from other in Reasons(terms).Reverse()
        from first in Units(order, reason).Take(MostPlaces)
        from second in Units(order, other).Take(MostPlaces).Reverse()
        where (first.LineId, first.ShipmentId) != (second.LineId, second.ShipmentId) || Place.Of(order).Any(place => (place.Line, place.Shipment) == (second.LineId, second.ShipmentId) && place.Quantity > 1)
        select (first, second);

    private static Shipment Delivered(Shipment shipment)
    {
        Instant shipped = shipment.ShippedAt ?? Defaults.DeliveredAt - Defaults.ToDelivery;
        return shipment.WithTimes(shipped, shipment.DeliveredAt ?? shipped + Defaults.ToDelivery);
    }
}
