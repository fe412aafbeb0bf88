namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// An evaluation allocates its answer and nothing else. What the answer takes is found by copying all of its objects. Findings that were found before are shared, so
/// that the rows of an item are not among them, unless something was waived. Each test has an evaluator of its own, so that
/// no other test takes the places of its rows.
/// </summary>
[Collection(nameof(Undisturbed))]
public sealed class AnswerAllocationTests
{
    private static readonly Instant Submitted = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static readonly Party[] Parties = [Party.Service, Party.Merchant];
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
        PolicyEvaluator evaluator = new([Policy.Standard]);
        Assessment answer = evaluator.Assess(order, request, before);

        Assert.NotNull(answer.Estimate);
        Assert.Equal(
            Allocated.ByOne(() => Copy(answer, waived)),
            Allocated.ByOne(() => evaluator.Assess(order, request, before)));
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

        Assert.NotNull(answer.Refund?.ReturnShipping);
        Assert.Equal(
            Allocated.ByOne(() => Copy(answer, waived)),
            Allocated.ByOne(() => evaluator.Settle(order, goods, before)));
    }

    [Fact]
    public void Items_with_equal_findings_share_their_rows()
    {
        Order order = OrderOf(4);

        PolicyEvaluator evaluator = new([Policy.Standard]);
        Assessment answer = evaluator.Assess(order, RequestOf(order, default));
        Assessment another = evaluator.Assess(order, RequestOf(order, default));

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
        order.Lines.Select((line, place) => new InspectedItem(line.Id, 2, ReasonAt(place), unused: place % 3 != 2, original: true, shipmentId: "S1")).ToValueList(),
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
            ReturnedGoods first = GoodsOf(order, default) with { Inspected = [new InspectedItem("1", 1, ReturnReason.Defective, shipmentId: before.Count == 0 ? "S1" : "S2")], Approved = default };
            before.Add(UnapprovedToo.Settle(order, first, before.ToValueList()).Refund!);
        }

        return before.ToValueList();
    }

    private static PolicyEvaluator UnapprovedToo => new([new Policy("p", "1", terms: PolicyTerms.Standard with { ApprovalRequired = false })]);

    private static PolicyEvaluator Waiving(Rule rule) => new([new Policy("p", "1", terms: PolicyTerms.Standard with { Waivable = PolicyTerms.Standard.Waivable.With(rule) })]);

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    /// <summary>
    /// A copy of every object of the answer. A record's copy is one object, and a list's one array. Each copy is kept alive: optimized code does not allocate an object that
    /// nothing uses.
    /// </summary>
    private static void Copy(Assessment answer, bool waived)
    {
        CopyItems(answer.Items, static item => GC.KeepAlive(item with { }), static item => item.Findings, static item => item.ReturnShipping, waived);
        CopyRefund(answer.Estimate!);
        CopySource(answer);
        GC.KeepAlive(answer with { });
    }

    /// <inheritdoc cref="Copy(Assessment, bool)"/>
    private static void Copy(Settlement answer, bool waived)
    {
        CopyItems(answer.Items, static item => GC.KeepAlive(item with { }), static item => item.Findings, static item => item.ReturnShipping, waived);
        CopyRefund(answer.Refund!);
        CopySource(answer);
        GC.KeepAlive(answer with { });
    }

    /// <summary>One object that all items share refers to the three parts that the answer was made from.</summary>
    private static void CopySource(object answer) => GC.KeepAlive(Tuple.Create(answer, answer, answer));

    private static void CopyItems<T>(ValueList<T> items, Action<T> copy, Func<T, ValueList<Finding>> findingsOf, Func<T, ReturnShippingBearer?> bearerOf, bool waived)
    {
        foreach (T item in items)
        {
            copy(item);
            CopyRows(findingsOf(item), waived);
        }

        CopyBearers(items, bearerOf);
        _ = ValueList.Create(items.AsSpan());
    }

    private static void CopyRows(ValueList<Finding> rows, bool waived)
    {
        if (waived)
            _ = ValueList.Create(rows.AsSpan());
    }

    /// <summary>One for each party that bears something.</summary>
    private static void CopyBearers<T>(ValueList<T> items, Func<T, ReturnShippingBearer?> bearerOf)
    {
        foreach (Party party in Parties)
        {
            foreach (T item in items)
            {
                if (bearerOf(item) is not { } bearer || bearer.BorneBy != party)
                    continue;
                GC.KeepAlive(bearer with { });
                break;
            }
        }
    }

    private static void CopyRefund(Refund refund)
    {
        int components = 0;
        foreach (RefundLine line in refund.Lines)
        {
            GC.KeepAlive(line with { });
            components += line.Components.Count;
        }

        // All components stand in one list, of which each line has a part.
        GC.KeepAlive(new RefundComponent[components]);
        _ = ValueList.Create(refund.Lines.AsSpan());
        GC.KeepAlive(refund.ReturnShipping is { } shipping ? shipping with { } : null);
        foreach (Destination destination in refund.Destinations)
            GC.KeepAlive(destination with { });
        _ = ValueList.Create(refund.Destinations.AsSpan());
        GC.KeepAlive(refund with { });
    }
}
