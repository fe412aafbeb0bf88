namespace Jqm.ReturnPolicy;

/// <summary>What an event makes of a case, and which events can follow.</summary>
internal static class CaseHistory
{
    public static IEnumerable<ReturnCase> Replay(IEnumerable<CaseEvent> events)
    {
        ReturnCase? @case = null;
        int place = 0;
        foreach (CaseEvent happened in events)
        {
            Guard.Against.Null(happened, $"events[{place}]");
            try
            {
                @case = @case is null ? BeginAgain(happened) : @case.Apply(happened);
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within($"events[{place}]");
            }

            place++;
            yield return @case;
        }
    }

    public static ReturnCase Begin(CaseEvent submitted) => Judged(new ReturnCase((RequestSubmitted)submitted));

    /// <summary>The case after an event that can follow.</summary>
    public static ReturnCase Next(ReturnCase before, CaseEvent happened)
    {
        ReturnCase @case = before with { Events = [.. before.Events, happened] };
        return happened.Match(
            static _ => throw new InvalidOperationException("A case is submitted once."),
            adding => Judged(@case with { Request = With(@case.Request, adding.Items), Assessment = adding.Assessment }),
            confirmed => Judged(@case with { Order = @case.Order with { Shipments = confirmed.Shipments }, Assessment = confirmed.Assessment }),
            waived => Judged(@case with { Request = With(@case.Request, waived.Waiver), Assessment = waived.Assessment }),
            approved => @case with { State = CaseState.Approved, Instructions = approved.Instructions, ApprovedAt = approved.At, UnitsOut = UnitsOf(@case, approved.Items) },
            _ => @case with { State = CaseState.Declined },
            _ => @case with { State = CaseState.Withdrawn },
            received => @case with { State = CaseState.Received, Parcel = received.Parcel, ReceivedAt = received.At },
            _ => @case with { State = CaseState.Refused },
            inspected => Settled(@case, inspected.Settlement),
            _ => @case with { State = @case.UnitsOut.Count > 0 ? CaseState.Approved : CaseState.Refunded, Unpaid = default });
    }

    /// <summary>Requires that an event which somebody kept can follow.</summary>
    /// <exception cref="InvalidInputException">It cannot.</exception>
    public static void RequireFollowing(ReturnCase @case, CaseEvent happened)
    {
        if (@case.HasSeen(happened.Id))
            throw new InvalidInputException(ErrorCode.Duplicate, "id", $"The id '{happened.Id}' was seen before; each event has its own.");
        if (happened.At < @case.Events[^1].At)
            throw new InvalidInputException(ErrorCode.TimeOrder, "at", $"The event lies before the last one, at {@case.Events[^1].At}.");
        if (!@case.Actions.Contains(happened.Action))
            throw new InvalidInputException(ErrorCode.Malformed, "", $"The action {happened.Action} cannot follow in the state {@case.State}; {@case.Actions} can.");
        Refusal? refusal = happened.Match(
            static _ => null,
            adding => CaseChecks.Items(@case, adding.Items, static item => item.Item) ?? SameItems(@case, adding.Assessment),
            confirmed => SameItems(@case with { Order = @case.Order with { Shipments = confirmed.Shipments } }, confirmed.Assessment),
            waived => SameItems(@case, waived.Assessment),
            approved => CaseChecks.Approved(@case, approved.Items),
            static _ => null,
            static _ => null,
            received => Comes(@case, received.Parcel, CaseChecks.IsApproved(@case.State)),
            refused => Comes(@case, refused.Parcel, !CaseChecks.IsApproved(@case.State)),
            inspected => CaseChecks.Inspected(@case, inspected.Inspected) ?? Decided(@case, inspected),
            recorded => recorded.Paid == @case.Due ? null : new Refusal(RefusalCode.RefundMismatch));
        if (refusal is not null)
            throw new InvalidInputException(ErrorCode.Malformed, "", $"The event does not fit the case: {refusal.Code}.");
    }

    public static ReturnRequest With(ReturnRequest request, ValueList<ItemInformation> additions)
    {
        RequestedItem[] items = request.Items.ToArray();
        foreach (ItemInformation addition in additions)
            items[addition.Item] = addition.AddTo(items[addition.Item]);
        return request with { Items = items.ToValueList() };
    }

    public static ReturnRequest With(ReturnRequest request, Waiver waiver) => request with { Waivers = [.. request.Waivers, waiver] };

    private static ReturnCase BeginAgain(CaseEvent happened)
    {
        if (happened is not RequestSubmitted submitted)
            throw new InvalidInputException(ErrorCode.Malformed, "", "The first event is not a submission; a case begins with one.");
        var @case = new ReturnCase(submitted);
        if (submitted.Request.Order != submitted.Order.Number)
            throw new InvalidInputException(ErrorCode.OrderMismatch, "request.order", $"The request is for order '{submitted.Request.Order}'; the order at hand is '{submitted.Order.Number}'.");
        return SameItems(@case, submitted.Assessment) is null
            ? Judged(@case)
            : throw new InvalidInputException(ErrorCode.Malformed, "assessment", "The assessment is not of the request's items.");
    }

