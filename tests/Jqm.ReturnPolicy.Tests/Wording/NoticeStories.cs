namespace Jqm.ReturnPolicy.Tests;

/// <summary>Stories of cases of which the merchant hears.</summary>
internal static class NoticeStories
{
    /// <summary>The text from outside that the stories use.</summary>
    public static IReadOnlyList<string> Facts { get; } =
        ["JQM-10023", "JQM", "RET-R-1", "R-1", "M-77", "S1", "S2", "P1", "SF Express", "SF100", "SF101", "Warehouse 3, Shenzhen", "reviewer-4", "carrier strike", "The blue one was ordered"];

    public static IEnumerable<(string Title, IEnumerable<ReturnCase> Steps)> All() =>
    [
        ("Two parcels, the second refunded in part", Steps(TwoParcels())),
        ("Information is missing, then one item of two is approved", Steps(Completed())),
        ("A free product", Steps(CaseSayings.FreeProduct().Pay())),
        ("Declined", Steps(Declined())),
        ("Goods without approval", Steps(Act.Submitted().Receive(new Parcel([new ParcelUnits("1", 2)], "SF Express", "SF100")))),
        ("Rejected, and return shipping is owed", Steps(Rejected())),
        ("Some goods need not come back", Steps(Kept())),
        ("No goods need to come back", Steps(Act.Keeping(ReturnReason.Defective, ReturnReason.WrongItem).SettleWithoutReturn(new ApprovedUnits("2", 1)))),
        ("Not paid yet: all of the refund is set off", Steps(CaseSayings.OnDelivery().Pay())),
        ("Paid in part: a part of the refund is set off; then the rest is withdrawn", Steps(CaseSayings.OnDelivery(new Payment("P1", Act.Usd(140m))).Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant")))),
        ("Delivery is not confirmed, and nothing else is missing", Steps(Act.Submitted(order: Act.Order with { Shipments = Act.Order.Shipments.Select(shipment => shipment with { DeliveredAt = null }).ToValueList() }))),
        ("Nothing was delivered, and evidence is missing", Steps(Act.Submitted(Act.Request with { Items = [new RequestedItem("1", 1, ReturnReason.Defective, details: "seam open")] }, order: Act.Order with { Shipments = [] }))),
    ];

    private static IEnumerable<ReturnCase> Steps(Act act) => ReturnCase.ReplaySteps(act.Case.Events);

    private static Act TwoParcels() => Act.Submitted()
        .Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], "Warehouse 3, Shenzhen"))
        .Receive(new Parcel([new ParcelUnits("1", 2)], "SF Express", "SF100", Act.Usd(6.00m)))
        .Inspect(new InspectedItem("1", 2, ReturnReason.Defective, unused: false))
        .Pay()
        .Receive(new Parcel([new ParcelUnits("2", 2)], "SF Express", "SF101", Act.Usd(8.00m)))
        .Inspect(new InspectedItem("2", 1, ReturnReason.WrongItem, unused: true, original: true), new InspectedItem("2", 1, ReturnReason.ImproperUse, unused: false, original: false))
        .Pay();

    private static Act Completed()
    {
        RequestedItem first = Act.Request.Items[0];
        RequestedItem second = Act.Request.Items[1];
        ReturnRequest lacking = Act.Request with { Items = [first with { Details = null, Evidence = [new Evidence(EvidenceKind.Photo, clear: false)] }, second with { Reason = ReturnReason.ChangeOfMind }] };
        return Act.Submitted(lacking)
            .Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "seam open", [new Evidence(EvidenceKind.Video)])]))
            .Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 1)], "Warehouse 3, Shenzhen", note: "carrier strike"));
    }

    private static Act Kept() => Act.Keeping(ReturnReason.Defective)
        .SettleWithoutReturn(new ApprovedUnits("1", 1))
        .Receive(new Parcel([new ParcelUnits("2", 1)], "SF Express", "SF100"))
        .Inspect(new InspectedItem("2", 1, ReturnReason.WrongItem, unused: true, original: true))
        .Pay();

    private static Act Declined() => Act.Submitted(Act.Request with { Items = [Act.Request.Items[1]] })
        .Do((id, at) => new DeclineRequest(id, at, "support", "The blue one was ordered"));

    private static Act Rejected() => Act.Approved()
        .Receive(new Parcel([new ParcelUnits("1", 2), new ParcelUnits("2", 2)], "SF Express", "SF100", Act.Usd(6.00m), Party.Service))
        .Inspect(new InspectedItem("1", 2, ReturnReason.ImproperUse, false, false), new InspectedItem("2", 2, ReturnReason.ChangeOfMind, true, false));
}
