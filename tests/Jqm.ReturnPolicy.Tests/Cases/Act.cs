namespace Jqm.ReturnPolicy.Tests;

/// <summary>An order of two lines in two shipments, a request on it, and the commands of its life, mostly a day after the one before.</summary>
internal sealed class Act
{
    private Act(ReturnCase @case, RefundLedger ledger)
    {
        Case = @case;
        Ledger = ledger;
    }

    public ReturnCase Case { get; private set; }

    /// <summary>The time from one command to the next.</summary>
    public Duration Spacing { get; set; } = Duration.FromDays(1);

    /// <summary>The order's ledger; another case's may be put in its place.</summary>
    public RefundLedger Ledger { get; set; }

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    public static Order Order { get; } = new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Usd(19.99m)), new OrderLine("2", 2, Usd(45.00m), tax: Usd(5.40m))],
        [
            new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30), [new ShipmentLine("1", 3)]),
            new Shipment("S2", Instant.FromUtc(2026, 1, 8, 0, 0), Instant.FromUtc(2026, 1, 20, 2, 0), [new ShipmentLine("2", 2)]),
        ],
        [new Charge(ChargeKind.Shipping, Usd(12.00m))]);

    public static ReturnRequest Request { get; } = new(
        "R-1",
        "JQM-10023",
        Instant.FromUtc(2026, 2, 1, 0, 0),
        [
            new RequestedItem("1", 2, ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)]),
            new RequestedItem("2", 2, ReturnReason.WrongItem, "S2", "blue instead of red", [new Evidence(EvidenceKind.Video)]),
        ]);

    /// <summary>A request for the first item alone, a unit at a time.</summary>
    public static ReturnRequest Single { get; } = Request with { Items = [Request.Items[0] with { Quantity = 1 }] };

    /// <summary>A request that meets the standard policy for the service's fault.</summary>
    public static ReturnRequest RequestFor(Order order, IEnumerable<Place> places) => new(
        "R-1",
        order.Number,
        Days.Submitted,
        places.Select(place => new RequestedItem(place.Line, place.Quantity, ReturnReason.WrongItem, place.Shipment, "blue, not red", [new Evidence(EvidenceKind.Photo)])).ToValueList());

    public static CaseResult Submit(ReturnRequest? request = null, PolicyEvaluator? evaluator = null, Order? order = null, RefundLedger? ledger = null) =>
        ReturnCase.Submit(new SubmitRequest("C-0", (request ?? Request).SubmittedAt, "merchant", order ?? Order, request ?? Request, evaluator ?? PolicyEvaluator.Standard, ledger));

    /// <summary>A case that was just submitted.</summary>
    public static Act Submitted(ReturnRequest? request = null, PolicyEvaluator? evaluator = null, Order? order = null, RefundLedger? ledger = null)
    {
        CaseResult step = Submit(request, evaluator, order, ledger);
        Assert.Null(step.Refusal);
        return new Act(step.Case!, ledger ?? new RefundLedger((order ?? Order).Number));
    }

    /// <summary>An approved case under terms that let the goods of some reasons be kept.</summary>
    public static Act Keeping(params ReadOnlySpan<ReturnReason> reasons) =>
        Submitted(evaluator: Policies.Under(PolicyTerms.Standard with { GoodsBackExemptReasons = ValueList.Create(reasons) })).Approve();

    /// <summary>A case of which all was approved.</summary>
    public static Act Approved() => Submitted().Approve();

    /// <summary>A case of which a parcel of line 1 was received.</summary>
    public static Act Received() => Approved().Receive(new Parcel([new ParcelUnits("1", 2)]));

    /// <summary>A case of which a parcel of line 1 was refunded, but not paid.</summary>
    public static Act Settled() => Received().Inspect(new InspectedItem("1", 2, ReturnReason.Defective));

    /// <summary>Does a command that is not refused; what an inspection refunds is recorded in the ledger.</summary>
    public Act Do(Func<string, Instant, CaseCommand> command)
    {
        CaseResult step = Try(command);
        Assert.Null(step.Refusal);
        if (step.Event is SettlementEvent settled)
        {
            LedgerResult recorded = Ledger.Record(step.Case!, settled);
            Assert.Null(recorded.Refusal);
            Ledger = recorded.Ledger;
        }

        Case = step.Case!;
        return this;
    }

    /// <summary>What a command would come to.</summary>
    public CaseResult Try(Func<string, Instant, CaseCommand> command) => Case.Execute(command($"C-{Case.Version}", Case.Events[0].At + Spacing * Case.Version));

    /// <summary>The refusal of a command, which changes nothing.</summary>
    public Refusal Refuses(Func<string, Instant, CaseCommand> command)
    {
        CaseResult step = Try(command);
        Assert.Same(Case, step.Case);
        Assert.Null(step.Event);
        Refusal refusal = Assert.IsType<Refusal>(step.Refusal);
        Assert.Equal(Case.State, refusal.State);
        return refusal;
    }

    /// <summary>Approves units; all of them when none are named.</summary>
    public Act Approve(params ItemUnits[] units)
    {
        ItemUnits[] approved = units.Length > 0 ? units : Case.Request.Items.Select((item, place) => new ItemUnits(place, item.Quantity)).ToArray();
        return Do((id, at) => new ApproveRequest(id, at, "support", approved.ToValueList(), "Warehouse 3, Shenzhen"));
    }

    public Act Receive(Parcel parcel) => Do((id, at) => new ReceiveParcel(id, at, "warehouse", parcel));

    public Act Inspect(params ReadOnlySpan<InspectedItem> inspected)
    {
        ValueList<InspectedItem> items = ValueList.Create(inspected);
        return Do((id, at) => new InspectParcel(id, at, "warehouse", items, Ledger));
    }

    /// <summary>Settles units that need not come back; all that are out when none are named.</summary>
    public Act SettleWithoutReturn(params ReadOnlySpan<ApprovedUnits> units)
    {
        ValueList<ApprovedUnits> named = units.Length > 0 ? ValueList.Create(units) : Case.UnitsOut;
        return Do((id, at) => new SettleWithoutReturn(id, at, "support", named, Ledger));
    }

    public Act Pay() => Do((id, at) => new RecordRefund(id, at, "finance"));
}
