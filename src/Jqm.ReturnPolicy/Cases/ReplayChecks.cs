using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cases;

/// <summary>Checks recorded events before they are replayed: an event must pass the guards of its command and belong to the case.</summary>
internal static class ReplayChecks
{
    private static readonly EnumSet<Rule> OfRequests = [Rule.Scope, Rule.Reason, Rule.Window, Rule.Details, Rule.Evidence, Rule.Category];
    private static readonly EnumSet<Rule> OfGoods = [Rule.Scope, Rule.Approval, Rule.Inspection, Rule.Reason, Rule.Condition, Rule.Category];
    private static readonly EnumSet<Rule> OfGoodsNotInspected = [Rule.Scope, Rule.Approval, Rule.Inspection];

    /// <summary>The case that an event begins.</summary>
    /// <exception cref="InvalidInputException">It cannot begin one.</exception>
    public static ReturnCase Begin(CaseEvent happened)
    {
        if (happened is not RequestSubmitted submitted)
            throw new InvalidInputException(ErrorCode.Malformed, "", "The first event is not a submission; a case begins with one.");
        (Order order, ReturnRequest request) = (submitted.Order, submitted.Request);
        if (submitted.At < request.SubmittedAt)
            throw new InvalidInputException(ErrorCode.TimeOrder, "at", $"The event lies before the request, which was submitted at {request.SubmittedAt}.");
        OrderMatch.Require(order, request.OrderNumber, "request");
        var @case = new ReturnCase(submitted);
        Waivers.Counting(request.Waivers, @case.InForce, "request", out _);
        return Assessed(@case, order, submitted.Assessment) is null
            ? CaseHistory.Begin(@case)
            : throw new InvalidInputException(ErrorCode.Malformed, "assessment", "The assessment is not of the request's items.");
    }

    /// <summary>Requires that an event can follow.</summary>
    /// <exception cref="InvalidInputException">It cannot.</exception>
    public static void RequireFollowing(ReturnCase @case, CaseEvent happened)
    {
        if (@case.HasSeen(happened.Id))
            throw new InvalidInputException(ErrorCode.Duplicate, "id", $"The id '{happened.Id}' was seen before; each event has its own.");
        if (happened.At < @case.Events[^1].At)
            throw new InvalidInputException(ErrorCode.TimeOrder, "at", $"The event lies before the last one, at {@case.Events[^1].At}.");
        if (!@case.Actions.Contains(happened.Action))
            throw new InvalidInputException(ErrorCode.Malformed, "", $"The action {happened.Action} cannot follow in the state {@case.State}; {@case.Actions} can.");
        Refusal? refusal = happened switch
        {
            InformationAdded added => CaseGuards.Items(@case, added.Items, static item => item.ItemIndex) ?? Assessed(@case, @case.Order, added.Assessment),
            DeliveryConfirmed confirmed => Assessed(@case, @case.Order with { Shipments = confirmed.Shipments }, confirmed.Assessment),
            RuleWaived waived => CaseGuards.Waivable(@case, waived.Waiver.Rule) ?? Assessed(@case, @case.Order, waived.Assessment),
            RequestApproved approved => CaseGuards.Approved(@case, approved.Items) ?? Instructed(@case, approved),
            RequestDeclined declined => CaseGuards.Declined(@case, declined.Note),
            RequestWithdrawn => null,
            ParcelReceived received => Came(@case, received.Parcel, CaseGuards.IsApproved(@case.State)),
            ParcelRefused refused => Came(@case, refused.Parcel, !CaseGuards.IsApproved(@case.State)),
            ParcelInspected inspected => CaseGuards.Inspected(@case, inspected.Inspected) ?? Settled(@case, inspected, inspected.Inspected),
            SettledWithoutReturn settled => CaseGuards.Kept(@case, settled.Units, out ValueList<InspectedItem> items) ?? Settled(@case, settled, items),
            RefundRecorded recorded => recorded.Paid == @case.Due ? null : new Refusal(RefusalCode.RefundMismatch),
            _ => throw new UnreachableException($"No check is defined for the event {happened.GetType().Name}."),
        };
        if (refusal is not null)
            throw new InvalidInputException(ErrorCode.Malformed, "", $"The event does not fit the case: a command for it is refused with '{MessageText.Word(refusal.Code)}'.");
    }

