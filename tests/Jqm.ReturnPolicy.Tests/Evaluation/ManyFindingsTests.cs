namespace Jqm.ReturnPolicy.Tests;

/// <summary>Tests that rows shared by items with equal findings are those of the current findings, whatever was found before.</summary>
public sealed class ManyFindingsTests
{
    private const int Reasons = 1_000;

    private static readonly Instant Submitted = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void Each_of_many_reasons_is_cited_by_its_own_clause_the_second_time_too()
    {
        var order = new Order(
            "JQM-10452",
            "M-77",
            [new OrderLine("1", Reasons, Money.FromMinorUnits(1999, Currency.USD))],
            [new Shipment("S1", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(9))]);
        var terms = PolicyTerms.Standard with
        {
            Reasons = new ReasonTable(Enumerable.Range(0, Reasons).Select(number => KeyValuePair.Create(ReasonOf(number), new ReasonTerms(true, Fault.Product, ClauseOf(number))))),
        };
        var evaluator = new PolicyEvaluator([new Policy("p", "1", terms: terms)]);
        var request = new ReturnRequest("R-1", order.Number, Submitted, Enumerable.Range(0, Reasons).Select(number => new RequestedItem("1", 1, ReasonOf(number))).ToValueList());

        Assert.All([evaluator.Assess(order, request), evaluator.Assess(order, request)], assessment =>
            Assert.Equal(
                Enumerable.Range(0, Reasons).Select(ClauseOf),
                assessment.Items.Select(item => item.Findings.Single(finding => finding.Rule == Rule.Reason).Clause)));
    }

    [Fact]
    public void Items_are_found_in_any_order()
    {
        OrderLine[] lines = Enumerable.Range(1, 20).Select(number => new OrderLine($"{number}", 2, Money.FromMinorUnits(100 * number, Currency.USD))).ToArray();
        var order = new Order("JQM-10452", "M-77", lines.ToValueList(), [new Shipment("S1", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(9))]);
        string[] named = ["20", "1", "2", "5", "4", "20", "3", "1"];

        Settlement settlement = PolicyEvaluator.Standard.Settle(order, new ReturnedGoods(
            "R-1",
            order.Number,
            Submitted,
            named.Select(line => new InspectedItem(line, 1, ReturnReason.Defective)).ToValueList(),
            approvedAt: Submitted,
            approved: named.Order(StringComparer.Ordinal).Select(line => new ApprovedUnits(line, 1)).ToValueList(),
            receivedAt: Submitted));

        Assert.Equal(SettlementVerdict.Approved, settlement.Verdict);
        Assert.Equal(named, settlement.Refund!.Lines.Select(line => line.LineId));
        Assert.Equal([2000, 100, 200, 500, 400, 2000, 300, 100], settlement.Refund.Lines.Select(line => line.Refunded.MinorUnits));
    }

    private static ReturnReason ReasonOf(int number) => new($"reason-{number}");

    private static Clause ClauseOf(int number) => Clause.FromNumber($"9.{number}");
}
