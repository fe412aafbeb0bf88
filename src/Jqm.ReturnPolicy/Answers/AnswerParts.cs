namespace Jqm.ReturnPolicy;

/// <summary>Checks that an answer was made from given parts, and says what to do where an answer lacks its facts.</summary>
internal static class AnswerParts
{
    /// <summary>Requires that a part belongs to the answer.</summary>
    /// <exception cref="ArgumentException">The part belongs to another answer.</exception>
    public static void Require(bool same, string what)
    {
        if (!same)
            throw new ArgumentException($"The answer was made from other {what}; give those that it was made from.");
    }

    /// <summary>The location of an item's units.</summary>
    /// <exception cref="ArgumentException">The order has no such units.</exception>
    public static int LocationOf(Order order, string lineId, string? shipmentId)
    {
        int location = order.Ledger.Find(lineId, shipmentId);
        Require(location >= 0 && order.Ledger.ShipmentIdOf(order.Ledger.Locations[location]) == shipmentId, "order");
        return location;
    }

    /// <summary>Whether an item whose window was judged says where the window ends, if the delivery is confirmed.</summary>
    public static bool SaysWindowEnd(AssessedItem item, Order order, int location)
    {
        int shipment = order.Ledger.Locations[location].Shipment;
        return item.LastDay is not null
            || item.Deadline is not null
            || shipment < 0
            || order.Shipments[shipment].DeliveredAt is null
            || !item.Findings.Any(static finding => finding.Rule == Rule.Window);
    }

    /// <summary>The exception of an answer that is explained without its facts.</summary>
    public static InvalidOperationException WithoutFacts(string answer, string parts) =>
        new($"The {answer} has no facts to explain, as one that was read from JSON; call WithFacts({parts}) on the whole answer first, with what it was made from.");
}
