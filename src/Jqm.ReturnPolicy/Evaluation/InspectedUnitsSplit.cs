namespace Jqm.ReturnPolicy;

/// <summary>The items of a return, each with whether it was approved before it came back; one of which only a part was is two (reading R16).</summary>
internal static class InspectedUnitsSplit
{
    /// <summary>The most portions that a return can have.</summary>
    public static int MostOf(ReturnedGoods goods) => 2 * goods.Inspected.Count;

    /// <summary>Writes the portions; the answer is how many there are.</summary>
    /// <exception cref="InvalidInputException">An item names a line or shipment that the order does not have, or more units than are available. The path starts at <c>return</c>.</exception>
    public static int Write(SettlementSource source, in RefundHistory history, Span<InspectedUnits> portions)
    {
        (Order order, ReturnedGoods goods) = (source.Order, source.Goods);
        int holdings = order.Ledger.Locations.Length;
        Span<int> scratch = Scratch.FitsStack(2 * holdings) ? stackalloc int[2 * holdings] : new int[2 * holdings];
        scratch.Clear();
        Span<int> named = scratch[..holdings];
        Span<int> approvedLeft = scratch[holdings..];
        ReadOnlySpan<ApprovedUnits> approved = goods.Approved.AsSpan();
        int holding = -1;
        for (int i = 0; i < approved.Length; i++)
        {
            ApprovedUnits units = approved[i];
            holding = ItemReferences.Resolve(order, units.LineId, units.ShipmentId, "return.approved", i, after: holding);
            ItemReferences.Count(order, history, holding, units.Quantity, approvedLeft, "return.approved", i);
        }

        bool splits = GoodsJudge.ApprovalCounts(source);
        ReadOnlySpan<InspectedItem> inspected = goods.Inspected.AsSpan();
        int count = 0;
        holding = -1;
        for (int i = 0; i < inspected.Length; i++)
        {
            InspectedItem item = inspected[i];
            holding = ItemReferences.Resolve(order, item.LineId, item.ShipmentId, "return.inspected", i, after: holding);
            ItemReferences.Count(order, history, holding, item.Quantity, named, "return.inspected", i);
            int within = splits ? Math.Min(item.Quantity, approvedLeft[holding]) : 0;
            approvedLeft[holding] -= within;
            if (within > 0)
                portions[count++] = new InspectedUnits(i, holding, within, Approved: true);
            if (within < item.Quantity)
                portions[count++] = new InspectedUnits(i, holding, item.Quantity - within, Approved: false);
        }

        return count;
    }
}
