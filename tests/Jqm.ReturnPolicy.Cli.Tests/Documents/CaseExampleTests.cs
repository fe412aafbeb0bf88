using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The code that docs/cases.md shows.</summary>
public sealed class CaseExampleTests
{
    private static Instant Day(int day) => Instant.FromUtc(2026, 2, day, 8, 0);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    private static readonly Order Order = new(
        number: "JQM-10023", merchantId: "M-77",
        lines: [new OrderLine("1", quantity: 3, unitPrice: Usd(19.99m)), new OrderLine("2", quantity: 2, unitPrice: Usd(45.00m))],
        shipments: [new Shipment("S1", shippedAt: Instant.FromUtc(2026, 1, 6, 0, 0), deliveredAt: Instant.FromUtc(2026, 1, 15, 9, 30))],
        charges: [new Charge(ChargeKind.Shipping, Usd(12.00m))]);

    private static readonly ReturnRequest Request = new(
        id: "R-1", orderNumber: "JQM-10023", submittedAt: Day(1),
        items:
        [
            new RequestedItem("1", quantity: 2, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)]),
            new RequestedItem("2", quantity: 2, ReturnReason.WrongItem, details: "blue instead of red"),
        ]);

    [Fact]
    public void The_worked_story_agrees_with_the_page()
    {
        Order order = Order;
        ReturnRequest request = Request;

        CaseResult step = ReturnCase.Submit(new SubmitRequest("C-1", Day(1), "M-77", order, request, PolicyEvaluator.Standard));
        ReturnCase returnCase = step.Case!;

        Assert.Equal(CaseState.Open, returnCase.State);
        Assert.Equal(AssessmentVerdict.Partial, returnCase.Assessment.Verdict);

        step = returnCase.Execute(new ApproveRequest("C-2", Day(2), "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], address: "Warehouse 3, Shenzhen"));
        if (step.Refusal is { } refusal)
            Console.WriteLine($"{refusal.Code}: item {refusal.Blocked[0].ItemIndex}, clause {refusal.Clause}");

        Assert.Equal((RefusalCode.NotApprovable, 1, "3.1"), (step.Refusal!.Code, step.Refusal.Blocked[0].ItemIndex, step.Refusal.Clause!.Number));

        returnCase = returnCase.Execute(new AddInformation("C-3", Day(3), "M-77", [new ItemInformation(1, evidence: [new Evidence(EvidenceKind.Video)])])).Case!;
        returnCase = returnCase.Execute(new ApproveRequest("C-4", Day(4), "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], address: "Warehouse 3, Shenzhen")).Case!;

        Assert.Equal(CaseState.Approved, returnCase.State);
        Assert.Equal("RET-R-1", returnCase.Instructions!.Reference);

        var ledger = new RefundLedger(order.Number);
        returnCase = returnCase.Execute(new ReceiveParcel("C-5", Day(11), "warehouse", new Parcel([new ParcelUnits("1", 2)], "SF Express", shippingCost: Usd(6.00m)))).Case!;
        step = returnCase.Execute(new InspectParcel("C-6", Day(12), "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective)], ledger));
        LedgerResult recorded = ledger.Record(step.Case!, (SettlementEvent)step.Event!);

        Assert.False(recorded.IsRefused);
        ledger = recorded.Ledger;
        returnCase = step.Case!;
        Assert.Equal((CaseState.Settled, Usd(45.98m)), (returnCase.State, returnCase.Due!.Total));

        returnCase = returnCase.Execute(new RecordRefund("C-7", Day(13), "finance", returnCase.Due)).Case!;

        Assert.Equal(CaseState.Approved, returnCase.State);
        Assert.Equal([new ApprovedUnits("2", 2, "S1")], returnCase.UnitsOut);

        returnCase = returnCase.Execute(new ReceiveParcel("C-8", Day(18), "warehouse", new Parcel([new ParcelUnits("2", 2)]))).Case!;
        step = returnCase.Execute(new InspectParcel("C-9", Day(19), "warehouse", [new InspectedItem("2", 2, ReturnReason.WrongItem, unused: true, original: true)], ledger));
        ledger = ledger.Record(step.Case!, (ParcelInspected)step.Event!).Ledger;
        returnCase = step.Case!;
        Assert.Equal(Usd(97.20m), returnCase.Due!.Total);
        returnCase = returnCase.Execute(new RecordRefund("C-10", Day(20), "finance")).Case!;
        Assert.Equal((CaseState.Refunded, 2), (returnCase.State, ledger.Version));

        ReturnCase again = ReturnCase.Replay(returnCase.Events);

        Assert.Equal(returnCase, again);
        string[] told = again.Events.Select(happened => happened switch
        {
            RequestSubmitted submitted => $"{submitted.Request.Items.Count} items requested",
            InformationAdded => "information added",
            RequestApproved approved => $"send to {approved.Instructions.Address}",
            ParcelReceived => "parcel received",
            ParcelInspected inspected => $"{inspected.Settlement.Verdict}",
            RefundRecorded paid => $"{paid.Paid.Total} paid",
            _ => throw new System.Diagnostics.UnreachableException(happened.GetType().Name),
        }).ToArray();
        Assert.Equal(
            ["2 items requested", "information added", "send to Warehouse 3, Shenzhen", "parcel received", "Approved", "45.98 USD paid", "parcel received", "Approved", "97.20 USD paid"],
            told);
    }

    [Fact]
    public void Goods_that_stay_are_settled_without_a_parcel()
    {
        Order order = Order;
        var agreement = new Agreement("AG-KEEP", "M-77", new TermsPatch { GoodsBackExemptReasons = [ReturnReason.Defective] });
        var request = new ReturnRequest("R-1", order.Number, Day(1), [new RequestedItem("1", 3, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)])]);
        CaseResult step = ReturnCase.Submit(new SubmitRequest("C-1", Day(1), "M-77", order, request, new PolicyEvaluator([Policy.Standard], [agreement])));
        ReturnCase returnCase = step.Case!.Execute(new ApproveRequest("C-2", Day(2), "support", [new ItemUnits(0, 3)], address: "Warehouse 3, Shenzhen")).Case!;
        var ledger = new RefundLedger(order.Number);

        // <docs>
        step = returnCase.Execute(new SettleWithoutReturn("C-5", Day(5), "support", [new ApprovedUnits("1", 3)], ledger));
        LedgerResult recorded = ledger.Record(step.Case!, (SettlementEvent)step.Event!);

        // </docs>
        Assert.Equal((CaseState.Settled, Usd(59.97m), 1), (step.Case!.State, step.Case.Due!.Total, recorded.Ledger.Version));
    }

    [Fact]
    public void An_allowance_is_an_entry_of_the_ledger()
    {
        PolicyEvaluator evaluator = PolicyEvaluator.Standard;
        (Order order, Instant at) = (Order, Day(5));
        var ledger = new RefundLedger(order.Number);

        // <docs>
        AllowanceDecision decision = evaluator.Allow(order, at, [new Allowance("1", Usd(10.00m))], ledger.PriorRefunds);
        LedgerResult recorded = ledger.RecordAllowance(order, "ALLOW-1", decision, ledger.Version);

        // </docs>
        Assert.Equal(1, recorded.Ledger.Version);
        Assert.Same(recorded.Ledger, recorded.Ledger.Record(order, recorded.Entry!, 0).Ledger);
    }

    [Fact]
    public void A_lost_update_is_refused_by_the_database()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var store = new SqliteCaseStore($"Data Source={file};Pooling=False");
            store.CreateTables();
            CaseResult submitted = ReturnCase.Submit(new SubmitRequest("C-1", Day(1), "M-77", Order, Request, PolicyEvaluator.Standard));
            Assert.True(store.TrySave(submitted));

            ReturnCase mine = store.Load("R-1");
            ReturnCase yours = store.Load("R-1");
            Assert.Equal(submitted.Case, mine);
            Assert.True(store.TrySave(mine.Execute(new WithdrawRequest("C-2", Day(2), "M-77"))));
            Assert.False(store.TrySave(yours.Execute(new ApproveRequest("C-3", Day(2), "support", [new ItemUnits(0, 1)], "Warehouse 3, Shenzhen"))));
            Assert.Equal(CaseState.Withdrawn, store.Load("R-1").State);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Two_cases_of_an_order_that_are_inspected_at_once_are_not_both_refunded()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var store = new SqliteCaseStore($"Data Source={file};Pooling=False");
            store.CreateTables();
            Received(store, "R-1");
            Received(store, "R-2");

            // Both read the same version of the ledger.
            RefundLedger ledger = store.LoadLedger("JQM-10023");
            Assert.True(Inspect(store, "R-1", ledger));
            Assert.False(Inspect(store, "R-2", ledger));
            Assert.Equal(CaseState.Received, store.Load("R-2").State);

            // The second inspects again with the ledger as it is now. One unit is left of the three that were sold.
            Assert.Equal(1, store.LoadLedger("JQM-10023").Version);
            CaseResult beyond = store.Load("R-2").Execute(new InspectParcel("R-2/inspect", Day(12), "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective)], store.LoadLedger("JQM-10023")));
            Assert.Equal((RefusalCode.InvalidInput, ErrorCode.QuantityOutOfRange), (beyond.Refusal!.Code, beyond.Refusal.Error));

            // The unit that is left is settled by hand, as the page says under "Manual decisions".
            RefundLedger now = store.LoadLedger("JQM-10023");
            var left = new ReturnedGoods("R-2-manual", "JQM-10023", Day(1), [new InspectedItem("1", 1, ReturnReason.Defective)], Day(2), [new ApprovedUnits("1", 1)], Day(11));
            Settlement manual = PolicyEvaluator.Standard.Settle(Order, left, now.PriorRefunds);
            Assert.Equal(Usd(19.99m), manual.Refund!.Total);
            LedgerResult recorded = now.Record(Order, new LedgerEntry("R-2-manual", "manual-1", manual.Refund), now.Version);
            Assert.Equal((false, 2), (recorded.IsRefused, recorded.Ledger.Version));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Received(SqliteCaseStore store, string id)
    {
        CaseResult step = ReturnCase.Submit(new SubmitRequest($"{id}/submit", Day(1), "M-77", Order, Request with { Id = id }, PolicyEvaluator.Standard));
        Assert.True(store.TrySave(step));
        step = step.Case!.Execute(new ApproveRequest($"{id}/approve", Day(2), "support", [new ItemUnits(0, 2)], "Warehouse 3, Shenzhen"));
        Assert.True(store.TrySave(step));
        Assert.True(store.TrySave(step.Case!.Execute(new ReceiveParcel($"{id}/receive", Day(11), "warehouse", new Parcel([new ParcelUnits("1", 2)])))));
    }

    private static bool Inspect(SqliteCaseStore store, string id, RefundLedger ledger)
    {
        CaseResult step = store.Load(id).Execute(new InspectParcel($"{id}/inspect", Day(12), "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective)], ledger));
        LedgerResult recorded = ledger.Record(step.Case!, (ParcelInspected)step.Event!);
        return !recorded.IsRefused && store.TrySave(step, recorded);
    }
}
