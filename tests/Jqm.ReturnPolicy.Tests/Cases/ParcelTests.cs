namespace Jqm.ReturnPolicy.Tests;

/// <summary>Parcels that come, what is found in them, and what is paid for them.</summary>
public sealed class ParcelTests
{
    private static readonly Parcel LineOne = new([new ParcelUnits("1", 2)]);
    private static readonly Parcel LineTwo = new([new ParcelUnits("2", 2)]);
    private static readonly InspectedItem Torn = new("1", 2, ReturnReason.ImproperUse, unused: false, original: false);

    private static InspectParcel Inspection(string id, Instant at, RefundLedger ledger, params ReadOnlySpan<InspectedItem> items) => new(id, at, "warehouse", ValueList.Create(items), ledger);

    [Fact]
    public void Goods_without_approval_are_refused()
    {
        Act[] acts =
        [
            Act.Submitted(),
            Act.Submitted(Act.Request with { Items = [Act.Request.Items[0] with { Details = null }] }),
            Act.Submitted().Do((id, at) => new DeclineRequest(id, at, "support", "no")),
        ];
        Assert.Equal([CaseState.Open, CaseState.AwaitingInformation, CaseState.Declined], acts.Select(act => act.Case.State));
        foreach (Act act in acts)
        {
            act.Receive(LineOne);
            Assert.Equal(CaseState.Refused, act.Case.State);
            Assert.Equal(LineOne, Assert.IsType<ParcelRefused>(act.Case.Events[^1]).Parcel);
            Assert.Null(act.Case.Parcel);
        }
    }

    [Fact]
    public void A_parcel_of_an_approved_return_is_received()
    {
        Act act = Act.Received();
        Assert.Equal(CaseState.Received, act.Case.State);
        Assert.Equal((LineOne, act.Case.Events[^1].At), (act.Case.Parcel, act.Case.ReceivedAt));
        Assert.Equal([new ApprovedUnits("1", 2, "S1"), new ApprovedUnits("2", 2, "S2")], act.Case.UnitsOut);
    }

