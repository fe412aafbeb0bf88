namespace Jqm.ReturnPolicy;

/// <summary>What a settlement was made from. All its items share it.</summary>
/// <param name="Terms">The terms in force.</param>
/// <param name="Order">The order.</param>
/// <param name="Goods">What came back.</param>
internal sealed record SettlementSource(TermsInForce Terms, Order Order, ReturnedGoods Goods)
{
    /// <summary>The approved units by their location in the order's ledger; null if the return names none.</summary>
    /// <exception cref="InvalidInputException">The units refer to a line or shipment that the order does not have. The path starts at <c>return</c>.</exception>
    public int[]? ApprovedByLocation()
    {
        if (Goods.Approved.Count == 0)
            return null;
        int[] approved = new int[Order.Ledger.Locations.Length];
        for (int i = 0; i < Goods.Approved.Count; i++)
        {
            ApprovedUnits units = Goods.Approved[i];
            approved[ItemReferences.Resolve(Order, units.LineId, units.ShipmentId, "return.approved", i)] += units.Quantity;
        }

        return approved;
    }
}

/// <summary>What one item of a settlement was decided by.</summary>
/// <param name="Source">What the settlement was made from; null for an answer without facts.</param>
/// <param name="Index">The index of the inspected item in the return.</param>
/// <param name="Location">The index of the location of its units in the order's ledger.</param>
internal readonly record struct SettledItemSource(SettlementSource? Source, int Index, int Location);
