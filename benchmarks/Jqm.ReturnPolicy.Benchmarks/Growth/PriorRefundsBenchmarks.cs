using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Settling one more unit of an order of which units came back before, one by one. The time is that of one prior refund.</summary>
[BenchmarkCategory(Groups.Growth)]
public class PriorRefundsBenchmarks
{
    private const int Most = 1_000;

    private static readonly Instant Submitted = Instant.FromUtc(2026, 3, 1, 12, 0);

    private readonly Order _order = new(
        "JQM-10452",
        "M-1",
        [new OrderLine("1", 2 * Most, Money.FromMinorUnits(1999, Currency.USD), tax: Money.FromMinorUnits(31_113, Currency.USD))],
        [new Shipment("S1", Submitted - Duration.FromDays(20), Submitted - Duration.FromDays(10))],
        [new Charge(ChargeKind.Shipping, Money.FromMinorUnits(74_999, Currency.USD)), new Charge(ChargeKind.Other, Money.FromMinorUnits(1_501, Currency.USD))],
        [new Payment("P1", Money.FromMinorUnits(1_000_000, Currency.USD)), new Payment("P2", Money.FromMinorUnits(3_000_000, Currency.USD))]);

    private readonly Dictionary<int, ValueList<PriorRefund>> _before = [];

    [GlobalSetup]
    public void Setup()
    {
        long refunded = 0;
        var before = new List<PriorRefund>();
        while (before.Count < Most)
        {
            Refund next = Settle(1, before.ToValueList()).Refund!;
            refunded += next.Total.MinorUnits;
            before.Add(next);
            if (refunded != Settle(before.Count, default).Refund!.Total.MinorUnits)
                throw new InvalidOperationException($"{before.Count} units that come back one by one are not refunded as those that come back at once.");
        }

        for (int count = 1; count <= Most; count *= 10)
            _before[count] = before[..count].ToValueList();
    }

    [Benchmark(OperationsPerInvoke = 1, Description = "a refund of 1")]
    public Settlement After1() => Settle(1, _before[1]);

    [Benchmark(OperationsPerInvoke = 10, Description = "a refund of 10")]
    public Settlement After10() => Settle(1, _before[10]);

    [Benchmark(Baseline = true, OperationsPerInvoke = 100, Description = "a refund of 100")]
    public Settlement After100() => Settle(1, _before[100]);

    [Benchmark(OperationsPerInvoke = 1_000, Description = "a refund of 1,000")]
    [AtMost(1.2, nameof(After100))]
    public Settlement After1000() => Settle(1, _before[1_000]);

    private Settlement Settle(int units, ValueList<PriorRefund> before) => PolicyEvaluator.Standard.Settle(
        _order,
        new ReturnedGoods(
            "R-1",
            _order.Number,
            Submitted,
            [new InspectedItem("1", units, ReturnReason.WrongItem, unused: true, original: true)],
            approvedAt: Submitted,
            approved: [new ApprovedUnits("1", units)],
            receivedAt: Submitted),
        before);
}
