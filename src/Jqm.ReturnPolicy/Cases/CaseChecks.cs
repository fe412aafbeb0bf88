namespace Jqm.ReturnPolicy.Cases;

/// <summary>The guards, which a command and an event that is replayed must keep to alike.</summary>
internal static class CaseChecks
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

    /// <summary>A parcel, while approved units are out if some have come already.</summary>
    public static Refusal? Received(ReturnCase @case, Parcel parcel)
    {
        if (@case.State == CaseState.Settled && @case.UnitsOut.Count == 0)
            return new Refusal(RefusalCode.NothingOut, Clauses.Approval);
        RequireParcel(@case, parcel);
        return null;
    }

    /// <summary>A parcel of goods of the order, no more of them than can still come, its cost in the order's currency.</summary>
    /// <exception cref="InvalidInputException">It is not such a parcel. The path starts at <c>parcel</c>.</exception>
    private static void RequireParcel(ReturnCase @case, Parcel parcel)
    {
        Order order = @case.Order;
        if (parcel.ShippingCost is { } cost && cost.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "parcel.shippingCost", $"The cost is in {cost.Currency}; the order is in {order.Currency}.");
        var came = new RefundHistory(order, default);
        foreach (ParcelReceived earlier in @case.Events.OfType<ParcelReceived>())
        {
            foreach (ParcelUnits units in earlier.Parcel.Units)
                came.TakeUp(order.Ledger.Resolve(units.LineId, units.ShipmentId), units.Quantity);
        }

        int[] named = new int[order.Ledger.Locations.Length];
        for (int i = 0; i < parcel.Units.Count; i++)
        {
            ParcelUnits units = parcel.Units[i];
            int holding = ItemReferences.Resolve(order, units.LineId, units.ShipmentId, "parcel.units", i);
            ItemReferences.Count(order, came, holding, units.Quantity, named, "parcel.units", i);
        }
    }

    /// <summary>What is due of a case, with one more refund, is an amount that there can be.</summary>
    /// <exception cref="InvalidInputException">It is more.</exception>
    public static void RequireSum(ReturnCase @case, Refund refund) => _ = RefundDue.Of([.. @case.Unpaid, refund], @case.Order.Currency);

    /// <summary>An inspection of the parcel's units, and these alone.</summary>
    public static Refusal? Inspected(ReturnCase @case, ValueList<InspectedItem> inspected)
    {
        OrderLedger books = @case.Order.Ledger;
        long[] units = UnitsByHolding(@case.Order, @case.Parcel!);
        long[] left = [.. units];
        for (int i = 0; i < inspected.Count; i++)
            left[ItemReferences.Resolve(@case.Order, inspected[i].LineId, inspected[i].ShipmentId, "inspected", i)] -= inspected[i].Quantity;
        int place = Array.FindIndex(left, static rest => rest != 0);
        return place < 0 ? null : new Refusal(RefusalCode.ParcelMismatch, Clauses.Inspection)
        {
            LineId = @case.Order.Lines[books.Locations[place].Line].Id,
            Given = (int)Math.Min(units[place] - left[place], int.MaxValue),
            Actual = (int)units[place],
        };
    }

    /// <summary>The units of a parcel, by their place in the order's holdings.</summary>
    public static long[] UnitsByHolding(Order order, Parcel parcel)
    {
        long[] units = new long[order.Ledger.Locations.Length];
        foreach (ParcelUnits part in parcel.Units)
            units[order.Ledger.Resolve(part.LineId, part.ShipmentId)] += part.Quantity;
        return units;
    }

    /// <summary>The findings that are not met or missing.</summary>
    public static ValueList<Finding> InTheWay(ValueList<Finding> findings) =>
        findings.Where(finding => finding.Status is FindingStatus.NotMet or FindingStatus.Missing).ToValueList();

    /// <summary>The clause of the first finding that is not met; else of the first that is missing.</summary>
    private static Clause WorstClause(List<BlockedItem> blocked) =>
        blocked.SelectMany(item => item.Findings).MaxBy(finding => finding.Status).Clause;
}
