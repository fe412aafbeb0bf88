using FsCheck.Xunit;

namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>The code of docs/testing.md.</summary>
public sealed class TestingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_example_of_the_page_runs()
    {
        Order order = AnOrder()
            .WithLine(quantity: 3, unitPrice: 19.99m, discount: 5.00m)
            .WithCharge(ChargeKind.Shipping, 12.00m)
            .Delivered("2026-01-15T09:30:00Z");
        Assessment late = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 31));

        Assert.Equal(Money.Of(66.97m, Currency.USD), order.Total);
        Assert.Equal(AssessmentVerdict.Ineligible, late.Verdict);
    }

    [Fact]
    public void A_split_shipment_names_the_lines_of_each_parcel()
    {
        Order split = AnOrder()
            .WithLine(quantity: 2)
            .WithShipment("S1", "2026-01-06T00:00:00Z", "2026-01-15T09:30:00Z", ("1", 1))
            .WithShipment("S2", "2026-01-09T00:00:00Z", null, ("1", 1));

        Assert.Equal([true, false], split.Shipments.Select(shipment => shipment.DeliveredAt is not null));
        Assert.All(split.Shipments, shipment => Assert.Equal([new ShipmentLine("1", 1)], shipment.Lines!.Value));
    }

    [Fact]
    public void Answers_and_cases_take_one_line()
    {
        Order order = AnOrder();

        Assessment referred = AnAssessment(AssessmentVerdict.Referred);
        Settlement rejected = ASettlement(SettlementVerdict.Rejected, order);
        Cancellation cancelled = ACancellation(CancellationVerdict.Cancellable);
        AllowanceDecision allowed = AnAllowanceDecision(AllowanceVerdict.Allowed);
        ReturnCase received = ACase(CaseState.Received);

        ReturnCase settled = received.Execute(new InspectParcel(
            "C-4", received.Events[^1].At + Duration.FromHours(2), "warehouse",
            [new InspectedItem("1", 1, ReturnReason.Defective, unused: false, original: true, shipmentId: "S1")],
            ALedger(received))).Case!;

        Assert.Equal((AssessmentVerdict.Referred, SettlementVerdict.Rejected), (referred.Verdict, rejected.Verdict));
        Assert.Equal((CancellationVerdict.Cancellable, AllowanceVerdict.Allowed), (cancelled.Verdict, allowed.Verdict));
        Assert.Equal((CaseState.Received, CaseState.Settled), (received.State, settled.State));
    }

    [Fact]
    public void A_fake_evaluator_gives_the_prepared_answer()
    {
        Order order = AnOrder();

        var evaluator = new FakePolicyEvaluator().AnswerAssess(AnAssessment(AssessmentVerdict.Referred));
        string reply = new ReturnsDesk(evaluator).Reply(order, ARequest(order));
        Assert.Equal("We look at it.", reply);
        Assert.Equal("JQM-10023", evaluator.CallsOf<AssessCall>().Single().Order.Number);

        InvalidOperationException unprepared = Assert.Throws<InvalidOperationException>(() => new ReturnsDesk(new FakePolicyEvaluator()).Reply(order, ARequest(order)));
        Assert.Contains($"```text\n{unprepared.Message}\n```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_lists_the_differences_as_the_page_says()
    {
        Order order = AnOrder();
        Assessment expected = PolicyEvaluator.Standard.Assess(order, ARequest(order));
        Assessment actual = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 31));

        DifferencesException thrown = Assert.Throws<DifferencesException>(() =>
        {
            Differences.Between(expected, actual).ThrowIfAny();
        });

        Assert.Contains($"```text\n{thrown.Message}\n```", Page, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(ReturnPolicyArbitraries)])]
    public void A_refund_is_never_more_than_the_order_cost(SettleQuestion question)
    {
        Settlement settlement = question.Answer();
        Money returned = Money.Sum(settlement.Refund?.Lines.Select(line => line.Refunded) ?? [], question.Order.Currency);
        Assert.True(returned <= question.Order.Total);
    }

    [Theory]
    [MemberData(nameof(ConformanceCases.TheoryData), MemberType = typeof(ConformanceCases))]
    public void The_service_gives_the_agreed_answer(ConformanceCase agreed) =>
        agreed.Compare(Answer(agreed.Document)).ThrowIfAny();

    private static string Answer(string document) => ReturnPolicyJson.ToJson(new DocumentEvaluator().Answer(System.Text.Encoding.UTF8.GetBytes(document)));
}

/// <summary>The code under test of the page.</summary>
internal sealed class ReturnsDesk(IPolicyEvaluator evaluator)
{
    public string Reply(Order order, ReturnRequest request) => evaluator.Assess(order, request).Verdict == AssessmentVerdict.Referred ? "We look at it." : "Done.";
}
