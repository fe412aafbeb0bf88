namespace Jqm.ReturnPolicy.Tests;

/// <summary>What states and events of a case say.</summary>
internal static class CaseSayings
{
    private const string Events = "Events of a case";

    public static IEnumerable<Saying> All()
    {
        foreach (CaseState state in Enum.GetValues<CaseState>())
            yield return new Saying("States of a case", $"{state}", language => state.Explain(language));
        foreach (CaseState state in Enum.GetValues<CaseState>())
            yield return new Saying("Names of states", $"{state}", language => state.GetName(language), IsName: true);
        foreach (CaseAction action in Enum.GetValues<CaseAction>())
            yield return new Saying("Names of actions", $"{action}", language => action.GetName(language), IsName: true);
        foreach (NoticeKind kind in Enum.GetValues<NoticeKind>())
            yield return new Saying("Names of notices", $"{kind}", language => kind.GetName(language), IsName: true);
        foreach ((string title, ReturnCase after) in Moments())
            yield return new Saying(Events, title, language => StoryLine.Create(after, language).Sentence);
        ReturnCase first = Act.Submitted().Case;
        yield return new Saying("Instants", "when it happened", language => StoryLine.Create(first, language).When, IsName: true);
    }

    /// <summary>A case after each kind of event.</summary>
    public static IEnumerable<(string Title, ReturnCase After)> Moments()
    {
        var parcel = new Parcel([new ParcelUnits("1", 2), new ParcelUnits("2", 1)], "SF Express", "SF100", Act.Usd(6.00m));
        PolicyEvaluator waivable = Policies.Under(PolicyTerms.Standard with { Waivable = [Rule.Window, Rule.Evidence] });
        ReturnRequest bare = Act.Request with { Items = Act.Request.Items.Select(item => item with { Details = null, Evidence = [] }).ToValueList() };
        yield return ("RequestSubmitted", Act.Submitted().Case);
        yield return ("RequestSubmitted, incomplete", Act.Submitted(bare).Case);
        yield return ("InformationAdded, details", Add(bare, new ItemInformation(0, "seam open")));
        yield return ("InformationAdded, evidence", Add(bare, new ItemInformation(0, evidence: [new Evidence(EvidenceKind.Photo), new Evidence(EvidenceKind.Video)])));
        yield return ("InformationAdded, both, of two items", Add(bare, new ItemInformation(0, "seam open", [new Evidence(EvidenceKind.Photo)]), new ItemInformation(1, "blue", [new Evidence(EvidenceKind.Document)])));
        yield return ("InformationAdded, of an item without shipment", Act.Submitted(OneShipment.Request, order: OneShipment.Order).Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "seam open")])).Case);
        yield return ("DeliveryConfirmed", Act.Submitted().Do((id, at) => new ConfirmDelivery(id, at, "support", Act.Order.Shipments)).Case);
        yield return ("DeliveryConfirmed, on its way, not left", Act.Submitted().Do((id, at) => new ConfirmDelivery(id, at, "support", [Act.Order.Shipments[0] with { DeliveredAt = null }, Act.Order.Shipments[1] with { DeliveredAt = null, ShippedAt = null }])).Case);
        yield return ("RuleWaived", Act.Submitted(bare, waivable).Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Evidence, "carrier strike")).Case);
        yield return ("RuleWaived, without a note", WaivedSilently(Act.Submitted(bare, waivable).Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Evidence, "carrier strike")).Case));
        yield return ("RequestApproved", Act.Approved().Case);
        yield return ("RequestApproved, with a note", Act.Submitted().Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 1)], "Shenzhen", note: "carrier strike")).Case);
        yield return ("RequestDeclined", Act.Submitted(bare).Do((id, at) => new DeclineRequest(id, at, "support")).Case);
        yield return ("RequestDeclined, with a note", Act.Submitted().Do((id, at) => new DeclineRequest(id, at, "support", "carrier strike")).Case);
        yield return ("RequestWithdrawn", Act.Submitted().Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case);
        yield return ("RequestWithdrawn, with a note", Act.Submitted().Do((id, at) => new WithdrawRequest(id, at, "merchant", "carrier strike")).Case);
        yield return ("ParcelReceived", Act.Approved().Receive(parcel).Case);
        yield return ("ParcelReceived, of a carrier", Act.Approved().Receive(new Parcel([new ParcelUnits("1", 1, "S1")], "SF Express", shippingCost: Act.Usd(6.00m), shippingPaidBy: Party.Service)).Case);
        yield return ("ParcelReceived, with a number", Act.Approved().Receive(new Parcel([new ParcelUnits("1", 1, "S1")], trackingNumber: "SF100")).Case);
        yield return ("ParcelRefused", Act.Submitted().Receive(parcel).Case);
        yield return ("ParcelInspected", Inspected(parcel).Case);
        yield return ("ParcelInspected, owing", Act.Approved().Receive(new Parcel([new ParcelUnits("1", 2)], shippingCost: Act.Usd(6.00m), shippingPaidBy: Party.Service)).Inspect(new InspectedItem("1", 2, ReturnReason.ImproperUse, false, false)).Case);
        yield return ("ParcelInspected, nothing refunded", Act.Approved().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.ImproperUse, false, false)).Case);
        yield return ("RequestApproved, some goods need not come back", Act.Keeping(ReturnReason.Defective).Case);
        yield return ("SettledWithoutReturn", Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 2)).Case);
        yield return ("ParcelInspected, set off in full", OnDelivery().Case);
        yield return ("ParcelInspected, set off in part", OnDelivery(new Payment("P1", Act.Usd(140m))).Case);
        yield return ("RefundRecorded", Inspected(parcel).Pay().Case);
        yield return ("RefundRecorded, set off in full", OnDelivery().Pay().Case);
        yield return ("RefundRecorded, set off in part", OnDelivery(new Payment("P1", Act.Usd(140m))).Pay().Case);
        yield return ("RequestWithdrawn, after a payment", Act.Settled().Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case);
        yield return ("RequestWithdrawn, after a refund that was set off in full", OnDelivery().Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case);
        yield return ("RequestWithdrawn, after a refund that was set off in part", OnDelivery(new Payment("P1", Act.Usd(140m))).Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case);
        yield return ("RefundRecorded, of a free product", FreeProduct().Pay().Case);
    }

    /// <summary>An order of which nothing says where it was shipped from, and a request that has no details yet.</summary>
    private static (Order Order, ReturnRequest Request) OneShipment { get; } = (
        Act.Order with { Shipments = [] },
        Act.Request with { Items = [new RequestedItem("1", 1, ReturnReason.Defective)] });

    /// <summary>The command asks for a note; an event that was kept may have none.</summary>
    private static ReturnCase WaivedSilently(ReturnCase @case)
    {
        var waived = (RuleWaived)@case.Events[1];
        return ReturnCase.Replay([@case.Events[0], new RuleWaived(waived.Id, waived.At, waived.Actor, new Waiver(waived.Waiver.Rule, waived.Waiver.By), waived.Assessment)]);
    }

    /// <summary>All that was inspected is approved, and its refund is nothing.</summary>
    public static Act FreeProduct()
    {
        Order free = new("JQM-10023", "M-77", [new OrderLine("1", 1, Act.Usd(0))], [new Shipment("S1", Days.Shipped, Days.Delivered)]);
        return Act.Submitted(Act.RequestFor(free, [new Place("1", "S1", 1)]), order: free).Approve()
            .Receive(new Parcel([new ParcelUnits("1", 1)])).Inspect(new InspectedItem("1", 1, ReturnReason.WrongItem, true, true));
    }

    /// <summary>An order that is not paid, or not in full; the goods of one item are back, the others are out.</summary>
    public static Act OnDelivery(params ReadOnlySpan<Payment> payments)
    {
        Order order = Act.Order with { Payments = ValueList.Create(payments) };
        return Act.Submitted(order: order).Approve().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
    }

    private static Act Inspected(Parcel parcel) => Act.Approved().Receive(parcel).Inspect(
        new InspectedItem("1", 2, ReturnReason.Defective, unused: false), new InspectedItem("2", 1, ReturnReason.WrongItem, unused: true, original: true));

    private static ReturnCase Add(ReturnRequest request, params ReadOnlySpan<ItemInformation> items)
    {
        ValueList<ItemInformation> added = ValueList.Create(items);
        return Act.Submitted(request).Do((id, at) => new AddInformation(id, at, "merchant", added)).Case;
    }
}
