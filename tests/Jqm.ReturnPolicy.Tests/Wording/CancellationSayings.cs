namespace Jqm.ReturnPolicy.Tests;

/// <summary>What findings of a cancellation say.</summary>
internal static class CancellationSayings
{
    private const string Section = "Findings of a cancellation";

    private static readonly Instant Early = Instant.FromUtc(2026, 1, 5, 20, 0);
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 8, 1, 0);

    public static IEnumerable<Saying> All()
    {
        Order sold = RequestSayings.Sold();
        PolicyTerms never = PolicyTerms.Standard with { CancellableBeforeShipment = false };
        yield return Of(Rule.Scope, "fulfilled by the service", sold, Early);
        yield return Of(Rule.Scope, "fulfilled by another service", sold with { FulfilledBy = Fulfilment.Other }, Early);
        yield return Of(Rule.Cancellation, "nothing has left", sold, Early);
        yield return Of(Rule.Cancellation, "a shipment has left", sold, Late);
        Order parted = sold with { Lines = [sold.Lines[0], new OrderLine("L2", 3, Money.Of(1m, Currency.USD))], Shipments = [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), lines: [new ShipmentLine("L1", 12)]), new Shipment("S2", lines: [new ShipmentLine("L2", 1)])] };
        yield return Of(Rule.Cancellation, "a shipment has left, another has not", parted, Late);
        yield return Of(Rule.Cancellation, "two shipments have left", parted with { Shipments = [parted.Shipments[0], new Shipment("S2", Instant.FromUtc(2026, 1, 7, 0, 0), lines: [new ShipmentLine("L2", 3)])] }, Late);
        yield return Of(Rule.Cancellation, "not offered", sold, Early, never);
        yield return Of(Rule.Cancellation, "not offered, and a shipment has left", sold, Late, never);
    }

    private static Saying Of(Rule rule, string title, Order order, Instant at, PolicyTerms? terms = null)
    {
        TermsInForce inForce = Policies.Under(terms ?? PolicyTerms.Standard).GetTermsInForce("M-77", at);
        Cancellation cancellation = inForce.Cancel(order, at);
        Finding finding = cancellation.Findings.Single(found => found.Rule == rule);
        return new Saying(Section, $"{rule} {finding.Status}: {title}", language => cancellation.Explain(finding, language), finding);
    }
}
