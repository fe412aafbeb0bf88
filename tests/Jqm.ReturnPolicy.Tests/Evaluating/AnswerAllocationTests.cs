namespace Jqm.ReturnPolicy.Tests.Evaluating;

/// <summary>
/// An evaluation allocates its answer and nothing else. What the answer takes is found by making all of its objects again. Findings that were found before are shared, so
/// that the rows of an item are not among them, unless something was waived.
/// </summary>
public sealed class AnswerAllocationTests
{
    private static readonly Instant Submitted = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static readonly Waiver WaivedWindow = new(Rule.Window, "reviewer-4");
    private static readonly Waiver WaivedCondition = new(Rule.Condition, "reviewer-4");

    public static TheoryData<int, int, bool> Shapes => new MatrixTheoryData<int, int, bool>([1, 3, 20], [0, 2], [false, true]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_assessment_allocates_its_answer_alone(int lines, int priorRefunds, bool waived)
    {
        Order order = OrderOf(lines);
        ReturnRequest request = RequestOf(order, waived ? [WaivedWindow] : default);
        ValueList<PriorRefund> before = Before(order, priorRefunds);
        Assessment answer = PolicyEvaluator.Standard.Assess(order, request, before);
        var room = new AssessedItem[answer.Items.Count];

        Assert.NotNull(answer.Estimate);
        Assert.Equal(
            BytesOf(() => Again(answer, room, waived)),
            BytesOf(() => PolicyEvaluator.Standard.Assess(order, request, before)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_settlement_allocates_its_answer_alone(int lines, int priorRefunds, bool waived)
    {
        Order order = OrderOf(lines);
        ReturnedGoods goods = GoodsOf(order, waived ? [WaivedCondition] : default);
        ValueList<PriorRefund> before = Before(order, priorRefunds);
        PolicyEvaluator evaluator = Waiving(Rule.Condition);
        Settlement answer = evaluator.Settle(order, goods, before);
        var room = new SettledItem[answer.Items.Count];

        Assert.NotNull(answer.Refund?.ReturnShipping);
        Assert.Equal(
            BytesOf(() => Again(answer, room, waived)),
            BytesOf(() => evaluator.Settle(order, goods, before)));
    }

    [Fact]
    public void Items_that_are_found_alike_share_their_rows()
    {
        Order order = OrderOf(4);

        Assessment answer = PolicyEvaluator.Standard.Assess(order, RequestOf(order, default));
        Assessment another = PolicyEvaluator.Standard.Assess(order, RequestOf(order, default));

        Assert.True(answer.Items[0].Findings.AsSpan() == another.Items[0].Findings.AsSpan());
        Assert.NotEqual(answer.Items[0].Findings, answer.Items[1].Findings);
    }

    /// <summary>Lines in two shipments, charges of the order and of a shipment, discounts, taxes, two payments and something still open.</summary>
    private static Order OrderOf(int count)
    {
        OrderLine[] lines = Enumerable.Range(1, count)
            .Select(number => new OrderLine($"{number}", number + 3, Usd(1999 + number * 37), discount: Usd(number * 11), tax: Usd(311 + number)))
            .ToArray();
        ValueList<ShipmentLine> carried = lines.Select(line => new ShipmentLine(line.Id, line.Quantity - 1)).ToValueList();
        return new Order(
            "JQM-10452",
            "M-77",
            lines.ToValueList(),
            [
                new Shipment("S1", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(9), carried),
                new Shipment("S2", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(8), [new ShipmentLine("1", 1)]),
            ],
            [new Charge(ChargeKind.Shipping, Usd(1205)), new Charge(ChargeKind.Handling, Usd(250)), new Charge(ChargeKind.CustomsDuty, Usd(711), "S1"), new Charge(ChargeKind.Other, Usd(0))],
            [new Payment("P1", Usd(1000)), new Payment("P2", Usd(2000))],
            discount: Usd(700));
    }

    private static ReturnRequest RequestOf(Order order, ValueList<Waiver> waivers) => new(
        "R-1",
        order.Number,
        Submitted,
        order.Lines.Select((line, place) => new RequestedItem(line.Id, 1, ReasonAt(place), "S1", "not as ordered", [new Evidence(EvidenceKind.Photo)])).ToValueList(),
        waivers);

    private static ReturnedGoods GoodsOf(Order order, ValueList<Waiver> waivers) => new(
        "R-1",
        order.Number,
        Submitted,
        order.Lines.Select((line, place) => new InspectedItem(line.Id, 2, ReasonAt(place), unused: place % 3 != 2, original: true, shipment: "S1")).ToValueList(),
        approvedAt: Submitted,
        approved: order.Lines.Select(line => new ApprovedUnits(line.Id, 1, "S1")).ToValueList(),
        receivedAt: Submitted,
        shippingCost: Usd(900),
        waivers: waivers);

    private static ReturnReason ReasonAt(int place) => ReturnReason.Known[(place + 2) % ReturnReason.Known.Count];

    private static ValueList<PriorRefund> Before(Order order, int count)
    {
        var before = new List<PriorRefund>();
        while (before.Count < count)
        {
            ReturnedGoods first = GoodsOf(order, default) with { Inspected = [new InspectedItem("1", 1, ReturnReason.Defective, shipment: before.Count == 0 ? "S1" : "S2")], Approved = default };
            before.Add(UnapprovedToo.Settle(order, first, before.ToValueList()).Refund!);
        }

        return before.ToValueList();
    }

    private static PolicyEvaluator UnapprovedToo => new([new Policy("p", "1", terms: PolicyTerms.Standard with { ApprovalRequired = false })]);

    private static PolicyEvaluator Waiving(Rule rule) => new([new Policy("p", "1", terms: PolicyTerms.Standard with { Waivable = PolicyTerms.Standard.Waivable.With(rule) })]);

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    /// <summary>Every object of the answer, made again.</summary>
    private static Assessment Again(Assessment answer, AssessedItem[] room, bool waived)
    {
        Party? borne = null;
        ReturnShippingBearer? service = null;
        ReturnShippingBearer? merchant = null;
        for (int i = 0; i < room.Length; i++)
        {
            AssessedItem item = answer.Items[i];
            borne = item.ReturnShipping?.BorneBy;
            ReturnShippingBearer? bearer = Again(borne, ref service, ref merchant);
            room[i] = new AssessedItem(item.Line, item.Shipment, item.Quantity, item.Reason, RowsAgain(item.Findings, waived), item.Fault, bearer, item.LastDay, item.Deadline);
        }

        return new Assessment(answer.Order, answer.Request, answer.Policy, answer.Agreements, ValueList.Create<AssessedItem>(room), Again(answer.Estimate!));
    }

    /// <inheritdoc cref="Again(Assessment, AssessedItem[], bool)"/>
    private static Settlement Again(Settlement answer, SettledItem[] room, bool waived)
    {
        ReturnShippingBearer? service = null;
        ReturnShippingBearer? merchant = null;
        for (int i = 0; i < room.Length; i++)
        {
            SettledItem item = answer.Items[i];
            ReturnShippingBearer? bearer = Again(item.ReturnShipping?.BorneBy, ref service, ref merchant);
            room[i] = new SettledItem(item.Line, item.Shipment, item.Quantity, RowsAgain(item.Findings, waived), item.Reason, item.Fault, bearer);
        }

        return new Settlement(answer.Order, answer.Request, answer.Policy, answer.Agreements, ValueList.Create<SettledItem>(room), Again(answer.Refund!));
    }

    private static ReturnShippingBearer? Again(Party? party, ref ReturnShippingBearer? service, ref ReturnShippingBearer? merchant) => party switch
    {
        Party.Service => service ??= new ReturnShippingBearer(Party.Service),
        Party.Merchant => merchant ??= new ReturnShippingBearer(Party.Merchant),
        _ => null,
    };

    private static ValueList<Finding> RowsAgain(ValueList<Finding> rows, bool waived) => waived ? ValueList.Create(rows.AsSpan()) : rows;

    private static readonly RefundLine[] LineRoom = new RefundLine[64];
    private static readonly Destination[] DestinationRoom = new Destination[8];
    private static readonly RefundComponent[] ComponentRoom = new RefundComponent[512];

    private static Refund Again(Refund refund)
    {
        int components = 0;
        foreach (RefundLine line in refund.Lines)
        {
            line.Components.AsSpan().CopyTo(ComponentRoom.AsSpan(components));
            components += line.Components.Count;
        }

        // All components stand in one list, of which each line has a part.
        _ = ValueList.Create<RefundComponent>(ComponentRoom.AsSpan(0, components));
        for (int i = 0; i < refund.Lines.Count; i++)
            LineRoom[i] = new RefundLine(refund.Lines[i].Line, refund.Lines[i].Shipment, refund.Lines[i].Quantity, refund.Lines[i].Components);
        for (int i = 0; i < refund.Destinations.Count; i++)
            DestinationRoom[i] = Again(refund.Destinations[i]);
        return new Refund(
            refund.Currency,
            ValueList.Create<RefundLine>(LineRoom.AsSpan(0, refund.Lines.Count)),
            refund.ReturnShipping is { } shipping ? new ReturnShippingSettlement(shipping.PaidBy, shipping.ServiceShare, shipping.MerchantShare, shipping.PendingShare) : null,
            ValueList.Create<Destination>(DestinationRoom.AsSpan(0, refund.Destinations.Count)));
    }

    private static Destination Again(Destination destination) => destination.To switch
    {
        DestinationKind.OpenBalance => Destination.OpenBalance(destination.Amount),
        DestinationKind.Payment => Destination.ToPayment(destination.Payment!, destination.Amount),
        _ => Destination.AccountBalance(destination.Amount),
    };

    /// <summary>What a call allocates once everything that it needs is there; exact, whatever the machine does beside it.</summary>
    private static long BytesOf(Func<object> call)
    {
        call();
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
