namespace Jqm.ReturnPolicy.Testing;

/// <summary>Finds cancellations that get a wanted verdict.</summary>
internal static class FoundCancellation
{
    /// <summary>Finds the simplest cancellation of an order that gets a verdict.</summary>
    /// <param name="verdict">The wanted verdict.</param>
    /// <param name="given">The order; null for the default one.</param>
    /// <param name="terms">The terms; null for the standard ones.</param>
    /// <exception cref="InvalidOperationException">No cancellation gets the verdict.</exception>
    public static Cancellation Of(CancellationVerdict verdict, Order? given, PolicyTerms? terms)
    {
        string hint = HintOf(verdict);
        Order order = given ?? new OrderBuilder();
        PolicyEvaluator evaluator = Evaluators.Under(terms ?? PolicyTerms.Standard);
        return Variants.Orders(order)
            .SelectMany(variant => Instants(variant).Select(at => evaluator.Cancel(variant, at)))
            .FirstOrDefault(answer => answer.Verdict == verdict)
            ?? throw NoAnswer.Of("cancellation", order, verdict, hint);
    }


    /// <summary>Before the first shipment left, then after the last one.</summary>
    private static Instant[] Instants(Order order)
    {
        Instant first = order.Shipments.Min(shipment => shipment.ShippedAt) ?? order.PlacedAt + Defaults.ToShipment ?? Defaults.DeliveredAt;
        Instant last = order.Shipments.Max(shipment => shipment.ShippedAt) ?? first;
        return [first - Duration.FromHours(1), last + Duration.FromHours(1)];
    }

    private static string HintOf(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "Give terms with CancellableBeforeShipment.",
        CancellationVerdict.NotCancellable => "Give an order that can be shipped.",
        CancellationVerdict.OutOfScope => "Give an order that is valid when another company fulfils it.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };
}
