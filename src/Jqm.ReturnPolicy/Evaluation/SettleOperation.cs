namespace Jqm.ReturnPolicy;

/// <summary>From an order and goods that came back to a settlement.</summary>
internal static class SettleOperation
{
    public static Settlement Run(TermsInForce inForce, Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds)
    {
        OrderMatch.Require(order, goods.OrderNumber, "return");
        if (goods.ShippingCost is { } shippingCost && shippingCost.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "return.shippingCost", $"The cost is in {shippingCost.Currency}; the order is in {order.Currency}.");
        ValueList<Waiver> waivers = Waivers.Counting(goods.Waivers, inForce, "return", out EnumSet<Rule> waived);
        int numbers = RefundHistory.ScratchFor(order);
        var history = new RefundHistory(order, priorRefunds, Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers]);
        bool inScope = order.FulfilledBy == Fulfilment.Service;

        int most = InspectedUnitsSplit.MostOf(goods);
        Span<InspectedUnits> portions = Scratch.FitsStack(most) ? stackalloc InspectedUnits[most] : new InspectedUnits[most];
        portions = portions[..InspectedUnitsSplit.Write(inForce, order, goods, history, inScope, portions)];
        var items = new SettledItem[portions.Length];
        Span<RefundedUnits> approved = Scratch.FitsStack(items.Length) ? stackalloc RefundedUnits[items.Length] : new RefundedUnits[items.Length];
        int approvedCount = 0;
        uint verdicts = 0;
        bool decided = false;
        var bearers = new ReturnShippingBearers(inForce);
        var source = new SettlementSource(inForce, order, goods);
        ReadOnlySpan<InspectedItem> inspectedItems = goods.Inspected.AsSpan();
        bool received = goods.ReceivedAt is not null;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly InspectedUnits portion = ref portions[i];
            InspectedItem item = inspectedItems[portion.Item];
            ref readonly UnitLocation holding = ref order.Ledger.Locations[portion.Location];
            int? established = item.Reason is { } given ? inForce.CompiledTerms.GetReasonIndex(given) : null;
            int reason = established ?? 0;
            FindingSet findings = inForce.CompiledTerms.Settle(new SettlementFacts(
                inScope,
                portion.Approved,
                received,
                established,
                item.Unused,
                item.Original,
                order.Ledger.Lines[holding.Line].Category,
                waived));
            bool inspected = findings.Has(Rule.Inspection, FindingStatus.Met) || findings.Has(Rule.Inspection, FindingStatus.Excepted);
            Fault? fault = inspected ? inForce.CompiledTerms.GetFault(reason) : null;
            SettlementVerdict verdict = findings.SettlementVerdict;
            verdicts |= 1u << (int)verdict;
            bool settled = verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected;

            // Goods that came back without approval travel at the merchant's cost, whatever the fault (reading R12).
            Fault? bearing = findings.Has(Rule.Approval, FindingStatus.Met) ? fault : null;
            items[i] = new SettledItem(
                item.LineId,
                order.Ledger.ShipmentIdOf(holding),
                portion.Quantity,
                inForce.KnownCitations.Of(findings, reason, waivers),
                verdict,
                fault is null ? null : item.Reason,
                fault,
                settled ? bearers.Of(bearing) : null,
                new SettledItemSource(source, portion.Item, portion.Location));
            decided |= settled;
            if (verdict == SettlementVerdict.Approved)
                approved[approvedCount++] = new RefundedUnits(portion.Location, portion.Quantity, fault!.Value, inForce.CompiledTerms.GetRestockingFee(reason).Hundredths);
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
