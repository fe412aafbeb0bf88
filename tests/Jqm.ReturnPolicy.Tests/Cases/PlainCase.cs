using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>What the model expects of a command: nothing, a refusal for one of some reasons, or the next case.</summary>
internal sealed record Expected(PlainCase? Next, IReadOnlySet<RefusalCode> Refusals)
{
    public static readonly Expected Nothing = new(null, new HashSet<RefusalCode>());
}

/// <summary>
/// A case written out once more: the state by the table, units counted place by place, guards as sets of reasons to refuse. What the policy says of a request and of goods
/// it asks the evaluator, whose own tests are elsewhere.
/// </summary>
internal sealed record PlainCase(Order Order, ReturnRequest Request, TermsInForce InForce, ValueList<PriorRefund> PriorRefunds, Assessment Assessment)
{
    public CaseState? State { get; private init; }

    public ImmutableHashSet<string> Ids { get; private init; } = [];

    public Instant Last { get; private init; }

    public Instant? ApprovedAt { get; private init; }

    public Instant? ReceivedAt { get; private init; }

    public Parcel? Parcel { get; private init; }

    public ImmutableDictionary<(string, string?), long> Approved { get; private init; } = ImmutableDictionary<(string, string?), long>.Empty;

    public ImmutableDictionary<(string, string?), long> Received { get; private init; } = ImmutableDictionary<(string, string?), long>.Empty;

    public ImmutableDictionary<(string, string?), long> Inspected { get; private init; } = ImmutableDictionary<(string, string?), long>.Empty;

    /// <summary>What was paid out so far, in minor units; what was set off does not count.</summary>
    public BigInteger PaidOut { get; private init; }

    /// <summary>Of each item, the approved units that are still out.</summary>
    public ImmutableList<long> Open { get; private init; } = [];

    public ImmutableList<Settlement> Settlements { get; private init; } = [];

    public ImmutableList<Refund> Unpaid { get; private init; } = [];

    /// <summary>The settlements of this case that a ledger must contain, and no others of it.</summary>
    /// <summary>The version of the ledger that the last refund was made from.</summary>
    private int? RefundedFrom { get; init; }

    public ImmutableList<(string Id, Refund Refund)> Recorded { get; private init; } = [];

