using System.Diagnostics;

namespace Jqm.ReturnPolicy;

/// <summary>How the cost of return shipping is shared over the items of a return (clauses 6.1 and 6.2, readings R06 and R12).</summary>
internal static class ReturnShippingAllocation
{
    /// <summary>Shares a cost over items: a pending item's share waits, another's goes to who bears it.</summary>
    /// <param name="inForce">The terms in force.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back; it has a shipping cost.</param>
    /// <param name="cost">That cost.</param>
    /// <param name="units">The units of each item.</param>
    /// <param name="bearers">Who bears the return shipping of each item; nobody of a pending one.</param>
    public static ReturnShippingSettlement Settle(TermsInForce inForce, Order order, ReturnedGoods goods, Money cost, ReadOnlySpan<UnitLocation> units, ReadOnlySpan<Party?> bearers)
    {
        Span<long> weights = Scratch.FitsStack(units.Length) ? stackalloc long[units.Length] : new long[units.Length];
        Span<long> shares = Scratch.FitsStack(units.Length) ? stackalloc long[units.Length] : new long[units.Length];
        AllocationWeights.OfUnits(order, inForce.Terms.FeeAllocation, units, weights);
        ExactSharing.Share(cost.MinorUnits, weights, shares);
        long service = 0;
        long merchant = 0;
        long pending = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            switch (bearers[i])
            {
                case Party.Service: service += shares[i]; break;
                case Party.Merchant: merchant += shares[i]; break;
                case null: pending += shares[i]; break;
                default: throw new UnreachableException($"{bearers[i]} bears no return shipping.");
            }
        }

        return new ReturnShippingSettlement(
            goods.ShippingPaidBy,
            Money.FromMinorUnits(service, order.Currency),
            Money.FromMinorUnits(merchant, order.Currency),
            Money.FromMinorUnits(pending, order.Currency));
    }
}
