using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The examples of docs/agreements.md, compiled and run, with the numbers that the page gives.</summary>
public sealed class AgreementsExampleTests
{
    private static readonly Instant Received = Instant.FromUtc(2026, 2, 10, 0, 0);

    private static readonly Order Sold = new(
        "JQM-10023", "M-77",
        lines: [new OrderLine("1", quantity: 3, unitPrice: Usd(19.99m))],
        shipments: [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))],
        charges: [new Charge(ChargeKind.Shipping, Usd(12.00m))]);

    [Fact]
    public void A_lost_parcel_is_refunded_without_a_receipt()
    {
        // <docs>
        var agreement = new Agreement("AG-LOST", "M-77", new TermsPatch
        {
            Reasons = [new ReasonPatch(new ReturnReason("lost")) { Accepted = true, Fault = Fault.Carrier, Clause = Clause.FromNumber("0.2") }],
            WindowExemptReasons = [new ReturnReason("lost")],
            GoodsBackExemptReasons = [new ReturnReason("lost")],
            EvidenceKinds = [EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.Document],
        });

        // </docs>
        Order order = Sold with { Shipments = [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0))] };
        PolicyEvaluator evaluator = Under(agreement);
        AssessedItem asked = Assert.Single(evaluator.Assess(order, Ask("lost", 3, EvidenceKind.Document)).Items);
        Assert.Equal((AssessmentVerdict.Eligible, false), (asked.Verdict, asked.GoodsBack));
        Assert.Equal(FindingStatus.Excepted, asked.Findings.Single(finding => finding.Rule == Rule.Window).Status);

        Assert.Equal(AssessmentVerdict.Eligible, evaluator.Assess(Sold, Ask("lost", 3, EvidenceKind.Document)).Verdict);

        Settlement settlement = evaluator.Settle(order, Goods("lost", 3, receivedAt: null));
        Assert.Equal(Usd(59.97m), settlement.Refund!.Total);
        Assert.Equal(
            [Rule.Inspection, Rule.Condition],
            settlement.Items[0].Findings.Where(finding => finding.Status == FindingStatus.Excepted).Select(finding => finding.Rule));
    }

    [Fact]
    public void Goods_that_are_not_worth_their_freight_stay()
    {
        // <docs>
        var agreement = new Agreement("AG-KEEP", "M-77", new TermsPatch { GoodsBackExemptReasons = [ReturnReason.Defective, ReturnReason.DamagedInShipping] });

        // </docs>
        Assert.Equal(Usd(19.99m), Under(agreement).Settle(Sold, Goods("defective", 1, receivedAt: null)).Refund!.Total);
        Assert.Null(PolicyEvaluator.Standard.Settle(Sold, Goods("defective", 1, receivedAt: null)).Refund);
    }

    [Fact]
    public void A_restocking_fee_of_15_percent_is_the_same_however_the_return_is_split()
    {
        // <docs>
        var agreement = new Agreement("AG-MIND", "M-77", new TermsPatch
        {
            Reasons = [new ReasonPatch(ReturnReason.ChangeOfMind) { Accepted = true, Clause = Clause.FromNumber("0.2") }],
            RestockingFeePercentByReason = [new(ReturnReason.ChangeOfMind, Percentage.Of(15))],
        });

        // </docs>
        PolicyEvaluator evaluator = Under(agreement);
        var refunds = new List<Refund>();
        for (int unit = 0; unit < 3; unit++)
            refunds.Add(evaluator.Settle(Sold, Goods("changeOfMind", 1, Received), refunds.Select(PriorRefund.FromRefund).ToValueList()).Refund!);
        Assert.Equal([Usd(17.00m), Usd(16.99m), Usd(16.99m)], refunds.Select(refund => refund.Total));

        RefundComponent product = evaluator.Settle(Sold, Goods("changeOfMind", 3, Received)).Refund!.Lines[0].Components[0];
        Assert.Equal((Usd(59.97m), Usd(50.98m), Usd(8.99m)), (product.Charged, product.Refunded, product.Withheld));

        Refund allowed = evaluator.Allow(Sold, Received, [new Allowance("1", Usd(10.00m))]).Refund!;
        Assert.Equal(Usd(42.48m), evaluator.Settle(Sold, Goods("changeOfMind", 3, Received), [allowed]).Refund!.Total);
    }

    [Fact]
    public void Days_by_reason_give_each_reason_its_own_last_day()
    {
        // <docs>
        var agreement = new Agreement("AG-DAYS", "M-77", new TermsPatch { WindowDaysByReason = [new(ReturnReason.WrongItem, 60), new(ReturnReason.DamagedInShipping, 7)] });

        // </docs>
        LocalDate? LastDay(string reason) => Under(agreement).Assess(Sold, Ask(reason, 1, EvidenceKind.Photo)).Items[0].LastDay;
        Assert.Equal(new LocalDate(2026, 3, 16), LastDay("wrongItem"));
        Assert.Equal(new LocalDate(2026, 1, 22), LastDay("damagedInShipping"));
        Assert.Equal(new LocalDate(2026, 2, 14), LastDay("defective"));
    }

    [Fact]
    public void An_allowance_is_taken_off_the_last_units_that_come_back()
    {
        PolicyEvaluator evaluator = PolicyEvaluator.Standard;
        Order order = Sold;
        Instant at = Instant.FromUtc(2026, 2, 5, 0, 0);
        ReturnedGoods goods = Goods("defective", 1, Received);

        // <docs>
        AllowanceDecision decision = evaluator.Allow(order, at, [new Allowance("1", Money.Of(10.00m, Currency.USD))]);
        Settlement later = evaluator.Settle(order, goods, priorRefunds: [decision.Refund!]);

        // </docs>
        Assert.Equal((Usd(10.00m), Usd(19.99m)), (decision.Refund!.Total, later.Refund!.Total));
        RefundComponent rest = evaluator.Settle(order, Goods("defective", 2, Received), [decision.Refund!, later.Refund!]).Refund!.Lines[0].Components[0];
        Assert.Equal((Usd(39.98m), Usd(29.98m), Usd(10.00m)), (rest.Charged, rest.Refunded, rest.Allowed));
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    private static PolicyEvaluator Under(Agreement agreement) => new([Policy.Standard], [agreement]);

    private static ReturnRequest Ask(string reason, int units, EvidenceKind evidence) => new(
        "R-1", "JQM-10023", Instant.FromUtc(2026, 1, 20, 0, 0),
        items: [new RequestedItem("1", units, new ReturnReason(reason), details: "see evidence", evidence: [new Evidence(evidence)])]);

    private static ReturnedGoods Goods(string reason, int units, Instant? receivedAt) => new(
        "R-1", "JQM-10023", Instant.FromUtc(2026, 2, 1, 0, 0),
        inspected: [new InspectedItem("1", units, new ReturnReason(reason), unused: receivedAt is null ? null : true, original: receivedAt is null ? null : true)],
        approvedAt: Instant.FromUtc(2026, 2, 2, 0, 0),
        approved: [new ApprovedUnits("1", units)],
        receivedAt: receivedAt);
}
