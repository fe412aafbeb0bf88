namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class ReturnBuilderTests
{
    private static readonly Order Order = AnOrder().WithLine(3).WithLine();

    [Fact]
    public void A_return_without_further_statement_is_approved()
    {
        ReturnedGoods goods = AReturn(Order);

        Assert.Equal(("R-1", "JQM-10023", Instant.FromUtc(2026, 1, 25, 9, 30)), (goods.RequestId, goods.OrderNumber, goods.SubmittedAt));
        Assert.Equal((Instant.FromUtc(2026, 1, 26, 9, 30), Instant.FromUtc(2026, 2, 4, 9, 30)), (goods.ApprovedAt, goods.ReceivedAt));
        Assert.Equal([new InspectedItem("1", 1, ReturnReason.Defective, true, true, "S1")], goods.Inspected);
        Assert.Equal([new ApprovedUnits("1", 1, "S1")], goods.Approved);
        Assert.Equal(SettlementVerdict.Approved, PolicyEvaluator.Standard.Settle(Order, goods).Verdict);
    }

    [Fact]
    public void Every_member_that_a_test_states_is_in_the_return()
    {
        ReturnedGoods goods = AReturn(Order)
            .WithItem(ReturnReason.WrongItem, 2)
            .WithItem(ReturnReason.Defective, lineId: "2", shipmentId: "S1")
            .WithCondition(unused: false, original: null)
            .SubmittedAt("2026-02-01T00:00:00Z")
            .ApprovedAt("2026-02-02T00:00:00Z")
            .ReceivedAt("2026-02-11T00:00:00Z")
            .WithShippingCost(6, Party.Service)
            .Waiving(Rule.Condition, "reviewer-4", "goodwill");

        var expected = new ReturnedGoods(
            "R-1",
            "JQM-10023",
            Instant.FromUtc(2026, 2, 1, 0, 0),
            [new InspectedItem("1", 2, ReturnReason.WrongItem, false, null, "S1"), new InspectedItem("2", 1, ReturnReason.Defective, false, null, "S1")],
            Instant.FromUtc(2026, 2, 2, 0, 0),
            [new ApprovedUnits("1", 2, "S1"), new ApprovedUnits("2", 1, "S1")],
            Instant.FromUtc(2026, 2, 11, 0, 0),
            Money.Of(6, Currency.USD),
            Party.Service,
            [new Waiver(Rule.Condition, "reviewer-4", "goodwill")]);
        Differences.Between(expected, goods).ThrowIfAny();
    }

    [Fact]
    public void Every_settable_member_of_a_return_can_be_stated()
    {
        Order other = AnOrder().WithNumber("JQM-2").WithShipment("S2");
        ReturnedGoods[] returns =
        [
            AReturn(Order),
            AReturn(other, ARequest(other).WithId("R-2").WithItem(ReturnReason.WrongItem, 2, "9")).WithCondition(false, false).WithShippingCost(1, Party.Service).Waiving(Rule.Window),
            AReturn(Order).NotApproved().NotReceived().SubmittedAt(Instant.FromUtc(2026, 3, 1, 0, 0)),
        ];
        Assert.Empty(Unvaried.Members(returns));
        Assert.Empty(Unvaried.Members(returns.SelectMany(goods => goods.Inspected)));
        Assert.Empty(Unvaried.Members(returns.SelectMany(goods => goods.Approved)));
    }

    [Fact]
    public void The_goods_of_a_request_are_its_items()
    {
        ReturnRequest request = ARequest(Order).WithId("R-2").WithItem(ReturnReason.WrongItem, 2).WithItem(ReturnReason.Defective, 1, "2").SubmittedAt("2026-02-01T00:00:00Z");
        ReturnedGoods goods = AReturn(Order, request);

        Assert.Equal((request.Id, request.SubmittedAt), (goods.RequestId, goods.SubmittedAt));
        Assert.Equal(
            request.Items.Select(item => (item.LineId, item.ShipmentId, item.Quantity, (ReturnReason?)item.Reason)),
            goods.Inspected.Select(item => (item.LineId, item.ShipmentId, item.Quantity, item.Reason)));
        Assert.Equal(SettlementVerdict.Approved, PolicyEvaluator.Standard.Settle(Order, goods).Verdict);
    }

    [Fact]
    public void An_inspection_may_find_another_reason_than_the_request()
    {
        ReturnedGoods goods = AReturn(Order, ARequest(Order)).InspectedAs(ReturnReason.ImproperUse);
        Assert.Equal([ReturnReason.ImproperUse], goods.Inspected.Select(item => item.Reason!.Value));
        Assert.Equal(AReturn(Order, ReturnReason.ImproperUse).Build(), AReturn(Order).NotInspected().InspectedAs(ReturnReason.ImproperUse).Build());
    }

    [Fact]
    public void What_is_taken_away_is_missing()
    {
        Assert.Equal(SettlementVerdict.Rejected, PolicyEvaluator.Standard.Settle(Order, AReturn(Order).NotApproved()).Verdict);
        Assert.Equal(SettlementVerdict.Pending, PolicyEvaluator.Standard.Settle(Order, AReturn(Order).NotReceived()).Verdict);
        Assert.Equal(SettlementVerdict.Pending, PolicyEvaluator.Standard.Settle(Order, AReturn(Order).NotInspected()).Verdict);
        Assert.Equal(AReturn(Order).ApprovedAt("2026-02-02T00:00:00Z").Build(), AReturn(Order).NotApproved().ApprovedAt("2026-02-02T00:00:00Z").Build());
        Assert.Equal(AReturn(Order).ReceivedAt("2026-02-02T00:00:00Z").Build(), AReturn(Order).NotReceived().ReceivedAt("2026-02-02T00:00:00Z").Build());
    }

    [Fact]
    public void A_builder_is_not_changed_by_its_methods()
    {
        ReturnBuilder all = AReturn(Order, ReturnReason.Defective);
        ReturnedGoods before = all;
        ReturnBuilder[] changed =
        [
            all.WithItem(ReturnReason.WrongItem), all.InspectedAs(ReturnReason.WrongItem), all.WithCondition(null, null), all.NotApproved(), all.NotReceived(), all.NotInspected(),
            all.SubmittedAt("2026-03-01T00:00:00Z"), all.ApprovedAt("2026-03-01T00:00:00Z"), all.ReceivedAt("2026-03-01T00:00:00Z"), all.WithShippingCost(1), all.Waiving(Rule.Window),
        ];
        Assert.All(changed, builder => Assert.NotEqual(before, builder.Build()));
        Assert.Equal(before, all.Build());
    }

    [Fact]
    public void Invalid_data_throws()
    {
        Assert.Equal("approvedAt", Assert.Throws<InvalidInputException>(() => AReturn(Order).ApprovedAt("2026-02-30T00:00:00Z")).Path);
        Assert.Equal("receivedAt", Assert.Throws<InvalidInputException>(() => AReturn(Order).ReceivedAt("2026-02-01T24:30:00Z")).Path);
        Assert.Equal("submittedAt", Assert.Throws<InvalidInputException>(() => AReturn(Order).SubmittedAt("2026-02-01 00:00:00Z")).Path);
        Assert.Equal("shippingCost", Assert.Throws<InvalidInputException>(() => AReturn(Order).WithShippingCost(0.001m).Build()).Path);
        Assert.Throws<ArgumentNullException>(() => AReturn(null!));
        Assert.Throws<ArgumentNullException>(() => AReturn(Order, (ReturnRequest)null!));
        Assert.Throws<ArgumentNullException>(() => (ReturnedGoods)(ReturnBuilder)null!);
    }
}
