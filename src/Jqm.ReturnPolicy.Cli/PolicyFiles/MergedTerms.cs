namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Merges the agreements of one merchant over the versions of a policy, at every instant at which the terms in force change. Terms change if a version is published, or if an agreement begins or ends.
/// </summary>
internal static class MergedTerms
{
    /// <summary>The terms in force from each such instant on, or the error that prevents the merge.</summary>
    public static IEnumerable<(TermsInForce? InForce, InvalidInputException? Error)> Of(IReadOnlyCollection<Policy> policies, IReadOnlyCollection<Agreement> agreements, string merchantId)
    {
        if (policies.Count == 0)
            yield break;
        Instant[] publications = [.. policies.Select(policy => policy.PublishedAt ?? Instant.MinValue)];
        Instant first = publications.Min();
        var evaluator = new PolicyEvaluator(policies.ToValueList(), agreements.ToValueList());
        IEnumerable<Instant> changes = publications
            .Concat(agreements.Select(agreement => agreement.From ?? Instant.MinValue))
            .Concat(agreements.Select(agreement => agreement.To).OfType<Instant>())
            .Where(at => at >= first)
            .Distinct();
        foreach (Instant at in changes)
            yield return At(evaluator, merchantId, at);
    }

    private static (TermsInForce? InForce, InvalidInputException? Error) At(PolicyEvaluator evaluator, string merchantId, Instant at)
    {
        try
        {
            return (evaluator.GetTermsInForce(merchantId, at), null);
        }
        catch (InvalidInputException error)
        {
            return (null, error);
        }
    }
}
