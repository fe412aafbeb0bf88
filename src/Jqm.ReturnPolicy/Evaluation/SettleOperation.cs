namespace Jqm.ReturnPolicy;

/// <summary>From an order and goods that came back to a settlement.</summary>
internal static class SettleOperation
{
    public static Settlement Run(TermsInForce inForce, Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds)
    {
        OrderMatch.Require(order, goods.OrderNumber, "return");
        if (goods.ShippingCost is { } shippingCost && shippingCost.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "return.shippingCost", $"The cost is in {shippingCost.Currency}; the order is in {order.Currency}.");
        var source = new SettlementSource(inForce, order, goods);
        var judge = new GoodsJudge(source);
        int numbers = RefundHistory.ScratchFor(order);
        var history = new RefundHistory(order, priorRefunds, Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers]);

        int most = InspectedUnitsSplit.MostOf(goods);
        Span<InspectedUnits> portions = Scratch.FitsStack(most) ? stackalloc InspectedUnits[most] : new InspectedUnits[most];
        portions = portions[..InspectedUnitsSplit.Write(source, history, portions)];
        var items = new SettledItem[portions.Length];
        Span<RefundedUnits> approved = Scratch.FitsStack(items.Length) ? stackalloc RefundedUnits[items.Length] : new RefundedUnits[items.Length];
        int approvedCount = 0;
        uint verdicts = 0;
        bool decided = false;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly InspectedUnits portion = ref portions[i];
            SettledItem judged = items[i] = judge.Judge(portion.Item, portion.Location, portion.Quantity, portion.Approved, out int reason);
            verdicts |= 1u << (int)judged.Verdict;
            decided |= judged.Verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected;
            if (judged.Verdict == SettlementVerdict.Approved)
                approved[approvedCount++] = new RefundedUnits(portion.Location, portion.Quantity, judged.Fault!.Value, inForce.CompiledTerms.GetRestockingFee(reason).Hundredths);
        }

        Refund? refund = null;
        if (approvedCount > 0 || (decided && goods.ShippingCost is not null))
        {
            ReturnShippingSettlement? shipping = goods.ShippingCost is { } cost ? ShippingOf(inForce, order, goods, cost, portions, items) : null;
            refund = RefundCalculation.OfUnits(inForce, order, history, approved[..approvedCount], shipping);
        }

        return new Settlement(source, items, Verdicts.OfSettlement(new EnumSet<SettlementVerdict>(verdicts)), refund);
    }

    private static ReturnShippingSettlement ShippingOf(TermsInForce inForce, Order order, ReturnedGoods goods, Money cost, ReadOnlySpan<InspectedUnits> portions, SettledItem[] items)
    {
        Span<UnitLocation> units = Scratch.FitsStack(items.Length) ? stackalloc UnitLocation[items.Length] : new UnitLocation[items.Length];
        Span<Party?> bearers = Scratch.FitsStack(items.Length) ? stackalloc Party?[items.Length] : new Party?[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            units[i] = order.Ledger.Locations[portions[i].Location] with { Quantity = portions[i].Quantity };
            bearers[i] = items[i].ReturnShipping?.BorneBy;
        }

        return ReturnShippingAllocation.Settle(inForce, order, goods, cost, units, bearers);
    }
}
