namespace Jqm.ReturnPolicy.Testing;

/// <summary>Finds allowances that get a wanted verdict.</summary>
internal static class FoundAllowance
{
    /// <summary>Finds the simplest allowance on an order that gets a verdict: a tenth of a unit's price, or the smallest amount.</summary>
    /// <param name="verdict">The wanted verdict.</param>
    /// <param name="given">The order; null for the default one.</param>
    /// <param name="terms">The terms; null for the standard ones.</param>
    /// <exception cref="InvalidOperationException">No allowance gets the verdict.</exception>
    public static AllowanceDecision Of(AllowanceVerdict verdict, Order? given, PolicyTerms? terms)
    {
        string hint = HintOf(verdict);
        Order order = given ?? new OrderBuilder();
        PolicyEvaluator evaluator = Evaluators.Under(terms ?? PolicyTerms.Standard);
        return Variants.Orders(order)
            .SelectMany(variant => Allowances(variant).Select(allowance => Ask(evaluator, variant, allowance)))
            .FirstOrDefault(answer => answer?.Verdict == verdict)
            ?? throw NoAnswer.Of("allowance", order, verdict, hint);
    }

    private static IEnumerable<Allowance> Allowances(Order order) =>
        from tenth in (bool[])[true, false]
        from place in Place.Of(order)
        let price = order.Lines.First(line => line.Id == place.Line).UnitPrice.MinorUnits
        select new Allowance(place.Line, Money.FromMinorUnits(tenth ? Math.Max(1, price / 10) : 1, order.Currency), place.Shipment);

    /// <summary>The answer; null if the allowance is more than what the line cost.</summary>
    private static AllowanceDecision? Ask(PolicyEvaluator evaluator, Order order, Allowance allowance)
    {
        try
        {
            return evaluator.Allow(order, Defaults.SubmittedAt(order), [allowance]);
        }
        catch (InvalidInputException error) when (error.Code == ErrorCode.AmountOutOfRange)
        {
            return null;
        }
    }

    private static string HintOf(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => "Give an order with a line that costs something.",
        AllowanceVerdict.OutOfScope => "Give an order with a line that costs something.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };
}
