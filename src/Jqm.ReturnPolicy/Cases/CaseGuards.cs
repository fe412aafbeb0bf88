namespace Jqm.ReturnPolicy.Cases;

/// <summary>Checks the guards of commands. A replayed event is checked by the same guards as its command.</summary>
internal static class CaseGuards
{
    /// <summary>Whether goods that come in a state come with prior approval (clause 3.3).</summary>
    public static bool IsApproved(CaseState state) => state is CaseState.Approved or CaseState.Settled;

    /// <summary>Items of the request, each once.</summary>
    public static Refusal? Items<T>(ReturnCase @case, ValueList<T> named, Func<T, int> placeOf)
    {
        var seen = new HashSet<int>();
        foreach (T entry in named)
        {
            int place = placeOf(entry);
            if (place >= @case.Request.Items.Count)
                return new Refusal(RefusalCode.UnknownItem) { ItemIndex = place, Actual = @case.Request.Items.Count };
            if (!seen.Add(place))
                return new Refusal(RefusalCode.DuplicateItem) { ItemIndex = place };
        }

        return null;
    }

    /// <summary>A rule that the governing terms let be waived.</summary>
    public static Refusal? Waivable(ReturnCase @case, Rule rule) =>
        @case.InForce.Terms.Waivable.Contains(rule) ? null : new Refusal(RefusalCode.NotWaivable) { Rule = rule };

    /// <summary>Units to approve: of items of the request, each once, no more than were requested, and each eligible or referred.</summary>
    public static Refusal? Approved(ReturnCase @case, ValueList<ItemUnits> approved)
    {
        if (Items(@case, approved, static units => units.ItemIndex) is { } refusal)
            return refusal;
        var blocked = new List<BlockedItem>();
        foreach (ItemUnits units in approved)
        {
            int requested = @case.Request.Items[units.ItemIndex].Quantity;
            if (units.Quantity > requested)
                return new Refusal(RefusalCode.QuantityOutOfRange) { ItemIndex = units.ItemIndex, Given = units.Quantity, Actual = requested };
            AssessedItem item = @case.Assessment.Items[units.ItemIndex];
            if (!IsApprovable(item))
                blocked.Add(new BlockedItem(units.ItemIndex, InTheWay(item.Findings)));
        }

        return blocked.Count == 0 ? null : new Refusal(RefusalCode.NotApprovable, WorstClause(blocked)) { Blocked = blocked.ToValueList() };
    }

    /// <summary>Whether the policy lets an item be approved.</summary>
    public static bool IsApprovable(AssessedItem item) => item.Verdict is AssessmentVerdict.Eligible or AssessmentVerdict.Referred;

    /// <summary>A note, where an eligible item is declined.</summary>
    public static Refusal? Declined(ReturnCase @case, string? note) =>
        string.IsNullOrWhiteSpace(note) && @case.Assessment.Items.Any(item => item.Verdict == AssessmentVerdict.Eligible) ? new Refusal(RefusalCode.NoteRequired) : null;

    /// <summary>Checks a parcel. In the state <see cref="CaseState.Settled"/>, approved units must still be out.</summary>
    public static Refusal? Received(ReturnCase @case, Parcel parcel)
    {
        if (NothingOut(@case, Clauses.Approval) is { } refusal)
            return refusal;
        RequireParcel(@case, parcel);
        return null;
    }

    /// <summary>Checks units to settle without a return: they are out, and of items whose goods may be kept.</summary>
    /// <param name="case">The case.</param>
    /// <param name="units">The units.</param>
    /// <param name="items">The units as items to settle, each with the reason of the request; empty if the units are refused.</param>
    /// <exception cref="InvalidInputException">A reference names a line or shipment that the order does not have. The path starts at <c>units</c>.</exception>
    public static Refusal? Kept(ReturnCase @case, ValueList<ApprovedUnits> units, out ValueList<InspectedItem> items)
    {
        items = default;
        if (NothingOut(@case, clause: null) is { } refusal)
            return refusal;
        OrderLedger orderLedger = @case.Order.Ledger;
        var open = new OpenItems(@case);
        long[] named = new long[orderLedger.Locations.Length];
        for (int i = 0; i < units.Count; i++)
            named[ItemReferences.Resolve(@case.Order, units[i].LineId, units[i].ShipmentId, "units", i)] += units[i].Quantity;
        foreach (bool mayBeKept in (ReadOnlySpan<bool>)[false, true])
        {
            for (int location = 0; location < named.Length; location++)
            {
                long actual = open.Count(location, mayBeKept);
                if (named[location] > actual)
                {
                    return (mayBeKept ? new Refusal(RefusalCode.GoodsMustComeBack, Clauses.Inspection) : new Refusal(RefusalCode.UnitsNotOut)) with
                    {
                        LineId = @case.Order.Lines[orderLedger.Locations[location].Line].Id,
                        ShipmentId = orderLedger.ShipmentIdOf(orderLedger.Locations[location]),
                        Given = (int)Math.Min(named[location], int.MaxValue),
                        Actual = (int)actual,
                    };
                }
            }
        }

        items = units.SelectMany(open.TakeKept).ToValueList();
        return null;
    }

