namespace Jqm.ReturnPolicy.Tests;

/// <summary>Goods that need not come back are settled without a receipt (reading R26).</summary>
public sealed class SettleWithoutReturnTests
{
    private static readonly ReturnReason Lost = new("lostInTransit");

    private static PolicyTerms Terms(params ReadOnlySpan<ReturnReason> kept) => PolicyTerms.Standard with { GoodsBackExemptReasons = ValueList.Create(kept) };

    /// <summary>An approved case of several items of line 1, in the order given.</summary>
    private static Act OfLine1(PolicyTerms terms, params ReadOnlySpan<(ReturnReason Reason, int Quantity)> items)
    {
        RequestedItem first = Act.Request.Items[0];
        ValueList<RequestedItem> requested = ValueList.Create(items).Select(item => first with { Reason = item.Reason, Quantity = item.Quantity }).ToValueList();
        return Act.Submitted(Act.Request with { Items = requested }, Policies.Under(terms)).Approve();
    }

    private static Refusal Refuses(Act act, params ReadOnlySpan<ApprovedUnits> units)
    {
        ValueList<ApprovedUnits> named = ValueList.Create(units);
        return act.Refuses((id, at) => new SettleWithoutReturn(id, at, "support", named, act.Ledger));
    }

    [Fact]
    public void A_lost_parcel_goes_from_request_to_refund()
    {
        PolicyTerms terms = PolicyTerms.Standard with { WindowExemptReasons = [Lost], GoodsBackExemptReasons = [Lost], Reasons = ReasonTable.Standard.With(Lost, new ReasonTerms(true, Fault.Carrier, Clause.FromNumber("1.2"))) };
        Order order = Act.Order with { Shipments = [Act.Order.Shipments[0] with { DeliveredAt = null }, Act.Order.Shipments[1]] };
        Act act = Act.Submitted(Act.Single with { Items = [Act.Single.Items[0] with { Reason = Lost, Quantity = 3 }] }, Policies.Under(terms), order);
        Assert.Equal(CaseState.Open, act.Case.State);
        act.Approve();
        Assert.False(Assert.Single(act.Case.Instructions!.Items).GoodsBack);
        act.SettleWithoutReturn();
        Assert.Equal(CaseState.Settled, act.Case.State);
        var settled = Assert.IsType<SettledWithoutReturn>(act.Case.Events[^1]);
        Assert.Equal([new ApprovedUnits("1", 3, "S1")], settled.Units);
        Assert.Equal(0, settled.LedgerVersion);
        SettledItem item = Assert.Single(settled.Settlement.Items);
        Assert.Equal((Lost, SettlementVerdict.Approved), (item.Reason, item.Verdict));
        Assert.Equal(FindingStatus.Met, item.Findings.Single(finding => finding.Rule == Rule.Approval).Status);
        Assert.Equal(FindingStatus.Excepted, item.Findings.Single(finding => finding.Rule == Rule.Inspection).Status);
        Assert.Equal(Act.Usd(59.97m), act.Case.Due!.Total);
        Assert.Empty(act.Case.UnitsOut.AsEnumerable());
        Assert.Equal(("R-1", settled.Id), (act.Ledger.Entries[0].RequestId, act.Ledger.Entries[0].SettlementId));
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
        Assert.Equal(act.Case, ReturnCase.Replay(act.Case.Events));
    }