    [Fact]
    public void A_parcel_can_come_before_the_last_one_is_paid_while_units_are_out_but_not_when_all_are_back()
    {
        Act act = Act.Settled().Receive(LineTwo).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        Assert.Empty(act.Case.UnitsOut.AsEnumerable());
        Refusal refusal = act.Refuses((id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("1", 1)])));
        Assert.Equal((RefusalCode.NothingOut, "3.3", CaseAction.Receive), (refusal.Code, refusal.Clause!.Number, refusal.Action));
    }

    [Fact]
    public void A_parcel_that_cannot_be_of_the_order_is_refused()
    {
        Act act = Act.Approved();
        Refusal Refuse(Parcel parcel) => act.Refuses((id, at) => new ReceiveParcel(id, at, "warehouse", parcel));
        Refusal refusal = Refuse(new Parcel([new ParcelUnits("9", 1)]));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "parcel.units[0].line"), (refusal.Code, refusal.Error, refusal.Path));
        refusal = Refuse(new Parcel([new ParcelUnits("1", 2), new ParcelUnits("1", 2, "S1")]));
        Assert.Equal((ErrorCode.QuantityOutOfRange, "parcel.units[1].quantity"), (refusal.Error, refusal.Path));
        refusal = Refuse(new Parcel([new ParcelUnits("1", 1)], shippingCost: Money.Of(1m, Currency.EUR)));
        Assert.Equal((ErrorCode.CurrencyMismatch, "parcel.shippingCost"), (refusal.Error, refusal.Path));
        act = Act.Settled();
        refusal = Refuse(LineOne);
        Assert.Equal((ErrorCode.QuantityOutOfRange, "parcel.units[0].quantity"), (refusal.Error, refusal.Path));
    }

    [Fact]
    public void An_inspection_covers_the_units_of_the_parcel_and_these_alone()
    {
        Act act = Act.Received();
        Refusal Refuse(params InspectedItem[] items) => act.Refuses((id, at) => Inspection(id, at, act.Ledger, items));
        Refusal refusal = Refuse(new InspectedItem("1", 1, ReturnReason.Defective));
        Assert.Equal((RefusalCode.ParcelMismatch, "4.1", "1", 1, 2), (refusal.Code, refusal.Clause!.Number, refusal.LineId, refusal.Given, refusal.Actual));
        refusal = Refuse(new InspectedItem("1", 2, ReturnReason.Defective), new InspectedItem("1", 1, ReturnReason.Defective));
        Assert.Equal((RefusalCode.ParcelMismatch, "1", 3, 2), (refusal.Code, refusal.LineId, refusal.Given, refusal.Actual));
        refusal = Refuse(new InspectedItem("1", 2, ReturnReason.Defective), new InspectedItem("2", 1, ReturnReason.Defective));
        Assert.Equal((RefusalCode.ParcelMismatch, "2", 1, 0), (refusal.Code, refusal.LineId, refusal.Given, refusal.Actual));
        refusal = Refuse(new InspectedItem("1", int.MaxValue, ReturnReason.Defective), new InspectedItem("1", int.MaxValue, ReturnReason.Defective));
        Assert.Equal((RefusalCode.ParcelMismatch, int.MaxValue), (refusal.Code, refusal.Given));
        refusal = Refuse(new InspectedItem("9", 2, ReturnReason.Defective));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "inspected[0].line"), (refusal.Code, refusal.Error, refusal.Path));
        Assert.Equal(CaseState.Settled, act.Inspect(new InspectedItem("1", 1, ReturnReason.Defective), new InspectedItem("1", 1, ReturnReason.WrongItem, true, true)).Case.State);
    }

    [Fact]
    public void An_inspection_with_missing_facts_is_refused_with_them()
    {
        Act act = Act.Received();
        Refusal refusal = act.Refuses((id, at) => Inspection(id, at, act.Ledger, new InspectedItem("1", 1, ReturnReason.Defective), new InspectedItem("1", 1)));
        Assert.Equal((RefusalCode.InspectionIncomplete, "4.1"), (refusal.Code, refusal.Clause!.Number));
        Assert.Equal((1, Rule.Inspection), (Assert.Single(refusal.Blocked).ItemIndex, refusal.Blocked[0].Findings[0].Rule));
        refusal = act.Refuses((id, at) => Inspection(id, at, act.Ledger, new InspectedItem("1", 2, ReturnReason.WrongItem, unused: true)));
        Assert.Equal((RefusalCode.InspectionIncomplete, Rule.Condition), (refusal.Code, Assert.Single(Assert.Single(refusal.Blocked).Findings).Rule));
    }

    [Fact]
    public void An_inspection_takes_the_ledger_of_the_order_with_earlier_refunds_of_the_case()
    {
        Act act = Act.Received();
        Assert.Equal(RefusalCode.LedgerMismatch, act.Refuses((id, at) => Inspection(id, at, new RefundLedger("another"), Torn)).Code);
        act = Act.Settled().Pay().Receive(LineTwo);
        Refusal refusal = act.Refuses((id, at) => Inspection(id, at, new RefundLedger(Act.Order.Number), new InspectedItem("2", 2, ReturnReason.WrongItem, true, true)));
        Assert.Equal((RefusalCode.VersionConflict, 0, 1), (refusal.Code, refusal.Given, refusal.Actual));
        Assert.Equal(CaseState.Settled, act.Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true)).Case.State);
    }

    [Fact]
    public void More_units_than_were_approved_are_refused_beside_those_that_were()
    {
        Act act = Act.Submitted().Approve(new ItemUnits(0, 2)).Receive(new Parcel([new ParcelUnits("1", 3)])).Inspect(new InspectedItem("1", 3, ReturnReason.Defective));
        Assert.Equal([(SettlementVerdict.Approved, 2), (SettlementVerdict.Rejected, 1)], act.Case.Settlements[0].Items.Select(item => (item.Verdict, item.Quantity)));
        Assert.Equal(Act.Usd(39.98m), act.Case.Due!.Total);
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
    }

    [Fact]
    public void A_parcel_without_any_approved_unit_leaves_the_approved_ones_out()
    {
        Act act = Act.Submitted().Approve(new ItemUnits(0, 2)).Receive(LineTwo).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        Assert.Equal(CaseState.Approved, act.Case.State);
        Assert.Equal(SettlementVerdict.Rejected, act.Case.Settlements[0].Verdict);
        Assert.Null(act.Case.Parcel);
        Assert.Equal([new ApprovedUnits("1", 2, "S1")], act.Case.UnitsOut);
        Assert.Equal(0, act.Ledger.Version);
    }

    [Fact]
    public void The_reason_that_the_inspection_finds_decides()
    {
        Act act = Act.Received().Inspect(new InspectedItem("1", 2, ReturnReason.WrongItem, true, true));
        SettledItem item = act.Case.Settlements[0].Items[0];
        Assert.Equal((ReturnReason.WrongItem, Fault.Service, SettlementVerdict.Approved), (item.Reason, item.Fault, item.Verdict));
        Assert.True(act.Case.Due!.Total > Act.Usd(39.98m), "The fees follow the service's error.");
        act = Act.Received().Inspect(new InspectedItem("1", 2, ReturnReason.ChangeOfMind, true, true));
        Assert.Equal((CaseState.Approved, SettlementVerdict.Rejected), (act.Case.State, act.Case.Settlements[0].Verdict));
    }

    [Fact]
    public void A_return_of_which_nothing_is_refunded_is_rejected_when_no_unit_is_out()
    {
        Act act = Act.Submitted().Approve(new ItemUnits(0, 2)).Receive(LineOne).Inspect(Torn);
        Assert.Equal(CaseState.Rejected, act.Case.State);
        Assert.Null(act.Case.Due);
        Assert.Equal(RefusalCode.WrongState, act.Refuses((id, at) => new RecordRefund(id, at, "finance")).Code);
    }

    [Fact]
    public void A_return_is_rejected_by_its_last_parcel_even_when_the_first_was_paid()
    {
        Act act = Act.Settled().Pay().Receive(LineTwo).Inspect(new InspectedItem("2", 2, ReturnReason.ImproperUse, false, false));
        Assert.Equal(CaseState.Rejected, act.Case.State);
        Assert.Equal(1, act.Ledger.Version);
    }

    [Fact]
    public void Return_shipping_is_reimbursed_though_the_goods_are_rejected()
    {
        // Defective, so the service bears the shipping; a private label that is wrong is not refundable, so nothing else is given back.
        Order order = Act.Order with { Lines = [Act.Order.Lines[0] with { Category = ProductCategory.PrivateLabel }, Act.Order.Lines[1]] };
        Act act = Act.Submitted(Act.Single, order: order).Approve().Receive(new Parcel([new ParcelUnits("1", 1)], shippingCost: Act.Usd(6.00m)));
        act.Inspect(new InspectedItem("1", 1, ReturnReason.WrongItem, true, true));
        Assert.Equal(SettlementVerdict.Rejected, act.Case.Settlements[0].Verdict);
        Assert.Equal((CaseState.Settled, Act.Usd(6.00m)), (act.Case.State, act.Case.Due!.Total));
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
    }

    [Fact]
    public void Return_shipping_that_cost_nothing_does_not_settle_goods_that_are_rejected()
    {
        Act act = Act.Submitted(Act.Single).Approve().Receive(new Parcel([new ParcelUnits("1", 1)], shippingCost: Act.Usd(0m))).Inspect(Torn with { Quantity = 1 });
        Assert.Equal(CaseState.Rejected, act.Case.State);
        Assert.True(act.Case.Settlements[0].Refund!.Total.IsZero);
    }

    [Fact]
    public void Return_shipping_that_the_service_paid_is_owed_where_nothing_is_refunded()
    {
        Act act = Act.Submitted(Act.Single).Approve().Receive(new Parcel([new ParcelUnits("1", 1)], shippingCost: Act.Usd(6.00m), shippingPaidBy: Party.Service)).Inspect(Torn with { Quantity = 1 });
        Assert.Equal((CaseState.Rejected, Act.Usd(6.00m)), (act.Case.State, act.Case.Settlements[0].Refund!.Owed));
    }

    [Fact]
    public void A_refund_of_nothing_is_settled_and_recorded_as_paid()
    {
        var order = new Order("JQM-10023", "M-77", [new OrderLine("1", 2, Act.Usd(0m))], [Act.Order.Shipments[0] with { Lines = null }]);
        Act act = Act.Submitted(Act.Single, order: order).Approve().Receive(new Parcel([new ParcelUnits("1", 1)])).Inspect(new InspectedItem("1", 1, ReturnReason.Defective));
        Assert.Equal(CaseState.Settled, act.Case.State);
        Assert.Equal(new RefundDue(Act.Usd(0m), []), act.Case.Due);
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
    }

    [Fact]
    public void A_refund_of_nothing_for_a_part_of_a_parcel_is_settled_too()
    {
        var order = new Order("JQM-10023", "M-77", [new OrderLine("1", 2, Act.Usd(0m))], [Act.Order.Shipments[0] with { Lines = null }]);
        Act act = Act.Submitted(Act.Single, order: order).Approve().Receive(LineOne).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal([SettlementVerdict.Approved, SettlementVerdict.Rejected], act.Case.Settlements[0].Items.Select(item => item.Verdict));
        Assert.Equal((CaseState.Settled, new RefundDue(Act.Usd(0m), [])), (act.Case.State, act.Case.Due));
    }

    [Fact]
    public void A_refund_beyond_the_greatest_amount_is_refused_also_by_a_replay()
    {
        // Each unit cost nothing and comes back alone, at the greatest shipping cost; a hundred times that is the greatest sum.
        var order = new Order("JQM-10023", "M-77", [new OrderLine("1", 101, Act.Usd(0m))], [Act.Order.Shipments[0] with { Lines = null }]);
        var one = new Parcel([new ParcelUnits("1", 1)], shippingCost: Act.Usd(1_000_000_000_000m));
        var broken = new InspectedItem("1", 1, ReturnReason.Defective);
        Act act = Act.Submitted(Act.Single with { Items = [Act.Single.Items[0] with { Quantity = 101 }] }, order: order).Approve();
        for (int parcel = 0; parcel < 100; parcel++)
            act.Receive(one).Inspect(broken);
        Assert.Equal(one.ShippingCost * 100, act.Case.Due!.Total);
        var last = (ParcelInspected)act.Case.Events[^1];

        act.Receive(one);
        Refusal refusal = act.Refuses((id, at) => Inspection(id, at, act.Ledger, broken));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.AmountOutOfRange, "refunds"), (refusal.Code, refusal.Error, refusal.Path));
        Expect.Fault("refunds", ErrorCode.AmountOutOfRange, () => act.Case.Apply(new ParcelInspected("C-999", act.Case.ReceivedAt!.Value, "warehouse", [broken], last.Settlement, act.Ledger.Version)));
    }

    [Fact]
    public void A_recorded_payment_must_equal_the_settlement()
    {
        Act act = Act.Settled();
        RefundDue due = act.Case.Due!;
        Assert.Equal([Destination.ToPayment("1", Act.Usd(39.98m))], due.Destinations);
        foreach (RefundDue wrong in new[] { new RefundDue(Act.Usd(39.99m), [Destination.ToPayment("1", Act.Usd(39.99m))]), new RefundDue(due.Total, [Destination.ToAccountBalance(due.Total)]) })
        {
            Refusal refusal = act.Refuses((id, at) => new RecordRefund(id, at, "finance", wrong));
            Assert.Equal((RefusalCode.RefundMismatch, "4.2", due), (refusal.Code, refusal.Clause!.Number, refusal.Due));
        }

        act.Do((id, at) => new RecordRefund(id, at, "finance", due));
        Assert.Equal((CaseState.Approved, due), (act.Case.State, Assert.IsType<RefundRecorded>(act.Case.Events[^1]).Paid));
        Assert.Equal(CaseState.Refunded, Act.Submitted(Act.Single).Approve().Receive(new Parcel([new ParcelUnits("1", 1)])).Inspect(new InspectedItem("1", 1, ReturnReason.Defective)).Pay().Case.State);
    }

    [Fact]
    public void A_case_is_governed_by_the_version_of_its_submission_though_another_is_in_force_at_the_inspection()
    {
        PolicyTerms harsh = PolicyTerms.Standard with { Reasons = ReasonTable.Standard.With(ReturnReason.Defective, new ReasonTerms(false, Fault.Merchant, Clause.FromNumber("1.5"))) };
        var evaluator = new PolicyEvaluator([Policy.Standard, new Policy("jqm-standard", "2", Act.Request.SubmittedAt + Duration.FromHours(1), harsh)]);
        Act act = Act.Submitted(evaluator: evaluator).Approve().Receive(LineOne).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal("1", act.Case.InForce.Policy.Version);
        Assert.Equal(new PolicyReference("jqm-standard", "1"), act.Case.Settlements[0].Policy);
        Assert.Equal(CaseState.Settled, act.Case.State);
        Act later = Act.Submitted(Act.Request with { SubmittedAt = Act.Request.SubmittedAt + Duration.FromHours(1) }, evaluator);
        Assert.Equal("2", later.Case.InForce.Policy.Version);
    }

    [Fact]
    public void A_case_keeps_the_agreement_of_its_submission_though_it_ends_meanwhile()
    {
        var agreement = new Agreement("AG-1", "M-77", new TermsPatch { RefundTo = RefundTo.AccountBalance }, to: Act.Request.SubmittedAt + Duration.FromHours(1));
        Act act = Act.Submitted(evaluator: new PolicyEvaluator([Policy.Standard], [agreement])).Approve().Receive(LineOne).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal([agreement], act.Case.InForce.Agreements);
        Assert.Equal(["AG-1"], act.Case.Settlements[0].AgreementIds);
        Assert.Equal([Destination.ToAccountBalance(Act.Usd(39.98m))], act.Case.Due!.Destinations);
    }
}
