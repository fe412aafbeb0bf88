namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Makes the evaluator of a set, and finds out before it governs whether every agreement fits over every version that it can meet.</summary>
internal static class PolicySetCompiler
{
    /// <summary>Returns the evaluator of a set.</summary>
    /// <exception cref="InvalidInputException">There is no version, versions or agreements are duplicated, or an agreement does not fit where it is merged.</exception>
    public static PolicyEvaluator Compile(PolicySet set)
    {
        if (set.Policies.Count == 0)
            throw new InvalidInputException(ErrorCode.NoPolicyInForce, "policies", "The list of policies is empty, so none would ever be in force; list at least one version, or leave the list out for the standard policy.");
        var evaluator = new PolicyEvaluator(set.Policies, set.Agreements, set.GovernedBy);
        foreach (IGrouping<string, Agreement> merchant in set.Agreements.GroupBy(agreement => agreement.MerchantId, StringComparer.Ordinal))
        {
            // What governs a merchant changes only where a version is published, or an agreement begins or ends.
            IEnumerable<Instant> changes = set.Policies.Select(policy => policy.PublishedAt)
                .Concat(merchant.Select(agreement => agreement.From))
                .Concat(merchant.Select(agreement => agreement.To))
                .Select(change => change ?? Instant.MinValue)
                .Append(Instant.MinValue);
            foreach (Instant change in changes.Distinct())
                RequireFit(evaluator, merchant.Key, change);
        }

        return evaluator;
    }

    private static void RequireFit(PolicyEvaluator evaluator, string merchantId, Instant at)
    {
        try
        {
            evaluator.GetTermsInForce(merchantId, at);
        }
        catch (InvalidInputException error) when (error.Code == ErrorCode.NoPolicyInForce)
        {
            // Before the first publication nothing governs, so nothing is merged.
        }
    }
}
