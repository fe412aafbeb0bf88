namespace Jqm.ReturnPolicy.Tests;

/// <summary>What support decides, and what a merchant takes back.</summary>
public sealed class DecisionTests
{
    private static readonly ReturnRequest Mixed = Act.Request with { Items = [Act.Request.Items[0], Act.Request.Items[1] with { Reason = ReturnReason.ChangeOfMind }] };

    private static readonly ReturnRequest Bare = Act.Request with { Items = Act.Request.Items.Select(item => item with { Evidence = [] }).ToValueList() };

    private static ApproveRequest Approve(string id, Instant at, params ReadOnlySpan<ItemUnits> items) => new(id, at, "support", ValueList.Create(items), "Warehouse 3");

    [Fact]
    public void An_approval_gives_return_instructions()
    {
        Act act = Act.Submitted().Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(1, 2), new ItemUnits(0, 1)], "Warehouse 3, Shenzhen", note: "as agreed by telephone"));
        Assert.Equal(CaseState.Approved, act.Case.State);
        Assert.Equal(act.Case.Events[^1].At, act.Case.ApprovedAt);
        ReturnInstructions instructions = act.Case.Instructions!;
        Assert.Equal(("RET-R-1", "Warehouse 3, Shenzhen"), (instructions.Reference, instructions.Address));
        Assert.Equal(
            [
                new InstructedItem("2", "S2", 2, ReturnReason.WrongItem, Fault.Service, new ReturnShippingBearer(Party.Service), requiresOriginalCondition: true),
                new InstructedItem("1", "S1", 1, ReturnReason.Defective, Fault.Product, new ReturnShippingBearer(Party.Service), requiresOriginalCondition: false),
            ],
            instructions.Items);
        Assert.Equal("as agreed by telephone", Assert.IsType<RequestApproved>(act.Case.Events[^1]).Note);
    }

    [Fact]
    public void A_return_reference_may_be_the_services_own()
    {
        Act act = Act.Submitted().Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 1)], "Warehouse 3", "RMA-7"));
        Assert.Equal("RMA-7", act.Case.Instructions!.Reference);
    }

    [Fact]
    public void Instructions_state_that_the_merchant_bears_the_shipping_of_goods_damaged_by_the_carrier()
    {
        Act act = Act.Submitted(Act.Request with { Items = [Act.Request.Items[0] with { Reason = ReturnReason.DamagedInShipping }] }).Approve();
        InstructedItem item = act.Case.Instructions!.Items[0];
        Assert.Equal((Fault.Carrier, Party.Merchant, false), (item.Fault, item.ReturnShipping.BorneBy, item.RequiresOriginalCondition));
    }

    [Fact]
    public void A_part_of_the_quantities_can_be_approved()
    {
        Act act = Act.Submitted().Approve(new ItemUnits(0, 1), new ItemUnits(1, 2));
        Assert.Equal([new ApprovedUnits("1", 1, "S1"), new ApprovedUnits("2", 2, "S2")], act.Case.UnitsOut);
        act.Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal([SettlementVerdict.Approved, SettlementVerdict.Rejected], act.Case.Settlements[0].Items.Select(item => item.Verdict));
    }

    [Fact]
    public void Items_that_an_approval_leaves_out_are_declined_with_it()
    {
        Act act = Act.Submitted().Approve(new ItemUnits(1, 2)).Receive(new Parcel([new ParcelUnits("1", 2), new ParcelUnits("2", 2)]));
        act.Inspect(new InspectedItem("1", 2, ReturnReason.Defective), new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        Settlement settlement = act.Case.Settlements[0];
        Assert.Equal([SettlementVerdict.Rejected, SettlementVerdict.Approved], settlement.Items.Select(item => item.Verdict));
        Assert.Equal("3.3", settlement.Items[0].Findings.Single(finding => finding.Status == FindingStatus.NotMet).Clause.Number);
        Assert.Equal(CaseState.Refunded, act.Pay().Case.State);
    }

    [Fact]
    public void Items_of_the_same_line_are_awaited_together()
    {
        ReturnRequest twice = Act.Request with { Items = [Act.Request.Items[0], Act.Request.Items[1], Act.Request.Items[0] with { Quantity = 1, Reason = ReturnReason.WrongItem }] };
        Act act = Act.Submitted(twice).Approve();
        Assert.Equal([new ApprovedUnits("1", 3, "S1"), new ApprovedUnits("2", 2, "S2")], act.Case.UnitsOut);
        Assert.Equal(3, act.Case.Instructions!.Items.Count);
    }

    [Fact]
    public void A_referred_request_can_be_approved()
    {
        PolicyEvaluator lenient = Policies.Under(PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer });
        Act act = Act.Submitted(Act.Request with { SubmittedAt = Instant.FromUtc(2026, 4, 1, 0, 0) }, lenient);
        Assert.Equal(AssessmentVerdict.Referred, act.Case.Assessment.Verdict);
        Assert.Equal(CaseState.Approved, act.Approve().Case.State);
    }

    [Fact]
    public void A_referred_item_can_be_approved_while_another_awaits_information()
    {
        PolicyEvaluator lenient = Policies.Under(PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer });
        ReturnRequest late = Act.Request with { SubmittedAt = Instant.FromUtc(2026, 4, 1, 0, 0), Items = [Act.Request.Items[0], Bare.Items[1]] };
        Act act = Act.Submitted(late, lenient);
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        Assert.Equal(CaseState.Approved, act.Approve(new ItemUnits(0, 2)).Case.State);
    }

    [Fact]
    public void An_ineligible_item_is_refused_with_its_unmet_findings()
    {
        Refusal refusal = Act.Submitted(Mixed).Refuses((id, at) => Approve(id, at, new ItemUnits(0, 1), new ItemUnits(1, 1)));
        Assert.Equal((RefusalCode.NotApprovable, "1.5"), (refusal.Code, refusal.Clause!.Number));
        BlockedItem blocked = Assert.Single(refusal.Blocked);
        Assert.Equal(1, blocked.ItemIndex);
        Assert.Equal((Rule.Reason, FindingStatus.NotMet), (Assert.Single(blocked.Findings).Rule, blocked.Findings[0].Status));
    }

    [Fact]
    public void An_incomplete_item_is_refused_with_its_missing_facts()
    {
        Refusal refusal = Act.Submitted(Bare).Refuses((id, at) => Approve(id, at, new ItemUnits(1, 1), new ItemUnits(0, 1)));
        Assert.Equal((RefusalCode.NotApprovable, "3.1", CaseState.AwaitingInformation), (refusal.Code, refusal.Clause!.Number, refusal.State));
        Assert.Equal([1, 0], refusal.Blocked.Select(blocked => blocked.ItemIndex));
        Assert.All(refusal.Blocked, blocked => Assert.Equal(FindingStatus.Missing, Assert.Single(blocked.Findings).Status));
    }

    [Fact]
    public void A_refusal_cites_not_met_before_missing()
    {
        ReturnRequest request = Act.Request with { Items = [Bare.Items[0], Mixed.Items[1]] };
        Assert.Equal("1.5", Act.Submitted(request).Refuses((id, at) => Approve(id, at, new ItemUnits(0, 1), new ItemUnits(1, 1))).Clause!.Number);
    }

    [Fact]
    public void An_order_that_the_service_did_not_fulfil_cannot_be_approved()
    {
        Refusal refusal = Act.Submitted(order: Act.Order with { FulfilledBy = Fulfilment.Other }).Refuses((id, at) => Approve(id, at, new ItemUnits(0, 1)));
        Assert.Equal((RefusalCode.NotApprovable, "0.1"), (refusal.Code, refusal.Clause!.Number));
    }

    [Fact]
    public void An_approval_names_each_item_of_the_request_once_and_at_most_its_units()
    {
        Act act = Act.Submitted();
        Refusal refusal = act.Refuses((id, at) => Approve(id, at, new ItemUnits(0, 1), new ItemUnits(2, 1)));
        Assert.Equal((RefusalCode.UnknownItem, 2, 2), (refusal.Code, refusal.ItemIndex, refusal.Actual));
        refusal = act.Refuses((id, at) => Approve(id, at, new ItemUnits(1, 1), new ItemUnits(1, 1)));
        Assert.Equal((RefusalCode.DuplicateItem, 1), (refusal.Code, refusal.ItemIndex));
        refusal = act.Refuses((id, at) => Approve(id, at, new ItemUnits(0, 3)));
        Assert.Equal((RefusalCode.QuantityOutOfRange, 0, 3, 2), (refusal.Code, refusal.ItemIndex, refusal.Given, refusal.Actual));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Declining_an_eligible_item_needs_a_note(string? note)
    {
        Assert.Equal(RefusalCode.NoteRequired, Act.Submitted(Mixed).Refuses((id, at) => new DeclineRequest(id, at, "support", note)).Code);
        Assert.Equal(CaseState.Declined, Act.Submitted(Mixed with { Items = [Mixed.Items[1]] }).Do((id, at) => new DeclineRequest(id, at, "support", note)).Case.State);
        Assert.Equal(CaseState.Declined, Act.Submitted(Bare).Do((id, at) => new DeclineRequest(id, at, "support", note)).Case.State);
    }

    [Fact]
    public void An_eligible_item_is_declined_with_a_note()
    {
        Act act = Act.Submitted().Do((id, at) => new DeclineRequest(id, at, "support", "the merchant was refunded by card"));
        Assert.Equal(CaseState.Declined, act.Case.State);
        Assert.Equal("the merchant was refunded by card", Assert.IsType<RequestDeclined>(act.Case.Events[^1]).Note);
    }

    [Fact]
    public void A_merchant_can_take_a_request_back_until_the_goods_are_here()
    {
        foreach (Act act in new[] { Act.Submitted(), Act.Submitted(Bare), Act.Approved() })
        {
            act.Do((id, at) => new WithdrawRequest(id, at, "merchant", "sold elsewhere"));
            Assert.Equal(CaseState.Withdrawn, act.Case.State);
            Assert.Equal("sold elsewhere", Assert.IsType<RequestWithdrawn>(act.Case.Events[^1]).Note);
        }

        Assert.Equal(RefusalCode.WrongState, Act.Received().Refuses((id, at) => new WithdrawRequest(id, at, "merchant")).Code);
    }

    [Fact]
    public void A_case_that_is_withdrawn_after_money_went_out_ends_as_refunded()
    {
        Act act = Act.Settled().Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant"));
        Assert.Equal(CaseState.Refunded, act.Case.State);
        Assert.Equal(1, act.Ledger.Version);
        Assert.Equal(NoticeKind.Refunded, Notice.Create(act.Case, Language.English)!.Kind);
        Assert.Contains("USD 39.98 had been paid out before.", Notice.Create(act.Case, Language.English)!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_withdrawn_after_a_set_off_ends_as_withdrawn_since_no_money_went_out()
    {
        Act act = CaseSayings.OnDelivery().Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant"));
        Assert.Equal(CaseState.Withdrawn, act.Case.State);
        Assert.Null(Notice.Create(act.Case, Language.English));
        Assert.Equal(CaseState.Refunded, CaseSayings.OnDelivery(new Payment("P1", Act.Usd(140m))).Pay().Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case.State);
    }

    [Fact]
    public void A_case_whose_refund_was_nothing_ends_as_withdrawn()
    {
        Order free = Act.Order with { Lines = Act.Order.Lines.Select(line => new OrderLine(line.Id, line.Quantity, Act.Usd(0))).ToValueList(), Charges = [] };
        Act act = Act.Submitted(order: free).Approve().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective)).Pay();
        Assert.Equal(CaseState.Withdrawn, act.Do((id, at) => new WithdrawRequest(id, at, "merchant")).Case.State);
    }
}