    [Fact]
    public void Units_can_be_settled_without_a_return_before_an_earlier_settlement_is_paid()
    {
        Act act = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 1));
        Assert.Equal((CaseState.Settled, 1), (act.Case.State, act.Case.UnitsOut[0].Quantity));
        act.SettleWithoutReturn(new ApprovedUnits("1", 1));
        Assert.Equal([new ApprovedUnits("2", 2, "S2")], act.Case.UnitsOut);
        Assert.Equal((Act.Usd(39.98m), 2), (act.Case.Due!.Total, act.Ledger.Version));
        Assert.Equal(CaseState.Approved, act.Pay().Case.State);
    }

    [Fact]
    public void A_parcel_can_come_after_other_units_were_settled_without_a_return()
    {
        Act act = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 2))
            .Receive(new Parcel([new ParcelUnits("2", 2)])).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
        Assert.Equal(2, act.Case.Settlements.Count);
    }

    [Fact]
    public void Units_settled_without_a_return_cannot_be_received()
    {
        Act act = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 2));
        Refusal refusal = act.Refuses((id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("1", 2)])));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.QuantityOutOfRange), (refusal.Code, refusal.Error));
        Assert.Equal(CaseState.Received, act.Receive(new Parcel([new ParcelUnits("1", 1), new ParcelUnits("2", 2)])).Case.State);
    }

    [Fact]
    public void Goods_that_must_come_back_are_not_settled_without_a_return()
    {
        Refusal refusal = Refuses(Act.Keeping(ReturnReason.Defective), new ApprovedUnits("1", 2), new ApprovedUnits("2", 2));
        Assert.Equal((RefusalCode.GoodsMustComeBack, "4.1", "2", "S2"), (refusal.Code, refusal.Clause!.Number, refusal.LineId, refusal.ShipmentId));
        Assert.Equal((2, 0), (refusal.Given, refusal.Actual));
        Assert.Equal(RefusalCode.GoodsMustComeBack, Refuses(Act.Approved(), new ApprovedUnits("1", 1)).Code);
    }

    [Fact]
    public void No_goods_must_come_back_where_the_terms_require_none()
    {
        Act act = Act.Submitted(evaluator: Policies.Under(PolicyTerms.Standard with { GoodsBackRequired = false })).Approve().SettleWithoutReturn();
        Assert.Equal(SettlementVerdict.Approved, act.Case.Settlements[0].Verdict);
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
    }

    [Fact]
    public void More_units_than_are_out_are_refused()
    {
        Act act = Act.Keeping(ReturnReason.Defective);
        Refusal refusal = Refuses(act, new ApprovedUnits("1", 1), new ApprovedUnits("1", 2, "S1"));
        Assert.Equal((RefusalCode.UnitsNotOut, null, "1", "S1"), (refusal.Code, refusal.Clause, refusal.LineId, refusal.ShipmentId));
        Assert.Equal((3, 2), (refusal.Given, refusal.Actual));
        act = Act.Submitted(evaluator: Policies.Under(Terms(ReturnReason.Defective, ReturnReason.WrongItem))).Approve(new ItemUnits(0, 1));
        Assert.Equal((RefusalCode.UnitsNotOut, 0), (Refuses(act, new ApprovedUnits("2", 1)).Code, Refuses(act, new ApprovedUnits("2", 1)).Actual));
    }

    [Fact]
    public void A_settled_case_without_units_out_has_nothing_to_settle()
    {
        Act act = OfLine1(Terms(ReturnReason.Defective), (ReturnReason.Defective, 2)).SettleWithoutReturn();
        Assert.Equal(RefusalCode.NothingOut, Refuses(act, new ApprovedUnits("1", 1)).Code);
    }

    [Fact]
    public void An_unknown_line_is_bad_input()
    {
        Refusal refusal = Refuses(Act.Keeping(ReturnReason.Defective), new ApprovedUnits("1", 1), new ApprovedUnits("9", 1));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "units[1].line"), (refusal.Code, refusal.Error, refusal.Path));
    }

    [Fact]
    public void Each_item_of_a_place_is_settled_on_its_own_reason_in_the_order_of_the_request()
    {
        Act act = OfLine1(Terms(ReturnReason.DamagedInShipping, ReturnReason.WrongItem), (ReturnReason.DamagedInShipping, 1), (ReturnReason.Defective, 1), (ReturnReason.WrongItem, 1));
        Assert.Equal((RefusalCode.GoodsMustComeBack, 3, 2), Code(Refuses(act, new ApprovedUnits("1", 3))));
        act.SettleWithoutReturn(new ApprovedUnits("1", 2));
        Assert.Equal([(ReturnReason.DamagedInShipping, 1), (ReturnReason.WrongItem, 1)], act.Case.Settlements[0].Items.Select(item => (item.Reason!.Value, item.Quantity)));
        Assert.Equal((RefusalCode.GoodsMustComeBack, 1, 0), Code(Refuses(act, new ApprovedUnits("1", 1))));

        static (RefusalCode, int?, int?) Code(Refusal refusal) => (refusal.Code, refusal.Given, refusal.Actual);
    }

    [Fact]
    public void Units_that_came_back_count_for_goods_that_must_come_back_first()
    {
        Act act = OfLine1(Terms(ReturnReason.DamagedInShipping), (ReturnReason.DamagedInShipping, 1), (ReturnReason.Defective, 1));
        act.Receive(new Parcel([new ParcelUnits("1", 1)])).Inspect(new InspectedItem("1", 1, ReturnReason.Defective));
        Assert.Equal(ReturnReason.DamagedInShipping, act.SettleWithoutReturn().Case.Settlements[1].Items[0].Reason);

        act = OfLine1(Terms(ReturnReason.DamagedInShipping), (ReturnReason.DamagedInShipping, 1), (ReturnReason.Defective, 1));
        act.Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal(RefusalCode.NothingOut, Refuses(act, new ApprovedUnits("1", 1)).Code);
    }

    [Fact]
    public void An_old_ledger_and_another_orders_ledger_are_refused()
    {
        Act act = Act.Keeping(ReturnReason.Defective);
        RefundLedger old = act.Ledger;
        act.SettleWithoutReturn(new ApprovedUnits("1", 1));
        Assert.Equal(RefusalCode.VersionConflict, act.Refuses((id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 1)], old)).Code);
        Assert.Equal(RefusalCode.LedgerMismatch, act.Refuses((id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 1)], new RefundLedger("another"))).Code);
    }

    [Fact]
    public void Instructions_whose_goods_may_be_kept_against_the_terms_cannot_be_replayed()
    {
        Act act = Act.Approved();
        var approved = (RequestApproved)act.Case.Events[1];
        ReturnInstructions given = approved.Instructions;
        ValueList<InstructedItem> kept = given.Items.Select(item => new InstructedItem(item.LineId, item.ShipmentId, item.Quantity, item.Reason, item.Fault, item.ReturnShipping, item.RequiresOriginalCondition, goodsBack: false)).ToValueList();
        var changed = new RequestApproved(approved.Id, approved.At, approved.Actor, approved.Items, new ReturnInstructions(given.Reference, given.Address, kept));
        Expect.Fault("events[1]", ErrorCode.Malformed, () => ReturnCase.Replay([act.Case.Events[0], changed]));
    }

    [Fact]
    public void A_settlement_on_another_reason_than_the_requests_cannot_be_replayed()
    {
        Act act = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 2));
        var settled = (SettledWithoutReturn)act.Case.Events[^1];
        Settlement right = settled.Settlement;
        SettledItem item = right.Items[0];
        var wrong = new SettledItem(item.LineId, item.ShipmentId, item.Quantity, item.Findings, ReturnReason.WrongItem, item.Fault, item.ReturnShipping);
        var changed = new SettledWithoutReturn(settled.Id, settled.At, settled.Actor, settled.Units, new Settlement(right.OrderNumber, right.RequestId, right.Policy, right.AgreementIds, [wrong], right.Refund), 0);
        Expect.Fault("events[2]", ErrorCode.Malformed, () => ReturnCase.Replay([.. act.Case.Events.Take(2), changed]));
    }

    [Fact]
    public void The_letter_lists_goods_that_need_not_come_back()
    {
        string letter = Notice.Create(Act.Keeping(ReturnReason.Defective).Case, Language.English)!.Body;
        Assert.Contains("Line 1, shipment S1: 2 units, defective product\nThese goods need not come back", letter, StringComparison.Ordinal);
        Assert.Contains("Please send the goods to:\n", letter, StringComparison.Ordinal);
        letter = Notice.Create(Act.Keeping(ReturnReason.Defective, ReturnReason.WrongItem).Case, Language.English)!.Body;
        Assert.DoesNotContain("send", letter, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Shenzhen", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("寄回", Notice.Create(Act.Keeping(ReturnReason.Defective, ReturnReason.WrongItem).Case, Language.Chinese)!.Body, StringComparison.Ordinal);
    }
}