    /// <summary>Approved units that no inspection has seen.</summary>
    public IReadOnlyDictionary<(string, string?), long> Out => Approved
        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value - Inspected.GetValueOrDefault(entry.Key)))
        .Where(entry => entry.Value > 0)
        .ToDictionary();

    private Fact[] Facts =>
    [
        Assessment.Verdict == AssessmentVerdict.Incomplete ? Fact.Incomplete : Fact.Complete,
        Out.Count > 0 ? Fact.UnitsOut : Fact.NoUnitsOut,
        Unpaid.Count > 0 ? Fact.Due : Fact.NothingDue,
        PaidOut > 0 ? Fact.PaidOut : Fact.NothingPaidOut,
    ];

    public static Expected Submit(SubmitRequest command)
    {
        var refusals = new HashSet<RefusalCode>();
        (Order order, ReturnRequest request) = (command.Order, command.Request);
        if (command.At < request.SubmittedAt)
            refusals.Add(RefusalCode.TimeOrder);
        if (command.Ledger is { } ledger && ledger.OrderNumber != order.Number)
            refusals.Add(RefusalCode.LedgerMismatch);
        ValueList<PriorRefund> priorRefunds = command.Ledger?.PriorRefunds ?? default;
        Assessment? assessment = null;
        TermsInForce? inForce = null;
        if (command.Evaluator.GovernedBy == GovernedBy.Order && order.PlacedAt is null)
            refusals.Add(RefusalCode.InvalidInput);
        else
            Ask(refusals, () => inForce = command.Evaluator.GetTermsInForce(order.MerchantId, command.Evaluator.GovernedBy == GovernedBy.Order ? order.PlacedAt!.Value : request.SubmittedAt));
        if (refusals.Count == 0)
            Ask(refusals, () => assessment = inForce!.Assess(order, request, priorRefunds));
        return refusals.Count > 0
            ? new Expected(null, refusals)
            : new PlainCase(order, request, inForce!, priorRefunds, assessment!).After(command);
    }

    public Expected Execute(CaseCommand command)
    {
        if (Ids.Contains(command.Id))
            return Expected.Nothing;
        var refusals = new HashSet<RefusalCode>();
        if (command.At < Last)
            refusals.Add(RefusalCode.TimeOrder);
        if (!StateTable.Lets(State, command.Action))
            refusals.Add(RefusalCode.WrongState);
        PlainCase? next = refusals.Count > 0 ? null : command switch
        {
            AddInformation adding => AddInformation(adding, refusals),
            ConfirmDelivery confirming => Judge(this with { Order = Shipped(confirming.Shipments, refusals) }, refusals),
            WaiveRule waiving => Waive(waiving, refusals),
            ApproveRequest approving => Approve(approving, refusals),
            DeclineRequest declining => Decline(declining, refusals),
            WithdrawRequest => this,
            ReceiveParcel receiving => Receive(receiving, refusals),
            InspectParcel inspecting => Inspect(inspecting, refusals),
            SettleWithoutReturn settling => Keep(settling, refusals),
            RecordRefund recording => Pay(recording, refusals),
            _ => throw new UnreachableException($"The model does not know the command {command.GetType().Name}."),
        };
        return refusals.Count > 0 ? new Expected(null, refusals) : next!.After(command);
    }

    /// <summary>The place that a line and perhaps a shipment name; null where they name none, or several.</summary>
    public static (string Line, string? Shipment)? Find(Order order, string line, string? shipment)
    {
        Place[] found = Place.Of(order).Where(place => place.Line == line && (shipment is null || place.Shipment == shipment)).ToArray();
        return found.Length == 1 ? (line, found[0].Shipment) : null;
    }

    private static void Ask(HashSet<RefusalCode> refusals, Action question)
    {
        try
        {
            question();
        }
        catch (InvalidInputException)
        {
            refusals.Add(RefusalCode.InvalidInput);
        }
    }

    private Expected After(CaseCommand command) => new(
        this with { State = StateTable.To(State, command.Action, Facts), Ids = Ids.Add(command.Id), Last = command.At },
        new HashSet<RefusalCode>());

    private static PlainCase Judge(PlainCase changed, HashSet<RefusalCode> refusals)
    {
        Assessment assessment = changed.Assessment;
        if (refusals.Count == 0)
            Ask(refusals, () => assessment = changed.InForce.Assess(changed.Order, changed.Request, changed.PriorRefunds));
        return changed with { Assessment = assessment };
    }

    private Order Shipped(ValueList<Shipment> shipments, HashSet<RefusalCode> refusals)
    {
        Order order = Order;
        Ask(refusals, () => order = Order with { Shipments = shipments });
        return order;
    }

    private void RequireItems(int[] places, HashSet<RefusalCode> refusals)
    {
        if (places.Any(place => place >= Request.Items.Count))
            refusals.Add(RefusalCode.UnknownItem);
        if (places.Distinct().Count() < places.Length)
            refusals.Add(RefusalCode.DuplicateItem);
    }

    private PlainCase AddInformation(AddInformation command, HashSet<RefusalCode> refusals)
    {
        RequireItems(command.Items.Select(item => item.ItemIndex).ToArray(), refusals);
        RequestedItem[] items = Request.Items
            .Select((item, place) => command.Items.FirstOrDefault(added => added.ItemIndex == place) is { } added
                ? new RequestedItem(item.LineId, item.Quantity, item.Reason, item.ShipmentId, added.Details ?? item.Details, [.. item.Evidence, .. added.Evidence])
                : item)
            .ToArray();
        return Judge(this with { Request = Request with { Items = items.ToValueList() } }, refusals);
    }

    private PlainCase Waive(WaiveRule command, HashSet<RefusalCode> refusals)
    {
        if (!InForce.Terms.Waivable.Contains(command.Rule))
            refusals.Add(RefusalCode.NotWaivable);
        return Judge(this with { Request = Request with { Waivers = [.. Request.Waivers, new Waiver(command.Rule, command.Actor, command.Note)] } }, refusals);
    }

    private PlainCase Approve(ApproveRequest command, HashSet<RefusalCode> refusals)
    {
        RequireItems(command.Items.Select(units => units.ItemIndex).ToArray(), refusals);
        ImmutableDictionary<(string, string?), long> approved = Approved;
        long[] open = new long[Request.Items.Count];
        foreach (ItemUnits units in command.Items.Where(units => units.ItemIndex < Request.Items.Count))
        {
            RequestedItem item = Request.Items[units.ItemIndex];
            if (units.Quantity > item.Quantity)
                refusals.Add(RefusalCode.QuantityOutOfRange);
            if (Assessment.Items[units.ItemIndex].Findings.Any(finding => finding.Status is FindingStatus.Missing or FindingStatus.NotMet))
                refusals.Add(RefusalCode.NotApprovable);
            (string, string?) place = Find(Order, item.LineId, item.ShipmentId)!.Value;
            open[units.ItemIndex] = units.Quantity;
            approved = approved.SetItem(place, approved.GetValueOrDefault(place) + units.Quantity);
        }

        return this with { Approved = approved, Open = [.. open], ApprovedAt = command.At };
    }

    private PlainCase Decline(DeclineRequest command, HashSet<RefusalCode> refusals)
    {
        if ((command.Note ?? "").Trim().Length == 0 && Assessment.Items.Any(item => item.Verdict == AssessmentVerdict.Eligible))
            refusals.Add(RefusalCode.NoteRequired);
        return this;
    }

    private PlainCase Receive(ReceiveParcel command, HashSet<RefusalCode> refusals)
    {
        if (State == CaseState.Settled && Out.Count == 0)
            refusals.Add(RefusalCode.NothingOut);
        if (command.Parcel.ShippingCost is { } cost && cost.Currency != Order.Currency)
            refusals.Add(RefusalCode.InvalidInput);
        ImmutableDictionary<(string, string?), long>? received = Sum(Received, command.Parcel.Units.Select(units => (units.LineId, units.ShipmentId, units.Quantity)));
        if (received is null || Place.Of(Order).Any(place => received.GetValueOrDefault((place.Line, place.Shipment)) + KeptAt((place.Line, place.Shipment)) > place.Quantity))
            refusals.Add(RefusalCode.InvalidInput);
        return State is CaseState.Approved or CaseState.Settled ? this with { Received = received ?? Received, Parcel = command.Parcel, ReceivedAt = command.At } : this;
    }

    /// <summary>The units of a place that were settled without a return: those that were settled and not received.</summary>
    private long KeptAt((string, string?) place) => Inspected.GetValueOrDefault(place) - Received.GetValueOrDefault(place);

    /// <summary>Adds units up by their places; null where a reference leads nowhere.</summary>
    private ImmutableDictionary<(string, string?), long>? Sum(ImmutableDictionary<(string, string?), long> start, IEnumerable<(string Line, string? Shipment, int Quantity)> units)
    {
        foreach ((string line, string? shipment, int quantity) in units)
        {
            if (Find(Order, line, shipment) is not { } place)
                return null;
            start = start.SetItem(place, start.GetValueOrDefault(place) + quantity);
        }

        return start;
    }

    private PlainCase Inspect(InspectParcel command, HashSet<RefusalCode> refusals)
    {
        var none = ImmutableDictionary<(string, string?), long>.Empty;
        RefundLedger ledger = command.Ledger;
        if (ledger.OrderNumber != Order.Number)
            refusals.Add(RefusalCode.LedgerMismatch);
        if (!Recorded.SequenceEqual(ledger.Entries.Where(entry => entry.RequestId == Request.Id).Select(entry => (entry.SettlementId!, entry.Refund))) || ledger.Version < (RefundedFrom + 1 ?? PriorRefunds.Count))
            refusals.Add(RefusalCode.VersionConflict);
        var parcel = Sum(none, Parcel!.Units.Select(units => (units.LineId, units.ShipmentId, units.Quantity)))!;
        var inspected = Sum(none, command.Inspected.Select(item => (item.LineId, item.ShipmentId, item.Quantity)));
        var refunded = RefundedBy(ledger);
        if (inspected is null || refunded is null || Place.Of(Order).Any(place => refunded.GetValueOrDefault((place.Line, place.Shipment)) + inspected.GetValueOrDefault((place.Line, place.Shipment)) > place.Quantity))
            refusals.Add(RefusalCode.InvalidInput);
        if (inspected is not null && parcel.Keys.Union(inspected.Keys).Any(place => parcel.GetValueOrDefault(place) != inspected.GetValueOrDefault(place)))
            refusals.Add(RefusalCode.ParcelMismatch);
        if (refusals.Count > 0)
            return this;

        var goods = new ReturnedGoods(Request.Id, Order.Number, Request.SubmittedAt, command.Inspected, ApprovedAt, Left(refunded!), ReceivedAt, Parcel.ShippingCost, Parcel.ShippingPaidBy, Request.Waivers);
        PlainCase next = this;
        foreach (((string, string?) place, long quantity) in inspected!)
        {
            (next, long rest) = next.Take(place, quantity, kept: false, null);
            next = next.Take(place, rest, kept: true, null).Next;
        }

        return next.Settle(command.Id, goods, inspected!, ledger, refusals) with { Parcel = null, ReceivedAt = null };
    }

    /// <summary>Settles units that need not come back, item by item in the order of the request.</summary>
    private PlainCase Keep(SettleWithoutReturn command, HashSet<RefusalCode> refusals)
    {
        var none = ImmutableDictionary<(string, string?), long>.Empty;
        RefundLedger ledger = command.Ledger;
        if (ledger.OrderNumber != Order.Number)
            refusals.Add(RefusalCode.LedgerMismatch);
        if (!Recorded.SequenceEqual(ledger.Entries.Where(entry => entry.RequestId == Request.Id).Select(entry => (entry.SettlementId!, entry.Refund))) || ledger.Version < (RefundedFrom + 1 ?? PriorRefunds.Count))
            refusals.Add(RefusalCode.VersionConflict);
        if (State == CaseState.Settled && Out.Count == 0)
            refusals.Add(RefusalCode.NothingOut);
        var named = Sum(none, command.Units.Select(units => (units.LineId, units.ShipmentId, units.Quantity)));
        var refunded = RefundedBy(ledger);
        if (named is null || refunded is null || Place.Of(Order).Any(place => refunded.GetValueOrDefault((place.Line, place.Shipment)) + named.GetValueOrDefault((place.Line, place.Shipment)) > place.Quantity))
            refusals.Add(RefusalCode.InvalidInput);
        if (named is not null && named.Any(entry => entry.Value > Out.GetValueOrDefault(entry.Key)))
            refusals.Add(RefusalCode.UnitsNotOut);
        PlainCase next = this;
        var items = new List<InspectedItem>();
        foreach (ApprovedUnits units in named is null ? [] : command.Units)
        {
            (next, long rest) = next.Take(Find(Order, units.LineId, units.ShipmentId)!.Value, units.Quantity, kept: true, (reason, quantity) => items.Add(new InspectedItem(units.LineId, quantity, reason, shipmentId: units.ShipmentId)));
            if (rest > 0)
                refusals.Add(RefusalCode.GoodsMustComeBack);
        }

        if (refusals.Count > 0)
            return this;
        var goods = new ReturnedGoods(Request.Id, Order.Number, Request.SubmittedAt, items.ToValueList(), ApprovedAt, Left(refunded!), waivers: Request.Waivers);
        return next.Settle(command.Id, goods, named!, ledger, refusals);
    }

    /// <summary>The units that a ledger refunded, by their places; null where an entry names a place that the order does not have.</summary>
    private ImmutableDictionary<(string, string?), long>? RefundedBy(RefundLedger ledger) =>
        ledger.Entries.SelectMany(entry => entry.Refund.Allowances).Any(allowance => Find(Order, allowance.LineId, allowance.ShipmentId) is null)
            ? null
            : Sum(ImmutableDictionary<(string, string?), long>.Empty, ledger.Entries.SelectMany(entry => entry.Refund.Lines).Select(line => (line.LineId, line.ShipmentId, line.Quantity)));

    private bool MayBeKept(RequestedItem item) => !InForce.Terms.GoodsBackRequired || InForce.Terms.GoodsBackExemptReasons.Contains(item.Reason);

    /// <summary>Takes open units of a place from items whose goods may be kept, or from the others; and says how many are left to take.</summary>
    private (PlainCase Next, long Left) Take((string, string?) place, long quantity, bool kept, Action<ReturnReason, int>? taken)
    {
        ImmutableList<long> open = Open;
        for (int i = 0; i < open.Count; i++)
        {
            RequestedItem item = Request.Items[i];
            long part = Math.Min(quantity, open[i]);
            if (part == 0 || MayBeKept(item) != kept || Find(Order, item.LineId, item.ShipmentId) != place)
                continue;
            open = open.SetItem(i, open[i] - part);
            quantity -= part;
            taken?.Invoke(item.Reason, (int)part);
        }

        return (this with { Open = open }, quantity);
    }

    private ValueList<ApprovedUnits> Left(ImmutableDictionary<(string, string?), long> refunded) => Place.Of(Order)
        .Select(place => (Place: place, Left: Math.Min(Out.GetValueOrDefault((place.Line, place.Shipment)), place.Quantity - refunded.GetValueOrDefault((place.Line, place.Shipment)))))
        .Where(entry => entry.Left > 0)
        .Select(entry => new ApprovedUnits(entry.Place.Line, (int)entry.Left, entry.Place.Shipment))
        .ToValueList();

    private PlainCase Settle(string id, ReturnedGoods goods, ImmutableDictionary<(string, string?), long> units, RefundLedger ledger, HashSet<RefusalCode> refusals)
    {
        Settlement settlement = InForce.Settle(Order, goods, ledger.PriorRefunds);
        if (settlement.Items.Any(item => item.Verdict == SettlementVerdict.Pending))
            refusals.Add(RefusalCode.InspectionIncomplete);
        else if (settlement.Refund is { } given && PlainTotals.Excess(Order, [.. ledger.Entries.Select(entry => entry.Refund), given]) is not null)
            refusals.Add(RefusalCode.BeyondCharged);

        Refund? refund = settlement.Refund;
        bool due = refund is not null && (refund.Total.MinorUnits > 0 || settlement.Items.Any(item => item.Verdict == SettlementVerdict.Approved));
        return this with
        {
            Inspected = units.Aggregate(Inspected, (sum, entry) => sum.SetItem(entry.Key, sum.GetValueOrDefault(entry.Key) + entry.Value)),
            Settlements = Settlements.Add(settlement),
            Unpaid = due ? Unpaid.Add(refund!) : Unpaid,
            RefundedFrom = refund is null ? RefundedFrom : ledger.Version,
            Recorded = refund is null ? Recorded : Recorded.Add((id, refund)),
        };
    }

    private PlainCase Pay(RecordRefund command, HashSet<RefusalCode> refusals)
    {
        if (command.Paid is { } paid && (paid.Total.MinorUnits != PlainTotals.Sum(Unpaid.Select(refund => refund.Total)) || !PlainTotals.ByPlace(paid.Destinations).SequenceEqual(PlainTotals.ByPlace(Unpaid.SelectMany(refund => refund.Destinations)))))
            refusals.Add(RefusalCode.RefundMismatch);
        return this with { Unpaid = [], PaidOut = PaidOut + PlainTotals.Sum(Unpaid.SelectMany(refund => refund.Destinations).Where(destination => destination.To != DestinationKind.OpenBalance).Select(destination => destination.Amount)) };
    }
}