    private static ReturnCase Judged(ReturnCase @case) => @case with
    {
        State = @case.Assessment.Verdict == AssessmentVerdict.Incomplete ? CaseState.AwaitingInformation : CaseState.Open,
    };

    /// <summary>The case after an inspection: something is to be paid out, or more is to come, or nothing is refunded.</summary>
    private static ReturnCase Settled(ReturnCase @case, Settlement settlement)
    {
        bool approved = settlement.Items.Any(item => item.Verdict == SettlementVerdict.Approved) || settlement.Refund is { Total.IsZero: false };
        ValueList<Refund> unpaid = approved ? [.. @case.Unpaid, settlement.Refund!] : @case.Unpaid;
        ValueList<ApprovedUnits> unitsOut = StillOut(@case);
        CaseState state = unpaid.Count > 0 ? CaseState.Settled : unitsOut.Count > 0 ? CaseState.Approved : CaseState.Rejected;
        return @case with
        {
            State = state,
            Parcel = null,
            ReceivedAt = null,
            Settlements = [.. @case.Settlements, settlement],
            Unpaid = unpaid,
            UnitsOut = unitsOut,
        };
    }

    /// <summary>Approved units by where they are: items of one line and shipment together, in the order in which they first stand.</summary>
    private static ValueList<ApprovedUnits> UnitsOf(ReturnCase @case, ValueList<ItemUnits> approved) => approved
        .Select(units => (Item: @case.Assessment.Items[units.Item], units.Quantity))
        .GroupBy(entry => (entry.Item.Line, entry.Item.Shipment))
        .Select(place => new ApprovedUnits(place.Key.Line, place.Sum(entry => entry.Quantity), place.Key.Shipment))
        .ToValueList();

    /// <summary>The approved units that the parcel at hand did not bring.</summary>
    private static ValueList<ApprovedUnits> StillOut(ReturnCase @case)
    {
        long[] came = CaseChecks.UnitsByHolding(@case.Order, @case.Parcel!);
        var left = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in @case.UnitsOut)
        {
            long rest = units.Quantity - came[@case.Order.Books.Resolve(units.Line, units.Shipment)];
            if (rest > 0)
                left.Add(units with { Quantity = (int)rest });
        }

        return left.ToValueList();
    }

    private static Refusal? Comes(ReturnCase @case, Parcel parcel, bool fits)
    {
        CaseChecks.RequireParcel(@case, parcel);
        return fits ? null : new Refusal(RefusalCode.WrongState);
    }

    /// <summary>A settlement is of this case and of the units inspected, leaves nothing open, and refunds what it approves.</summary>
    private static Refusal? Decided(ReturnCase @case, ParcelInspected inspected)
    {
        Settlement settlement = inspected.Settlement;
        bool decided = IsOf(@case, settlement.Order, settlement.Request, settlement.Policy, settlement.Agreements)
            && CaseChecks.CoversInspected(@case.Order, inspected.Inspected, settlement.Items)
            && settlement.Items.All(item => item.Verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected)
            && (settlement.Refund?.Currency ?? @case.Order.Currency) == @case.Order.Currency
            && (settlement.Refund is not null || settlement.Items.All(item => item.Verdict == SettlementVerdict.Rejected));
        if (!decided)
            return new Refusal(RefusalCode.InvalidInput);
        if (settlement.Refund is { } refund)
            CaseChecks.RequireSum(@case, refund);
        return null;
    }

    /// <summary>Whether an answer is of the case's order and request, under the policy and the agreements that govern it.</summary>
    private static bool IsOf(ReturnCase @case, string order, string request, PolicyReference policy, ValueList<string> agreements) =>
        order == @case.Order.Number && request == @case.Request.Id && policy == @case.InForce.PolicyReference && agreements == @case.InForce.AgreementIds;

    /// <summary>An assessment is of the request's items, one by one, where they are in the order.</summary>
    private static Refusal? SameItems(ReturnCase @case, Assessment assessment)
    {
        string?[] shipments = CaseChecks.ShipmentsOfItems(@case.Order, @case.Request, @case.PriorRefunds);
        bool same = IsOf(@case, assessment.Order, assessment.Request, assessment.Policy, assessment.Agreements)
            && CaseChecks.AreJudgedAsRequested(assessment.Items)
            && assessment.Items.Select(item => (item.Line, item.Quantity, item.Reason, item.Shipment))
                .SequenceEqual(@case.Request.Items.Select((item, place) => (item.Line, item.Quantity, item.Reason, shipments[place])));
        return same ? null : new Refusal(RefusalCode.InvalidInput);
    }
}
