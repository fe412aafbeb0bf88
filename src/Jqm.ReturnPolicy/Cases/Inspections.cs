namespace Jqm.ReturnPolicy.Cases;

/// <summary>From the parcel of a case and what was found in it to a settlement (clause 4.1, readings R15 and R16).</summary>
internal static class Inspections
{
    public static Decision Decide(ReturnCase @case, InspectParcel command)
    {
        RefundLedger ledger = command.Ledger;
        if (ledger.OrderNumber != @case.Order.Number)
            return new Refusal(RefusalCode.LedgerMismatch);
        if (!ledger.KnowsTheSameOf(@case))
            return new Refusal(RefusalCode.VersionConflict) { Given = ledger.Version, Actual = @case.LeastLedgerVersion };
        if (CaseChecks.Inspected(@case, command.Inspected) is { } mismatch)
            return mismatch;
        Settlement settlement = @case.InForce.Settle(@case.Order, GoodsOf(@case, command), ledger.PriorRefunds);
        if (Pending(settlement) is { Count: > 0 } pending)
            return new Refusal(RefusalCode.InspectionIncomplete, Clauses.Inspection) { Blocked = pending };
        if (settlement.Refund is { } refund)
        {
            if (ledger.Refuse(@case.Order, refund) is { } refusal)
                return refusal;
            CaseChecks.RequireSum(@case, refund);
        }

        return new ParcelInspected(command.Id, command.At, command.Actor, command.Inspected, settlement, ledger.Version);
    }

    private static ReturnedGoods GoodsOf(ReturnCase @case, InspectParcel command) => new(
        @case.Request.Id,
        @case.Order.Number,
        @case.Request.SubmittedAt,
        command.Inspected,
        @case.ApprovedAt,
        ApprovedAndLeft(@case, command.Ledger),
        @case.ReceivedAt,
        @case.Parcel!.ShippingCost,
        @case.Parcel.ShippingPaidBy,
        @case.Request.Waivers);

    /// <summary>The approved units that have not come back, less what other cases of the order were refunded of the same units.</summary>
    private static ValueList<ApprovedUnits> ApprovedAndLeft(ReturnCase @case, RefundLedger ledger)
    {
        OrderLedger books = @case.Order.Ledger;
        var history = new RefundHistory(@case.Order, ledger.PriorRefunds);
        var approved = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in @case.UnitsOut)
        {
            int holding = books.Resolve(units.LineId, units.ShipmentId);
            int quantity = Math.Min(units.Quantity, books.Locations[holding].Quantity - history.UnitsOfLocation(holding));
            if (quantity > 0)
                approved.Add(units with { Quantity = quantity });
        }

        return approved.ToValueList();
    }

    private static ValueList<BlockedItem> Pending(Settlement settlement)
    {
        var pending = new List<BlockedItem>();
        for (int i = 0; i < settlement.Items.Count; i++)
        {
            if (settlement.Items[i].Verdict == SettlementVerdict.Pending)
                pending.Add(new BlockedItem(i, CaseChecks.InTheWay(settlement.Items[i].Findings)));
        }

        return pending.ToValueList();
    }
}
