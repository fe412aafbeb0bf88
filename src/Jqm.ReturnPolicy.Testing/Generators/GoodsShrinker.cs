namespace Jqm.ReturnPolicy.Testing;

/// <summary>Shrinks returned goods: fewer items, fewer approvals and waivers, smaller quantities.</summary>
internal static class GoodsShrinker
{
    public static IEnumerable<ReturnedGoods> Shrink(ReturnedGoods goods)
    {
        foreach (ValueList<InspectedItem> fewer in Lists.Fewer(goods.Inspected).Where(fewer => fewer.Count > 0))
            yield return goods with { Inspected = fewer };
        foreach (ValueList<ApprovedUnits> fewer in Lists.Fewer(goods.Approved))
            yield return goods with { Approved = fewer };
        foreach (ValueList<Waiver> fewer in Lists.Fewer(goods.Waivers))
            yield return goods with { Waivers = fewer };
        if (goods.ShippingCost is not null)
            yield return goods with { ShippingCost = null };
        for (int i = 0; i < goods.Inspected.Count; i++)
        {
            int place = i;
            if (goods.Inspected[i].Quantity > 1)
                yield return goods with { Inspected = goods.Inspected.Select((item, index) => index == place ? item with { Quantity = item.Quantity / 2 } : item).ToValueList() };
        }
    }

    /// <summary>The goods of a smaller order: what came back of lines that are gone is gone too. Throws when nothing is left.</summary>
    public static ReturnedGoods About(Order order, ReturnedGoods goods)
    {
        string? Known(string? shipment) => order.Shipments.Any(known => known.Id == shipment) ? shipment : null;
        bool Has(string line) => order.Lines.Any(sold => sold.Id == line);
        return goods with
        {
            Inspected = goods.Inspected.Where(item => Has(item.LineId)).Select(item => item with { ShipmentId = Known(item.ShipmentId) }).ToValueList(),
            Approved = goods.Approved.Where(units => Has(units.LineId)).Select(units => units with { ShipmentId = Known(units.ShipmentId) }).ToValueList(),
        };
    }
}
