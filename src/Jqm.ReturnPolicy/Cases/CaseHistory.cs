using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cases;

/// <summary>Computes the case after each event.</summary>
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
                @case = @case is null ? ReplayChecks.Begin(happened) : @case.Apply(happened);
            }
            catch (InvalidInputException error)
            {
                throw error.Within($"events[{place}]");
            }

            place++;
            yield return @case;
        }
    }

    public static ReturnCase Begin(RequestSubmitted submitted) => Begin(new ReturnCase(submitted));

    /// <summary>The case as it was submitted, in the state that its assessment leads to.</summary>
    public static ReturnCase Begin(ReturnCase submitted) => Judged(submitted);

    /// <summary>Applies an event that was checked before, and returns the resulting case.</summary>
    public static ReturnCase Next(ReturnCase before, CaseEvent happened)
    {
        ReturnCase @case = before with { Events = [.. before.Events, happened] };
        return happened switch
        {
            InformationAdded added => Judged(@case with { Request = With(@case.Request, added.Items), Assessment = added.Assessment }),
            DeliveryConfirmed confirmed => Judged(@case with { Order = @case.Order with { Shipments = confirmed.Shipments }, Assessment = confirmed.Assessment }),
            RuleWaived waived => Judged(@case with { Request = With(@case.Request, waived.Waiver), Assessment = waived.Assessment }),
            RequestApproved approved => @case with { State = CaseState.Approved, Instructions = approved.Instructions, ApprovedAt = approved.At, UnitsOut = UnitsOf(@case, approved.Items) },
            RequestDeclined => @case with { State = CaseState.Declined },
            RequestWithdrawn => @case with { State = HasPaidOut(before) ? CaseState.Refunded : CaseState.Withdrawn },
            ParcelReceived received => @case with { State = CaseState.Received, Parcel = received.Parcel, ReceivedAt = received.At },
            ParcelRefused => @case with { State = CaseState.Refused },
            ParcelInspected inspected => Settled(@case, WithFacts(@case, inspected, inspected.Inspected), CaseGuards.UnitsByLocation(@case.Order, @case.Parcel!)),
            SettledWithoutReturn settled => Settled(@case, WithFacts(@case, settled, Kept(settled)), CaseGuards.UnitsByLocation(@case.Order, settled.Units.Select(units => (units.LineId, units.ShipmentId, units.Quantity)))),
            RefundRecorded => @case with { State = @case.UnitsOut.Count > 0 ? CaseState.Approved : CaseState.Refunded, Unpaid = default },
            _ => throw new UnreachableException($"No next state is defined after the event {happened.GetType().Name}."),
        };
    }

    /// <summary>Returns whether money went out on a case. An amount that was set off against the open balance was not paid out.</summary>
    private static bool HasPaidOut(ReturnCase @case) => @case.Events
        .OfType<RefundRecorded>()
        .Any(recorded => !recorded.Paid.PaidOut.IsZero);

    public static ReturnRequest With(ReturnRequest request, ValueList<ItemInformation> additions)
    {
        RequestedItem[] items = request.Items.ToArray();
        foreach (ItemInformation addition in additions)
            items[addition.ItemIndex] = addition.AddTo(items[addition.ItemIndex]);
        return request with { Items = items.ToValueList() };
    }

    public static ReturnRequest With(ReturnRequest request, Waiver waiver) => request with { Waivers = [.. request.Waivers, waiver] };

    /// <summary>The case with its assessment, which gets its facts if it was read from JSON, so that it can be explained.</summary>
    private static ReturnCase Judged(ReturnCase @case) => @case with
    {
        Assessment = @case.Assessment.Terms is null ? @case.Assessment.WithRecordedFacts(@case.InForce, @case.Order, @case.Request) : @case.Assessment,
        State = @case.Assessment.Verdict == AssessmentVerdict.Incomplete ? CaseState.AwaitingInformation : CaseState.Open,
    };

    /// <summary>
    /// The settlement of an event. One that was read from JSON gets its facts, so that it can be explained. The approved units are not needed for this: the findings tell them.
    /// </summary>
    private static Settlement WithFacts(ReturnCase @case, SettlementEvent settled, ValueList<InspectedItem> items) => settled.Settlement.Terms is not null
        ? settled.Settlement
        : settled.Settlement.WithRecordedFacts(@case.InForce, @case.Order, new ReturnedGoods(
            @case.Request.Id,
            @case.Order.Number,
            @case.Request.SubmittedAt,
            items,
            @case.ApprovedAt,
            receivedAt: @case.ReceivedAt,
            waivers: @case.Request.Waivers));

    /// <summary>The items that a settlement without return was made from. Such a settlement splits no item.</summary>
    private static ValueList<InspectedItem> Kept(SettledWithoutReturn settled) => settled.Settlement.Items
        .Select(item => new InspectedItem(item.LineId, item.Quantity, item.Reason, shipmentId: item.ShipmentId))
        .ToValueList();

    /// <summary>The case after units were settled: something is to be refunded, or approved units are still out, or nothing is refunded.</summary>
    private static ReturnCase Settled(ReturnCase @case, Settlement settlement, long[] settledUnits)
    {
        bool approved = settlement.Items.Any(item => item.Verdict == SettlementVerdict.Approved) || settlement.Refund is { Total.IsZero: false };
        ValueList<Refund> unpaid = approved ? [.. @case.Unpaid, settlement.Refund!] : @case.Unpaid;
        ValueList<ApprovedUnits> unitsOut = StillOut(@case, settledUnits);
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

    /// <summary>Approved units by line and shipment: items of one line and shipment are added up, in the order of their first item.</summary>
    private static ValueList<ApprovedUnits> UnitsOf(ReturnCase @case, ValueList<ItemUnits> approved) => approved
        .Select(units => (Item: @case.Assessment.Items[units.ItemIndex], units.Quantity))
        .GroupBy(entry => (entry.Item.LineId, entry.Item.ShipmentId))
        .Select(place => new ApprovedUnits(place.Key.LineId, place.Sum(entry => entry.Quantity), place.Key.ShipmentId))
        .ToValueList();

    /// <summary>The approved units that are still out after units were settled, counted by location.</summary>
    private static ValueList<ApprovedUnits> StillOut(ReturnCase @case, long[] settledUnits)
    {
        var left = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in @case.UnitsOut)
        {
            long rest = units.Quantity - settledUnits[@case.Order.Ledger.Resolve(units.LineId, units.ShipmentId)];
            if (rest > 0)
                left.Add(units with { Quantity = (int)rest });
        }

        return left.ToValueList();
    }
}
