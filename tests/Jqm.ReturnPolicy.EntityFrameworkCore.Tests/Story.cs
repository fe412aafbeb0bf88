namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>An order of two lines, requests on it, and the commands of two whole cases and of several short ones.</summary>
internal static class Story
{
    public static readonly Instant Start = Instant.FromUtc(2026, 2, 1, 8, 0) + Duration.FromNanoseconds(123_456_789);

    public static Order Order => SplitOrder.Order;

    public static PolicyEvaluator Evaluator { get; } = new(
        [new Policy("jqm-standard", "2", null, PolicyTerms.Standard with { Waivable = [Rule.Window], GoodsBackExemptReasons = [ReturnReason.Defective] })],
        [new Agreement("AG-7", "M-77", new TermsPatch { WindowDays = 45 })]);

    /// <summary>A case that has most events.</summary>
    public static IReadOnlyList<CaseCommand> Long { get; } =
    [
        new SubmitRequest("C-0", At(0), "merchant", Order, Request("R-1", 2), Evaluator),
        new AddInformation("C-1", At(1), "merchant", [new ItemInformation(1, evidence: [new Evidence(EvidenceKind.Video)])]),
        new ConfirmDelivery("C-2", At(2), "carrier", [Order.Shipments[0], Order.Shipments[1] with { DeliveredAt = Instant.FromUtc(2026, 1, 20, 2, 0) }]),
        new WaiveRule("C-3", At(3), "reviewer-4", Rule.Window, "carrier strike"),
        new ApproveRequest("C-4", At(4), "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], "Warehouse 3, Shenzhen", note: "both"),
        new ReceiveParcel("C-5", At(5), "warehouse", new Parcel([new ParcelUnits("1", 1, "S1")], "SF Express", "SF100", Usd(6.00m))),
        new InspectParcel("C-6", At(6), "warehouse", [new InspectedItem("1", 1, ReturnReason.Defective, unused: false, shipmentId: "S1")], NoLedger),
        new RecordRefund("C-7", At(7), "finance"),
        new SettleWithoutReturn("C-8", At(8), "support", [new ApprovedUnits("1", 1, "S1")], NoLedger),
        new RecordRefund("C-9", At(9), "finance"),
        new WithdrawRequest("C-10", At(10), "merchant", "keeps the rest"),
    ];

    /// <summary>A case that is declined, and whose goods come all the same.</summary>
    public static IReadOnlyList<CaseCommand> Declined { get; } =
    [
        new SubmitRequest("C-0", At(0), "merchant", Order, Request("R-2", 1), Evaluator),
        new DeclineRequest("C-1", At(1), "support", "not ours"),
        new ReceiveParcel("C-2", At(2), "warehouse", new Parcel([new ParcelUnits("1", 1, "S1")])),
    ];

    public static RefundLedger NoLedger => new(Order.Number);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    public static Instant At(int day) => Start + Duration.FromDays(day);

    public static ReturnRequest Request(string id, int quantity) => new(
        id,
        Order.Number,
        Start,
        [
            new RequestedItem("1", quantity, ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)]),
            new RequestedItem("2", 2, ReturnReason.WrongItem, "S2", "blue instead of red"),
        ]);

    /// <summary>The commands that bring a case of some units of line 1 up to its inspection.</summary>
    public static IEnumerable<CaseCommand> UpToInspection(string id, int quantity) =>
    [
        new SubmitRequest("C-0", At(0), "merchant", Order, new ReturnRequest(id, Order.Number, Start, [new RequestedItem("1", quantity, ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)])]), Evaluator),
        new ApproveRequest("C-1", At(1), "support", [new ItemUnits(0, quantity)], "Warehouse 3, Shenzhen"),
        new ReceiveParcel("C-2", At(2), "warehouse", new Parcel([new ParcelUnits("1", quantity, "S1")])),
    ];

    public static InspectParcel Inspect(int quantity, string id = "C-3", string actor = "warehouse") =>
        new(id, At(3), actor, [new InspectedItem("1", quantity, ReturnReason.Defective, shipmentId: "S1")], NoLedger);

    /// <summary>Executes commands that are not refused.</summary>
    public static async Task<ReturnCase> Play(this ReturnCaseStore store, string caseId, IEnumerable<CaseCommand> commands)
    {
        StoredCaseResult? last = null;
        foreach (CaseCommand command in commands)
        {
            last = await store.Do(caseId, command);
            Assert.Null(last.Refusal);
        }

        return last!.Case!;
    }

    public static Task<StoredCaseResult> Do(this ReturnCaseStore store, string caseId, CaseCommand command) => command is SubmitRequest submit
        ? store.SubmitAsync(submit, TestContext.Current.CancellationToken)
        : store.ExecuteAsync(caseId, command, TestContext.Current.CancellationToken);
}
