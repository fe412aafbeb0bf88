namespace Jqm.ReturnPolicy.Tests;

public sealed class CancellationSpaceTests(ITestOutputHelper output)
{
    /// <summary>When the shipments of an order left, from the instant asked about.</summary>
    private static readonly (Duration?[] Left, bool Shipped)[] Shipments =
    [
        ([], false),
        ([null], false),
        ([Duration.Zero], true),
        ([-Duration.Epsilon], true),
        ([Duration.Epsilon], false),
        ([null, null], false),
        ([null, Duration.Zero], true),
        ([Duration.Epsilon, -Duration.Epsilon], true),
        ([Duration.Epsilon, null], false),
    ];

    [Fact]
    public void Every_order_is_cancelled_as_the_clauses_read_under_every_policy()
    {
        int seen = 0;
        foreach ((_, PolicyTerms terms) in FactSpace.Policies)
        {
            var judge = new CompiledTerms(terms);
            foreach (Fulfilment by in Enum.GetValues<Fulfilment>())
            {
                foreach ((Duration?[] left, bool shipped) in Shipments)
                {
                    Order order = OrderOf(left, by);
                    Cancellation cancellation = Policies.Under(terms).Cancel(order, Days.Shipped);
                    (CancellationVerdict verdict, List<PlainFinding> findings) = Read(terms, by, shipped);
                    Assert.Equal(verdict, cancellation.Verdict);
                    Assert.Equal(findings, cancellation.Findings.Select(finding => new PlainFinding(finding.Rule, finding.Status, finding.Clause.Number)));
                    Assert.All(cancellation.Findings, finding => Assert.Equal((null, null), (finding.WaivedBy, finding.AgreementId)));
                    Assert.Equal(verdict, judge.Cancel(by == Fulfilment.Service, shipped).CancellationVerdict);
                    Assert.Equal(verdict == CancellationVerdict.Cancellable ? order.Total : null, cancellation.Refund?.Total);
                    seen++;
                }
            }
        }

        output.WriteLine($"{FactSpace.Policies.Length} policies, {seen} combinations of facts");
        Assert.Equal(FactSpace.Policies.Length * 2 * 9, seen);
    }

    private static (CancellationVerdict, List<PlainFinding>) Read(PolicyTerms terms, Fulfilment by, bool shipped)
    {
        if (by != Fulfilment.Service)
            return (CancellationVerdict.OutOfScope, [new(Rule.Scope, FindingStatus.NotMet, "0.1")]);
        if (shipped)
            return (CancellationVerdict.NotCancellable, [new(Rule.Scope, FindingStatus.Met, "0.1"), new(Rule.Cancellation, FindingStatus.NotMet, "5.2")]);
        if (!terms.CancellableBeforeShipment)
            return (CancellationVerdict.NotCancellable, [new(Rule.Scope, FindingStatus.Met, "0.1"), new(Rule.Cancellation, FindingStatus.NotMet, "5.2")]);
        return (CancellationVerdict.Cancellable, [new(Rule.Scope, FindingStatus.Met, "0.1"), new(Rule.Cancellation, FindingStatus.Met, "5.2")]);
    }

    private static Order OrderOf(Duration?[] left, Fulfilment by) => new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 2, Money.Of(19.99m, Currency.USD))],
        left.Select((after, place) => new Shipment($"S{place}", after is { } since ? Days.Shipped + since : null, lines: [new ShipmentLine("1", 1)])).ToValueList(),
        [new Charge(ChargeKind.Handling, Money.Of(2m, Currency.USD))],
        fulfilledBy: by);
}