    private static Refusal? NothingOut(ReturnCase @case, Clause? clause) =>
        @case.State == CaseState.Settled && @case.UnitsOut.Count == 0 ? new Refusal(RefusalCode.NothingOut, clause) : null;

    /// <summary>A parcel of goods of the order, no more of them than can still come, its cost in the order's currency.</summary>
    /// <exception cref="InvalidInputException">It is not such a parcel. The path starts at <c>parcel</c>.</exception>
    private static void RequireParcel(ReturnCase @case, Parcel parcel)
    {
        Order order = @case.Order;
        if (parcel.ShippingCost is { } cost && cost.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "parcel.shippingCost", $"The cost is in {cost.Currency}; the order is in {order.Currency}.");
        var came = new RefundHistory(order, default);
        foreach (CaseEvent earlier in @case.Events)
        {
            if (earlier is ParcelReceived received)
            {
                foreach (ParcelUnits units in received.Parcel.Units)
                    came.TakeUp(order.Ledger.Resolve(units.LineId, units.ShipmentId), units.Quantity);
            }
            else if (earlier is SettledWithoutReturn settled)
            {
                foreach (ApprovedUnits units in settled.Units)
                    came.TakeUp(order.Ledger.Resolve(units.LineId, units.ShipmentId), units.Quantity);
            }
        }

        int[] named = new int[order.Ledger.Locations.Length];
        for (int i = 0; i < parcel.Units.Count; i++)
        {
            ParcelUnits units = parcel.Units[i];
            int location = ItemReferences.Resolve(order, units.LineId, units.ShipmentId, "parcel.units", i);
            ItemReferences.Count(order, came, location, units.Quantity, named, "parcel.units", i);
        }
    }

    /// <summary>What is due of a case, with one more refund, is an amount that there can be.</summary>
    /// <exception cref="InvalidInputException">It is more.</exception>
    public static void RequireSum(ReturnCase @case, Refund refund) => _ = RefundDue.Of([.. @case.Unpaid, refund], @case.Order.Currency);

    /// <summary>An inspection of the parcel's units, and these alone.</summary>
    public static Refusal? Inspected(ReturnCase @case, ValueList<InspectedItem> inspected)
    {
        OrderLedger orderLedger = @case.Order.Ledger;
        long[] units = UnitsByLocation(@case.Order, @case.Parcel!);
        long[] left = [.. units];
        for (int i = 0; i < inspected.Count; i++)
            left[ItemReferences.Resolve(@case.Order, inspected[i].LineId, inspected[i].ShipmentId, "inspected", i)] -= inspected[i].Quantity;
        int place = Array.FindIndex(left, static rest => rest != 0);
        return place < 0 ? null : new Refusal(RefusalCode.ParcelMismatch, Clauses.Inspection)
        {
            LineId = @case.Order.Lines[orderLedger.Locations[place].Line].Id,
            Given = (int)Math.Min(units[place] - left[place], int.MaxValue),
            Actual = (int)units[place],
        };
    }

    /// <summary>Counts the units of a parcel by their location in the order.</summary>
    public static long[] UnitsByLocation(Order order, Parcel parcel) => UnitsByLocation(order, parcel.Units.Select(units => (units.LineId, units.ShipmentId, units.Quantity)));

    /// <summary>Counts units by their location in the order.</summary>
    public static long[] UnitsByLocation(Order order, IEnumerable<(string LineId, string? ShipmentId, int Quantity)> units)
    {
        long[] counts = new long[order.Ledger.Locations.Length];
        foreach ((string line, string? shipment, int quantity) in units)
            counts[order.Ledger.Resolve(line, shipment)] += quantity;
        return counts;
    }

    /// <summary>The findings that are not met or missing.</summary>
    public static ValueList<Finding> InTheWay(ValueList<Finding> findings) =>
        findings.Where(finding => finding.Status is FindingStatus.NotMet or FindingStatus.Missing).ToValueList();

    /// <summary>The clause of the first finding that is not met; else of the first that is missing.</summary>
    private static Clause WorstClause(List<BlockedItem> blocked) =>
        blocked.SelectMany(item => item.Findings).MaxBy(finding => finding.Status).Clause;
}
