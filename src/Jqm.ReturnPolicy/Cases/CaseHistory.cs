using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cases;

/// <summary>What an event makes of a case.</summary>
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
                @case = @case is null ? RecordedEventChecks.Begin(happened) : @case.Apply(happened);
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within($"events[{place}]");
            }

            place++;
            yield return @case;
        }
    }

    public static ReturnCase Begin(RequestSubmitted submitted) => Begin(new ReturnCase(submitted));

    /// <summary>The case as it was submitted, in the state that its assessment leads to.</summary>
    public static ReturnCase Begin(ReturnCase submitted) => Judged(submitted);

    /// <summary>The case after an event that can follow.</summary>
    public static ReturnCase Next(ReturnCase before, CaseEvent happened)
    {
        ReturnCase @case = before with { Events = [.. before.Events, happened] };
        return happened.Match(
            static _ => throw new UnreachableException(), // A case is submitted once.
            adding => Judged(@case with { Request = With(@case.Request, adding.Items), Assessment = adding.Assessment }),
            confirmed => Judged(@case with { Order = @case.Order with { Shipments = confirmed.Shipments }, Assessment = confirmed.Assessment }),
            waived => Judged(@case with { Request = With(@case.Request, waived.Waiver), Assessment = waived.Assessment }),
            approved => @case with { State = CaseState.Approved, Instructions = approved.Instructions, ApprovedAt = approved.At, UnitsOut = UnitsOf(@case, approved.Items) },
            _ => @case with { State = CaseState.Declined },
            _ => @case with { State = CaseState.Withdrawn },
            received => @case with { State = CaseState.Received, Parcel = received.Parcel, ReceivedAt = received.At },
            _ => @case with { State = CaseState.Refused },
            inspected => Settled(@case, WithFacts(@case, inspected)),
            _ => @case with { State = @case.UnitsOut.Count > 0 ? CaseState.Approved : CaseState.Refunded, Unpaid = default });
    }

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
        Assessment = @case.Assessment.Terms is null ? @case.Assessment.WithFacts(@case.InForce, @case.Order, @case.Request) : @case.Assessment,
        State = @case.Assessment.Verdict == AssessmentVerdict.Incomplete ? CaseState.AwaitingInformation : CaseState.Open,
    };

    /// <summary>A settlement that was read from JSON, with its facts. Which units were approved is not needed: the findings say it.</summary>
    private static Settlement WithFacts(ReturnCase @case, ParcelInspected inspected)
    {
        if (inspected.Settlement.Terms is not null)
            return inspected.Settlement;
        ReturnRequest request = @case.Request;
        return inspected.Settlement.WithFacts(@case.InForce, @case.Order, new ReturnedGoods(
            request.Id,
            @case.Order.Number,
            request.SubmittedAt,
            inspected.Inspected,
            @case.ApprovedAt,
            receivedAt: @case.ReceivedAt,
            waivers: request.Waivers));
    }

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
        .Select(units => (Item: @case.Assessment.Items[units.ItemIndex], units.Quantity))
        .GroupBy(entry => (entry.Item.LineId, entry.Item.ShipmentId))
        .Select(place => new ApprovedUnits(place.Key.LineId, place.Sum(entry => entry.Quantity), place.Key.ShipmentId))
        .ToValueList();

    /// <summary>The approved units that the parcel at hand did not bring.</summary>
    private static ValueList<ApprovedUnits> StillOut(ReturnCase @case)
    {
        long[] came = CaseChecks.UnitsByHolding(@case.Order, @case.Parcel!);
        var left = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in @case.UnitsOut)
        {
            long rest = units.Quantity - came[@case.Order.Ledger.Resolve(units.LineId, units.ShipmentId)];
            if (rest > 0)
                left.Add(units with { Quantity = (int)rest });
        }

        return left.ToValueList();
    }
}
