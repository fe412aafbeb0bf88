using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A whole assessment and a whole settlement of orders with charges, discounts, taxes and two payments.</summary>
[BenchmarkCategory(Groups.Settle)]
public class SettleBenchmarks
{
    private static readonly Instant Submitted = Instant.FromUtc(2026, 2, 1, 0, 0);

    private Order _order = null!;
    private ReturnRequest _request = null!;
    private ReturnedGoods _goods = null!;

    [Params(1, 3, 20)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);
        ValueList<OrderLine> lines = Enumerable.Range(1, Lines)
            .Select(n => new OrderLine($"{n}", n + 2, Usd(1999 + n * 37), discount: Usd(150), tax: Usd(311 + n)))
            .ToValueList();
        _order = new Order(
            "JQM-1",
            "M-1",
            lines,
            [new Shipment("S1", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(10))],
            [new Charge(ChargeKind.Shipping, Usd(1205)), new Charge(ChargeKind.Handling, Usd(250)), new Charge(ChargeKind.CustomsDuty, Usd(711))],
            [new Payment("P1", Usd(1000)), new Payment("P2", Usd(2000))],
            discount: Usd(700));
        _request = new ReturnRequest(
            "R-1",
            "JQM-1",
            Submitted,
            lines.Select(line => new RequestedItem(line.Id, 2, ReturnReason.WrongItem, details: "not as ordered", evidence: [new Evidence(EvidenceKind.Photo)])).ToValueList());
        _goods = new ReturnedGoods(
            "R-1",
            "JQM-1",
            Submitted,
            lines.Select(line => new InspectedItem(line.Id, 2, ReturnReason.WrongItem, unused: true, original: true)).ToValueList(),
            Submitted,
            lines.Select(line => new ApprovedUnits(line.Id, 2)).ToValueList(),
            Submitted);
        if (Assess().Estimate!.Total != Settle().Refund!.Total)
            throw new InvalidOperationException("The estimate and the refund of the same goods differ.");
    }

    [Benchmark]
    public Assessment Assess() => PolicyEvaluator.Standard.Assess(_order, _request);

    [Benchmark]
    public Settlement Settle() => PolicyEvaluator.Standard.Settle(_order, _goods);
}
