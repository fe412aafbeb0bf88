namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class RequestBuilderTests
{
    private static readonly Order Split = AnOrder()
        .WithLine(3)
        .WithLine()
        .WithShipment("S1", "2026-01-06T00:00:00Z", "2026-01-15T00:00:00Z", ("1", 3))
        .WithShipment("S2", "2026-01-06T00:00:00Z", "2026-01-20T00:00:00Z", ("2", 1));

    [Fact]
    public void A_request_without_further_statement_is_accepted()
    {
        Order order = AnOrder();
        ReturnRequest request = ARequest(order);

        Assert.Equal(("R-1", "JQM-10023", Instant.FromUtc(2026, 1, 25, 9, 30)), (request.Id, request.OrderNumber, request.SubmittedAt));
        RequestedItem item = Assert.Single(request.Items);
        Assert.Equal(("1", "S1", 1, ReturnReason.Defective), (item.LineId, item.ShipmentId, item.Quantity, item.Reason));
        Assert.Equal((EvidenceKind.Photo, true), (item.Evidence[0].Kind, item.Evidence[0].Clear));
        Assert.Equal(AssessmentVerdict.Eligible, PolicyEvaluator.Standard.Assess(order, request).Verdict);
    }

    [Fact]
    public void Every_member_that_a_test_states_is_in_the_request()
    {
        ReturnRequest request = ARequest(Split)
            .WithId("R-2")
            .WithItem(ReturnReason.WrongItem, 2)
            .WithItem(ReturnReason.DamagedInShipping, lineId: "2")
            .WithDetails("blue, not red")
            .WithEvidence(new Evidence(EvidenceKind.Video, clear: false), new Evidence(EvidenceKind.Document))
            .SubmittedAt("2026-02-01T00:00:00Z")
            .Waiving(Rule.Window, "reviewer-4", "carrier strike");

        ValueList<Evidence> evidence = [new Evidence(EvidenceKind.Video, clear: false), new Evidence(EvidenceKind.Document)];
        var expected = new ReturnRequest(
            "R-2",
            "JQM-10023",
            Instant.FromUtc(2026, 2, 1, 0, 0),
            [new RequestedItem("1", 2, ReturnReason.WrongItem, "S1", "blue, not red", evidence), new RequestedItem("2", 1, ReturnReason.DamagedInShipping, "S2", "blue, not red", evidence)],
            [new Waiver(Rule.Window, "reviewer-4", "carrier strike")]);
        Differences.Between(expected, request).ThrowIfAny();
    }

    [Fact]
    public void Every_settable_member_of_a_request_can_be_stated()
    {
        ReturnRequest[] requests =
        [
            ARequest(Split),
            ARequest(AnOrder().WithNumber("JQM-2")).WithId("R-2").SubmittedAt(Instant.FromUtc(2026, 3, 1, 0, 0)).Waiving(Rule.Window),
            ARequest(Split).WithItem(ReturnReason.WrongItem, 2, "2", "S2").WithoutDetails().WithoutEvidence(),
        ];
        Assert.Empty(Unvaried.Members(requests));
        Assert.Empty(Unvaried.Members(requests.SelectMany(request => request.Items)));
    }

    [Fact]
    public void A_request_with_a_reason_is_for_one_unit() =>
        Assert.Equal(new RequestBuilder(Split).WithItem(ReturnReason.ChangeOfMind).Build(), ARequest(Split, ReturnReason.ChangeOfMind).Build());

    [Theory]
    [InlineData(30, AssessmentVerdict.Eligible)]
    [InlineData(31, AssessmentVerdict.Ineligible)]
    public void Days_after_the_delivery_are_those_of_the_window(int days, AssessmentVerdict verdict)
    {
        Order order = AnOrder();
        Assert.Equal(verdict, PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days)).Verdict);
    }

    [Fact]
    public void The_last_delivery_counts() => Assert.Equal(Instant.FromUtc(2026, 1, 21, 0, 0), ARequest(Split).SubmittedAfterDelivery(1).Build().SubmittedAt);

    [Fact]
    public void Days_after_delivery_throw_for_an_order_without_delivery()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => ARequest(AnOrder().Shipped()).SubmittedAfterDelivery(3));
        Assert.Equal("Order 'JQM-10023' is not delivered, so 3 days after its delivery are no instant; state the instant with SubmittedAt.", refused.Message);
    }

    [Fact]
    public void A_request_on_an_order_that_is_not_delivered_is_submitted_after_its_last_known_instant()
    {
        Assert.Equal(Instant.FromUtc(2026, 1, 16, 9, 30), ARequest(AnOrder().Shipped()).Build().SubmittedAt);
        Assert.Equal(Instant.FromUtc(2026, 1, 15, 9, 30), ARequest(AnOrder().NotShipped()).Build().SubmittedAt);
        Assert.Equal(Instant.FromUtc(2026, 1, 25, 9, 30), ARequest(AnOrder().NotShipped().Build() with { PlacedAt = null }).Build().SubmittedAt);
    }

    [Fact]
    public void A_builder_is_not_changed_by_its_methods()
    {
        RequestBuilder all = ARequest(Split, ReturnReason.Defective);
        ReturnRequest before = all;
        RequestBuilder[] changed =
        [
            all.WithId("2"), all.WithItem(ReturnReason.WrongItem), all.WithDetails("other"), all.WithoutDetails(), all.WithEvidence(new Evidence(EvidenceKind.Video)), all.WithoutEvidence(),
            all.SubmittedAt("2026-03-01T00:00:00Z"), all.SubmittedAfterDelivery(1), all.Waiving(Rule.Window),
        ];
        Assert.All(changed, builder => Assert.NotEqual(before, builder.Build()));
        Assert.Equal(before, all.Build());
    }

    [Fact]
    public void Invalid_data_throws()
    {
        Assert.Equal(ErrorCode.QuantityOutOfRange, Assert.Throws<InvalidInputException>(() => ARequest(Split).WithItem(ReturnReason.Defective, 0).Build()).Code);
        Assert.Equal("submittedAt", Assert.Throws<InvalidInputException>(() => ARequest(Split).SubmittedAt("yesterday")).Path);
        Assert.Throws<ArgumentNullException>(() => ARequest(null!));
        Assert.Throws<ArgumentNullException>(() => (ReturnRequest)(RequestBuilder)null!);
    }
}
