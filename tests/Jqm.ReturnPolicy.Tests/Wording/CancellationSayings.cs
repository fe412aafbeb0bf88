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
        yield return Of(Rule.Scope, "fulfilled by somebody else", sold with { FulfilledBy = Fulfilment.Other }, Early);
        yield return Of(Rule.Cancellation, "nothing has left", sold, Early);
        yield return Of(Rule.Cancellation, "a shipment has left", sold, Late);
        yield return Of(Rule.Cancellation, "not offered", sold, Early, never);
        yield return Of(Rule.Cancellation, "not offered, and a shipment has left", sold, Late, never);
    }

    private static Saying Of(Rule rule, string title, Order order, Instant at, PolicyTerms? terms = null)
    {
        TermsInForce inForce = Policies.Under(terms ?? PolicyTerms.Standard).GetTermsInForce("M-77", at);
        Finding finding = PolicyEvaluator.Cancel(inForce, order, at).Findings.Single(found => found.Rule == rule);
        return new Saying(Section, $"{rule} {finding.Status}: {title}", language => finding.Explain(inForce, order, at, language), finding);
    }
}
