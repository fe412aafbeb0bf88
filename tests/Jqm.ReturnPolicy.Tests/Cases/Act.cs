namespace Jqm.ReturnPolicy.Tests;

/// <summary>An order of two lines in two shipments, a request on it, and the commands of its life, each a day after the one before.</summary>
internal sealed class Act
{
    private Act(ReturnCase @case, RefundLedger ledger)
    {
        Case = @case;
        Ledger = ledger;
    }

    public ReturnCase Case { get; private set; }

    public RefundLedger Ledger { get; private set; }

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

    /// <summary>The instant of the n-th command.</summary>
    public static Instant Day(int number) => Request.SubmittedAt + Duration.FromDays(number);

    public static CaseStep Submit(ReturnRequest? request = null, PolicyEvaluator? evaluator = null, Order? order = null, RefundLedger? ledger = null) =>
        ReturnCase.Submit(new SubmitRequest("C-0", (request ?? Request).SubmittedAt, "merchant", order ?? Order, request ?? Request, evaluator, ledger));

    /// <summary>A case that was just submitted.</summary>
    public static Act Submitted(ReturnRequest? request = null, PolicyEvaluator? evaluator = null, Order? order = null) =>
        new(Submit(request, evaluator, order).Case!, new RefundLedger(Order.Number));

    /// <summary>A case of which all was approved.</summary>
    public static Act Approved() => Submitted().Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], "Warehouse 3, Shenzhen"));

    /// <summary>Does a command that is not refused; what an inspection refunds is recorded in the ledger.</summary>
    public Act Do(Func<string, Instant, CaseCommand> command)
    {
        CaseStep step = Try(command);
        Assert.Null(step.Refusal);
        if (step.Event is ParcelInspected inspection)
        {
            LedgerStep recorded = Ledger.Record(step.Case!, inspection);
            Assert.Null(recorded.Refusal);
            Ledger = recorded.Ledger;
        }

        Case = step.Case!;
        return this;
    }

    /// <summary>What a command would come to.</summary>
    public CaseStep Try(Func<string, Instant, CaseCommand> command) => Case.Execute(command($"C-{Case.Version}", Day(Case.Version)));

    public Act Receive(Parcel parcel) => Do((id, at) => new ReceiveParcel(id, at, "warehouse", parcel));

    public Act Inspect(params ReadOnlySpan<InspectedItem> inspected)
    {
        ValueList<InspectedItem> items = ValueList.Create(inspected);
        return Do((id, at) => new InspectParcel(id, at, "warehouse", items, Ledger));
    }

    public Act Pay() => Do((id, at) => new RecordRefund(id, at, "finance"));
}
