namespace Jqm.ReturnPolicy;

/// <summary>What a command, and an event that is replayed, must keep to: items, units and parcels that belong to the case.</summary>
internal static class CaseChecks
{
    private static readonly EnumSet<Rule> OfRequests = [Rule.Scope, Rule.Reason, Rule.Window, Rule.Details, Rule.Evidence, Rule.Category];
    private static readonly EnumSet<Rule> OfGoods = [Rule.Scope, Rule.Approval, Rule.Inspection, Rule.Reason, Rule.Condition, Rule.Category];
    private static readonly EnumSet<Rule> OfGoodsNotInspected = [Rule.Scope, Rule.Approval, Rule.Inspection];

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
                return new Refusal(RefusalCode.UnknownItem) { Item = place, Actual = @case.Request.Items.Count };
            if (!seen.Add(place))
                return new Refusal(RefusalCode.DuplicateItem) { Item = place };
        }

        return null;
    }

    /// <summary>Units to approve: of items of the request, each once, no more than were requested.</summary>
    public static Refusal? Approved(ReturnCase @case, ValueList<ItemUnits> approved)
    {
        if (Items(@case, approved, static units => units.Item) is { } refusal)
            return refusal;
        foreach (ItemUnits units in approved)
        {
            int requested = @case.Request.Items[units.Item].Quantity;
            if (units.Quantity > requested)
                return new Refusal(RefusalCode.QuantityOutOfRange) { Item = units.Item, Given = units.Quantity, Actual = requested };
        }

        return null;
    }

    /// <summary>A parcel of goods of the order, no more of them than can still come, its cost in the order's currency.</summary>
    /// <exception cref="InvalidInputException">It is not such a parcel. The path starts at <c>parcel</c>.</exception>
    public static void RequireParcel(ReturnCase @case, Parcel parcel)
    {
        Order order = @case.Order;
        if (parcel.ShippingCost is { } cost && cost.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "parcel.shippingCost", $"The cost is in {cost.Currency}; the order is in {order.Currency}.");
        var came = new RefundHistory(order, default);
        foreach (ParcelReceived earlier in @case.Events.OfType<ParcelReceived>())
        {
            foreach (ParcelUnits units in earlier.Parcel.Units)
                came.TakeUp(order.Books.Resolve(units.Line, units.Shipment), units.Quantity);
        }

        int[] named = new int[order.Books.Holdings.Length];
        for (int i = 0; i < parcel.Units.Count; i++)
        {
            ParcelUnits units = parcel.Units[i];
            int holding = ItemReferences.Resolve(order, units.Line, units.Shipment, "parcel.units", i);
            ItemReferences.Count(order, came, holding, units.Quantity, named, "parcel.units", i);
        }
    }

    /// <summary>The shipments that the items of a request came with; null for units in none.</summary>
    /// <exception cref="InvalidInputException">An item leads nowhere in the order, or names more units than are left. The path starts at <c>request.items</c>.</exception>
    public static string?[] ShipmentsOfItems(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds)
    {
        var history = new RefundHistory(order, priorRefunds);
        int[] named = new int[order.Books.Holdings.Length];
        string?[] shipments = new string?[request.Items.Count];
        for (int i = 0; i < shipments.Length; i++)
        {
            RequestedItem item = request.Items[i];
            int place = ItemReferences.Resolve(order, item.Line, item.Shipment, "request.items", i);
            ItemReferences.Count(order, history, place, item.Quantity, named, "request.items", i);
            int shipment = order.Books.Holdings[place].Shipment;
            shipments[i] = shipment < 0 ? null : order.Shipments[shipment].Id;
        }

        return shipments;
    }

    /// <summary>What is due of a case, with one more refund, is an amount that there can be.</summary>
    /// <exception cref="InvalidInputException">It is more.</exception>
    public static void RequireSum(ReturnCase @case, Refund refund) => _ = RefundDue.Of([.. @case.Unpaid, refund], @case.Order.Currency);

    /// <summary>An inspection of the parcel's units, and these alone.</summary>
    public static Refusal? Inspected(ReturnCase @case, ValueList<InspectedItem> inspected)
    {
        OrderBooks books = @case.Order.Books;
        long[] units = UnitsByHolding(@case.Order, @case.Parcel!);
        long[] left = [.. units];
        for (int i = 0; i < inspected.Count; i++)
            left[ItemReferences.Resolve(@case.Order, inspected[i].Line, inspected[i].Shipment, "inspected", i)] -= inspected[i].Quantity;
        int place = Array.FindIndex(left, static rest => rest != 0);
        return place < 0 ? null : new Refusal(RefusalCode.ParcelMismatch, Clauses.Inspection)
        {
            Line = @case.Order.Lines[books.Holdings[place].Line].Id,
            Given = (int)Math.Min(units[place] - left[place], int.MaxValue),
            Actual = (int)units[place],
        };
    }

    /// <summary>Whether assessed items have findings of the rules alone that a request is judged by.</summary>
    public static bool AreJudgedAsRequested(ValueList<AssessedItem> items) => items.All(static item => Rest(item.Findings, OfRequests));

    /// <summary>
    /// Whether settled items are the inspected ones in their order, with findings of the rules alone that they are judged by; one of which only a part was approved is
    /// settled as two (reading R16).
    /// </summary>
    public static bool CoversInspected(Order order, ValueList<InspectedItem> inspected, ValueList<SettledItem> settled)
    {
        int place = 0;
        int left = inspected[0].Quantity;
        foreach (SettledItem item in settled)
        {
            if (left == 0)
            {
                if (++place == inspected.Count)
                    return false;
                left = inspected[place].Quantity;
            }

            bool same = item.Line == inspected[place].Line
                && item.Shipment == ShipmentOf(order, inspected[place])
                && item.Quantity <= left
                && Rest(item.Findings, inspected[place].Reason is null ? OfGoodsNotInspected : OfGoods);
            if (!same)
                return false;
            left -= item.Quantity;
        }

        return left == 0 && place == inspected.Count - 1;
    }

    private static bool Rest(ValueList<Finding> findings, EnumSet<Rule> rules) => findings.All(finding => rules.Contains(finding.Rule));

    private static string? ShipmentOf(Order order, InspectedItem item)
    {
        int shipment = order.Books.Holdings[order.Books.Resolve(item.Line, item.Shipment)].Shipment;
        return shipment < 0 ? null : order.Shipments[shipment].Id;
    }

    /// <summary>The units of a parcel, by their place in the order's holdings.</summary>
    public static long[] UnitsByHolding(Order order, Parcel parcel)
    {
        long[] units = new long[order.Books.Holdings.Length];
        foreach (ParcelUnits part in parcel.Units)
            units[order.Books.Resolve(part.Line, part.Shipment)] += part.Quantity;
        return units;
    }

    /// <summary>The findings that are not met or missing.</summary>
    public static ValueList<Finding> InTheWay(ValueList<Finding> findings) =>
        findings.Where(finding => finding.Status is FindingStatus.NotMet or FindingStatus.Missing).ToValueList();

    /// <summary>The clause of the first finding that is not met; else of the first that is missing.</summary>
    public static Clause WorstClause(List<BlockedItem> blocked) =>
        blocked.SelectMany(item => item.Findings).MaxBy(finding => finding.Status).Clause;
}