    /// <summary>An assessment is of the request's items, one by one, where they are in the order; what can be approved has all that instructions need.</summary>
    private static Refusal? Assessed(ReturnCase @case, Order order, Assessment assessment)
    {
        ReturnRequest request = @case.Request;
        bool fits = IsOf(@case, assessment.OrderNumber, assessment.RequestId, assessment.Policy, assessment.AgreementIds) && assessment.Items.Count == request.Items.Count;
        var history = new RefundHistory(order, @case.PriorRefunds);
        int[] named = new int[order.Ledger.Locations.Length];
        for (int i = 0; i < request.Items.Count && fits; i++)
        {
            (RequestedItem asked, AssessedItem judged) = (request.Items[i], assessment.Items[i]);
            int location = ItemReferences.Resolve(order, asked.LineId, asked.ShipmentId, "request.items", i);
            ItemReferences.Count(order, history, location, asked.Quantity, named, "request.items", i);
            fits = (judged.LineId, judged.ShipmentId) == (asked.LineId, order.Ledger.ShipmentIdOf(order.Ledger.Locations[location]))
                && (judged.Quantity, judged.Reason) == (asked.Quantity, asked.Reason)
                && RestOn(judged.Findings, OfRequests)
                && AnswerParts.SaysWindowEnd(judged, order, location)
                && (judged is { Fault: not null, ReturnShipping: not null } || !CaseGuards.IsApprovable(judged));
        }

        return fits ? null : new Refusal(RefusalCode.InvalidInput);
    }

    /// <summary>The instructions ask for what was approved.</summary>
    private static Refusal? Instructed(ReturnCase @case, RequestApproved approved)
    {
        bool fits = approved.Items
            .Select(units => (@case.Assessment.Items[units.ItemIndex].LineId, @case.Assessment.Items[units.ItemIndex].ShipmentId, units.Quantity))
            .SequenceEqual(approved.Instructions.Items.Select(item => (item.LineId, item.ShipmentId, item.Quantity)))
            && approved.Instructions.Items.All(item => item.GoodsBack != OpenItems.MayBeKept(@case.InForce.Terms, item.Reason));
        return fits ? null : new Refusal(RefusalCode.InvalidInput);
    }

    private static Refusal? Came(ReturnCase @case, Parcel parcel, bool fits) =>
        CaseGuards.Received(@case, parcel) ?? (fits ? null : new Refusal(RefusalCode.WrongState));

    /// <summary>
    /// A settlement must belong to this case and to the inspected units, must leave nothing open, and must refund only what it approves. All settlements together must not exceed
    /// what was charged or captured.
    /// </summary>
    private static Refusal? Settled(ReturnCase @case, SettlementEvent settled, ValueList<InspectedItem> items)
    {
        Settlement settlement = settled.Settlement;
        SettledItem[] approved = settlement.Items.Where(item => item.Verdict == SettlementVerdict.Approved).ToArray();
        bool fits = IsOf(@case, settlement.OrderNumber, settlement.RequestId, settlement.Policy, settlement.AgreementIds)
            && settlement.Items.All(item => item.Verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected)
            && AreSettled(@case.Order, settlement.Items, items, withReason: settled is SettledWithoutReturn)
            && (settlement.Refund?.Lines ?? default).Select(line => (line.LineId, line.ShipmentId, line.Quantity)).SequenceEqual(approved.Select(item => (item.LineId, item.ShipmentId, item.Quantity)));
        if (!fits)
            return new Refusal(RefusalCode.InvalidInput);
        if (settlement.Refund is not { } refund)
            return null;
        CaseGuards.RequireSum(@case, refund);
        var own = new RefundLedger(@case.Order.Number, @case.RefundedSettlements.Select(earlier => new LedgerEntry(@case.Id, earlier.Id, earlier.Settlement.Refund!)).ToValueList());
        return settled.LedgerVersion < @case.MinimumLedgerVersion ? new Refusal(RefusalCode.VersionConflict) : own.Refuse(@case.Order, refund);
    }

    /// <summary>Whether an answer is of the case's order and request, under the policy and the agreements that govern it.</summary>
    private static bool IsOf(ReturnCase @case, string order, string request, PolicyReference policy, ValueList<string> agreements) =>
        order == @case.Order.Number && request == @case.Request.Id && policy == @case.InForce.PolicyReference && agreements == @case.InForce.AgreementIds;

    /// <summary>
    /// Returns whether settled items are the inspected items in their order, with findings of the applicable rules only. An item that was approved in part is settled as two items (reading R16).
    /// </summary>
    private static bool AreSettled(Order order, ValueList<SettledItem> settled, ValueList<InspectedItem> inspected, bool withReason)
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

            InspectedItem found = inspected[place];
            UnitLocation location = order.Ledger.Locations[order.Ledger.Resolve(found.LineId, found.ShipmentId)];
            bool same = (item.LineId, item.ShipmentId) == (found.LineId, order.Ledger.ShipmentIdOf(location))
                && item.Quantity <= left
                && (item.Reason == found.Reason || (item.Reason is null && !withReason))
                && RestOn(item.Findings, found.Reason is null ? OfGoodsNotInspected : OfGoods);
            if (!same)
                return false;
            left -= item.Quantity;
        }

        return left == 0 && place == inspected.Count - 1;
    }

    private static bool RestOn(ValueList<Finding> findings, EnumSet<Rule> rules) => findings.All(finding => rules.Contains(finding.Rule));
}
