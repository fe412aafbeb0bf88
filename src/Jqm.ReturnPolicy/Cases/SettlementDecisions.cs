namespace Jqm.ReturnPolicy.Cases;

/// <summary>Decides the two commands that settle units: an inspection (clause 4.1, readings R15 and R16) and a settlement without return (reading R26).</summary>
internal static class SettlementDecisions
{
    /// <summary>Inspects the parcel of a case.</summary>
    public static Decision Inspect(ReturnCase @case, InspectParcel command)
    {
        if (Ledger(@case, command.Ledger) is { } wrongLedger)
            return wrongLedger;
        if (CaseGuards.Inspected(@case, command.Inspected) is { } mismatch)
            return mismatch;
        var goods = new ReturnedGoods(
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
        return Settle(@case, goods, command.Ledger, out Settlement settlement) is { } refusal
            ? refusal
            : new ParcelInspected(command.Id, command.At, command.Actor, command.Inspected, settlement, command.Ledger.Version);
    }

    /// <summary>Settles units of a case that need not come back.</summary>
    public static Decision SettleWithoutReturn(ReturnCase @case, SettleWithoutReturn command)
    {
        if (Ledger(@case, command.Ledger) is { } wrongLedger)
            return wrongLedger;
        if (CaseGuards.Kept(@case, command.Units, out ValueList<InspectedItem> items) is { } notKept)
            return notKept;
        var goods = new ReturnedGoods(
            @case.Request.Id,
            @case.Order.Number,
            @case.Request.SubmittedAt,
            items,
            @case.ApprovedAt,
            ApprovedAndLeft(@case, command.Ledger),
            waivers: @case.Request.Waivers);
        return Settle(@case, goods, command.Ledger, out Settlement settlement) is { } refusal
            ? refusal
            : new SettledWithoutReturn(command.Id, command.At, command.Actor, command.Units, settlement, command.Ledger.Version);
    }

    /// <summary>Checks that a ledger is of the case's order and as new as the case.</summary>
    private static Refusal? Ledger(ReturnCase @case, RefundLedger ledger)
    {
        if (ledger.OrderNumber != @case.Order.Number)
            return new Refusal(RefusalCode.LedgerMismatch);
        return ledger.HasSameRefundsAs(@case) && ledger.Version >= @case.MinimumLedgerVersion ? null : new Refusal(RefusalCode.VersionConflict) { Given = ledger.Version, Actual = @case.MinimumLedgerVersion };
    }

    /// <summary>Settles goods, and refuses a settlement that leaves an item open or refunds too much.</summary>
    private static Refusal? Settle(ReturnCase @case, ReturnedGoods goods, RefundLedger ledger, out Settlement settlement)
    {
        settlement = @case.InForce.Settle(@case.Order, goods, ledger.PriorRefunds);
        if (Pending(settlement) is { Count: > 0 } pending)
            return new Refusal(RefusalCode.InspectionIncomplete, Clauses.Inspection) { Blocked = pending };
        if (settlement.Refund is not { } refund)
            return null;
        if (ledger.Refuse(@case.Order, refund) is { } refusal)
            return refusal;
        CaseGuards.RequireSum(@case, refund);
        return null;
    }

    /// <summary>The approved units that have not come back, less what other cases of the order were refunded of the same units.</summary>
    private static ValueList<ApprovedUnits> ApprovedAndLeft(ReturnCase @case, RefundLedger ledger)
    {
        OrderLedger orderLedger = @case.Order.Ledger;
        var history = new RefundHistory(@case.Order, ledger.PriorRefunds);
        var approved = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in @case.UnitsOut)
        {
            int location = orderLedger.Resolve(units.LineId, units.ShipmentId);
            int quantity = Math.Min(units.Quantity, orderLedger.Locations[location].Quantity - history.UnitsOfLocation(location));
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
                pending.Add(new BlockedItem(i, CaseGuards.InTheWay(settlement.Items[i].Findings)));
        }

        return pending.ToValueList();
    }
}
