namespace Jqm.ReturnPolicy.Tests;

/// <summary>In every list that is checked for duplicates or searched by id, ids that differ in case alone are different ids, and equal ids are duplicates wherever they are listed.</summary>
public sealed class CasePairListTests
{
    public static TheoryData<int> Counts => CasePairs.Counts;

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    /// <summary>An order with a line, a shipment, a charge and a payment for each name. Every amount is different.</summary>
    private static Order Of(int count)
    {
        string[] lines = CasePairs.Of("L", count);
        string[] shipments = CasePairs.Of("S", count);
        return new Order(
            "JQM-1",
            "M-1",
            lines.Select((line, index) => new OrderLine(line, 2, Usd(100 + index))).ToValueList(),
            shipments.Select((shipment, index) => Shipment.ForLine(shipment, lines[index], 2, Days.Shipped, Days.Delivered)).ToValueList(),
            shipments.Select((shipment, index) => new Charge(ChargeKind.Shipping, Usd(2 * (1_000 + index)), shipment)).ToValueList(),
            CasePairs.Of("P", count).Select((payment, index) => new Payment(payment, Usd(1 + index))).ToValueList());
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_copy_of_any_item_is_a_duplicate_and_a_case_pair_is_not(int count)
    {
        Order order = Of(count);
        ShipmentLine[] carried = [.. order.Lines.Select(line => new ShipmentLine(line.Id, 1))];
        ValueList<Agreement> agreements = CasePairs.Of("AG", count).Select(id => new Agreement(id, "M-1", new TermsPatch())).ToValueList();
        Assert.Equal(count, new Shipment("S", lines: carried.ToValueList()).Lines!.Value.Count);
        Assert.Equal(count, new PolicyEvaluator([Policy.Standard], agreements).Agreements.Count);
        for (int i = 0; i < count; i++)
        {
            int copied = i;
            Expect.Fault($"lines[{count}].id", ErrorCode.Duplicate, () => _ = order.With(lines: [.. order.Lines, order.Lines[copied]]));
            Expect.Fault($"shipments[{count}].id", ErrorCode.Duplicate, () => _ = order.With(shipments: [.. order.Shipments, order.Shipments[copied]]));
            Expect.Fault($"payments[{count}].id", ErrorCode.Duplicate, () => _ = order.With(payments: [.. order.Payments!.Value, order.Payments.Value[copied]]));
            Expect.Fault($"lines[{count}].line", ErrorCode.Duplicate, () => _ = new Shipment("S", lines: [.. carried, carried[copied]]));
            Expect.Fault($"agreements[{count}].id", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard], [.. agreements, agreements[copied]]));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Requested_items_find_their_own_line_and_shipment_in_any_order(int count)
    {
        Order order = Of(count);
        int[] forwards = [.. Enumerable.Range(0, count)];
        foreach (int[] indexes in (int[][])[forwards, [.. forwards.Reverse()], [.. forwards.SelectMany(index => (int[])[index, index])]])
        {
            int units = indexes.Length == count ? 2 : 1;
            Refund estimate = PolicyEvaluator.Standard.Assess(order, Request(indexes.Select(index => (order.Lines[index].Id, (string?)null, units)))).Estimate!;
            Assert.Equal(indexes.Select(index => (order.Lines[index].Id, (string?)order.Shipments[index].Id)), estimate.Lines.Select(line => (line.LineId, line.ShipmentId)));
            Assert.Equal(indexes.Select(index => Usd(units * (1_100 + 2L * index))), estimate.Lines.Select(line => line.Refunded));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Returned_and_approved_units_find_their_own_line_and_shipment(int count)
    {
        Order order = Of(count);
        for (int i = 0; i < count; i++)
        {
            Place own = new(order.Lines[i].Id, order.Shipments[i].Id, 2);
            int other = (i ^ 1) < count ? i ^ 1 : i;
            Place pair = new(order.Lines[other].Id, order.Shipments[other].Id, 2);
            Assert.Equal(Usd(2 * (1_100 + 2L * i)), PolicyEvaluator.Standard.Settle(order, Goods.AsNew(order, [own], ReturnReason.WrongItem)).Refund!.Total);
            if (pair == own)
                continue;

            // Approved are the units of the id that differs in case; those that came back were not approved.
            ReturnedGoods goods = Goods.AsNew(order, [own], ReturnReason.WrongItem) with { Approved = [new ApprovedUnits(pair.Line, 2, pair.Shipment)] };
            Assert.Equal(SettlementVerdict.Rejected, PolicyEvaluator.Standard.Settle(order, goods).Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Prior_refunds_and_allowances_find_their_own_line_shipment_and_payment(int count)
    {
        Order order = Of(count);
        for (int i = 0; i < count; i++)
        {
            (string line, string shipment, Payment payment) = (order.Lines[i].Id, order.Shipments[i].Id, order.Payments!.Value[i]);
            long cost = 2 * (100 + i);
            var all = new PriorRefund([new PriorRefundLine(line, 2, shipment)], [Destination.ToPayment(payment.Id, payment.Amount)]);
            Assert.NotNull(PolicyEvaluator.Standard.Assess(order, Others(order, i), [all]).Estimate);
            Expect.Fault("request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => PolicyEvaluator.Standard.Assess(order, Request([(line, shipment, 1)]), [all]));
            Expect.Fault("priorRefunds[1].destinations[0].amount", ErrorCode.AmountOutOfRange, () => PolicyEvaluator.Standard.Assess(order, Others(order, i), [all, new PriorRefund([], [Destination.ToPayment(payment.Id, Usd(1))], hasReturnShipping: true)]));
            Allowance most = new(line, Usd(cost), shipment);
            Assert.Equal(Usd(cost), PolicyEvaluator.Standard.Allow(order, Days.Submitted, [most]).Refund!.Total);
            Expect.Fault("allowances[1].amount", ErrorCode.AmountOutOfRange, () => PolicyEvaluator.Standard.Allow(order, Days.Submitted, [most, new Allowance(line, Usd(1))]));
            Expect.Fault("allowances[0].amount", ErrorCode.AmountOutOfRange, () => PolicyEvaluator.Standard.Allow(order, Days.Submitted, [new Allowance(line, Usd(1))], [new PriorRefund([], allowances: [most])]));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Ids_in_a_third_case_are_unknown(int count)
    {
        Order order = Of(count);
        string last = order.Lines[count - 1].Id[1..];
        Expect.Fault("request.items[0].line", ErrorCode.UnknownLine, () => PolicyEvaluator.Standard.Assess(order, Request([("l" + last, null, 1)])));
        Expect.Fault("request.items[0].shipment", ErrorCode.UnknownShipment, () => PolicyEvaluator.Standard.Assess(order, Request([("L" + last, "s" + last, 1)])));
        Expect.Fault("return.inspected[0].line", ErrorCode.UnknownLine, () => PolicyEvaluator.Standard.Settle(order, Goods.AsNew(order, [new Place("L" + last, "S" + last, 1)], ReturnReason.Defective) with { Inspected = [new InspectedItem("l" + last, 1)] }));
        Expect.Fault("return.approved[0].line", ErrorCode.UnknownLine, () => PolicyEvaluator.Standard.Settle(order, Goods.AsNew(order, [new Place("l" + last, null, 1)], ReturnReason.Defective)));
        Expect.Fault("priorRefunds[0].lines[0].line", ErrorCode.UnknownLine, () => PolicyEvaluator.Standard.Assess(order, Others(order, 0), [new PriorRefund([new PriorRefundLine("l" + last, 1)])]));
        Expect.Fault("priorRefunds[0].destinations[0].payment", ErrorCode.UnknownPayment, () => PolicyEvaluator.Standard.Assess(order, Others(order, 0), [new PriorRefund([], [Destination.ToPayment("p" + last, Usd(1))], hasReturnShipping: true)]));
        Expect.Fault("allowances[0].line", ErrorCode.UnknownLine, () => PolicyEvaluator.Standard.Allow(order, Days.Submitted, [new Allowance("l" + last, Usd(1))]));
        Expect.Fault($"charges[{count}].shipment", ErrorCode.UnknownShipment, () => _ = order with { Charges = [.. order.Charges, new Charge(ChargeKind.Other, Usd(0), "s" + last)] });
        Expect.Fault($"shipments[{count}].lines[0].line", ErrorCode.UnknownLine, () => _ = order with { Shipments = [.. order.Shipments, Shipment.ForLine("S", "l" + last, 1)] });
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Agreements_apply_to_the_merchant_in_its_own_case(int count)
    {
        string[] merchants = CasePairs.Of("M", count);
        var evaluator = new PolicyEvaluator([Policy.Standard], merchants.Select((merchant, index) => new Agreement($"AG-{index}", merchant, new TermsPatch { WindowDays = 100 + index })).ToValueList());
        Assert.Equal(Enumerable.Range(100, count), merchants.Select(merchant => evaluator.GetTermsInForce(merchant, Days.Submitted).Terms.WindowDays));
        Assert.Empty(evaluator.GetTermsInForce(merchants[^1].ToLowerInvariant(), Days.Submitted).Agreements);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_ledger_keeps_entries_whose_ids_differ_in_case_alone(int count)
    {
        Refund refund = new(Currency.USD, [], null, []);
        Money cent = Money.FromMinorUnits(1, Currency.USD);
        Refund allowance = new(Currency.USD, [], null, [Destination.ToAccountBalance(cent)], [new Allowance("1", cent)]);
        Func<string, LedgerEntry>[] kinds = [id => LedgerEntry.OfAllowance(id, allowance), id => new LedgerEntry(id, "I-1", refund), id => new LedgerEntry("R-1", id, refund)];
        Order order = new("JQM-1", "M-1", [new OrderLine("1", 1, Money.FromMinorUnits(100, Currency.USD))]);
        foreach (Func<string, LedgerEntry> create in kinds)
        {
            string[] ids = CasePairs.Of("E", count);
            var ledger = new RefundLedger("JQM-1", ids.Select(create).ToValueList());
            Assert.Equal(count, ledger.Version);
            LedgerResult next = ledger.Record(order, create(ids[^1].ToLowerInvariant().Replace("E", "e", StringComparison.Ordinal)), count);
            Assert.Equal(count + 1, next.Ledger.Version);
            foreach (string id in ids)
            {
                Expect.Fault($"entries[{count}]", ErrorCode.Duplicate, () => _ = new RefundLedger("JQM-1", [.. ledger.Entries, create(id)]));
                Assert.Same(ledger, ledger.Record(order, create(id), count).Ledger);
            }
        }
    }

    [Fact]
    public void A_command_whose_id_differs_in_case_alone_is_a_new_command()
    {
        ReturnCase open = Act.Submitted().Case;
        CaseCommand Withdraw(string id) => new WithdrawRequest(id, open.Events[^1].At, "merchant");
        Assert.Equal("C-0", open.Events[0].Id);
        Assert.True(open.Execute(Withdraw("C-0")).IsRepeated);
        Assert.Equal(CaseState.Withdrawn, open.Execute(Withdraw("c-0")).Case!.State);
    }

    private static ReturnRequest Request(IEnumerable<(string Line, string? Shipment, int Quantity)> items) => new(
        "R-1",
        "JQM-1",
        Days.Delivered,
        items.Select(item => new RequestedItem(item.Line, item.Quantity, ReturnReason.WrongItem, item.Shipment, "blue", [new Evidence(EvidenceKind.Photo)])).ToValueList());

    /// <summary>A request for all units of every other line.</summary>
    private static ReturnRequest Others(Order order, int without) => Request(order.Lines.Where((_, index) => index != without).Select(line => (line.Id, (string?)null, 2)));
}
