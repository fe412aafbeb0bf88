namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Analyses policies before they are published: compares two policies, and finds mistakes in one policy.</summary>
public static partial class PolicyAnalysis
{
    /// <summary>
    /// Compares two terms over all cases: every reason, category, evidence, condition, waiver and approval, and every delivery of the period with every submission. The result is
    /// exact, apart from minor units that shares can move (see <see cref="OutcomeKind.Shares"/>).
    /// </summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="period">The deliveries for which the comparison is exact; null for <see cref="AnalysisPeriod.Default"/>.</param>
    /// <returns>The relation of the two policies, and each change with a case that shows the difference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    /// <example>
    /// <code>
    /// PolicyTerms draft = PolicyTerms.Standard with { WindowDays = 45 };
    /// PolicyDiff diff = PolicyAnalysis.Diff(PolicyTerms.Standard, draft);
    /// Console.WriteLine(diff.Relation); // Laxer
    /// foreach (PolicyChange change in diff.Changes)
    ///     Console.WriteLine($"{change.Path}: {change.Before} to {change.After}"); // window.days: 30 to 45
    /// </code>
    /// </example>
    public static PolicyDiff Diff(PolicyTerms before, PolicyTerms after, AnalysisPeriod? period = null)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        return TermsComparison.Diff(new CompiledTerms(before), new CompiledTerms(after), period ?? AnalysisPeriod.Default, CaseScope.Any);
    }

    /// <summary>Compares two terms in force, as <see cref="Diff(PolicyTerms, PolicyTerms, AnalysisPeriod?)"/> does.</summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="period">The deliveries for which the comparison is exact; null for <see cref="AnalysisPeriod.Default"/>.</param>
    /// <returns>The relation of the two policies, and each change with a case that shows the difference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static PolicyDiff Diff(TermsInForce before, TermsInForce after, AnalysisPeriod? period = null)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        return TermsComparison.Diff(before.CompiledTerms, after.CompiledTerms, period ?? AnalysisPeriod.Default, CaseScope.Any);
    }

    /// <summary>
    /// Compares two sets of policies and agreements over time: at every governing instant, for the merchants of the agreements and for all others. The terms in force of each span are
    /// compared as <see cref="Diff(TermsInForce, TermsInForce, AnalysisPeriod?)"/> compares them, for submissions within the span.
    /// </summary>
    /// <param name="before">The old policies and agreements.</param>
    /// <param name="after">The new policies and agreements.</param>
    /// <param name="merchantId">The merchant whose requests are compared; null for all merchants.</param>
    /// <param name="at">The governing instant whose span of time is compared; null for all spans.</param>
    /// <param name="period">The deliveries for which the comparison is exact; null for <see cref="AnalysisPeriod.Default"/>.</param>
    /// <returns>The relation of the two sets, and each span of time in which an answer differs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    /// <exception cref="ArgumentException">A set is governed by the placing of the order: a witness states only when it is submitted.</exception>
    /// <exception cref="InvalidInputException">An agreement does not fit where it is merged, or the merchant is empty.</exception>
    public static PolicySetDiff DiffSets(PolicyEvaluator before, PolicyEvaluator after, string? merchantId = null, Instant? at = null, AnalysisPeriod? period = null)
    {
        RequireGovernedByRequest(before, nameof(before));
        RequireGovernedByRequest(after, nameof(after));
        return new SetComparison(before, after, period ?? AnalysisPeriod.Default).Run(merchantId, at);
    }

    private static void RequireGovernedByRequest(PolicyEvaluator set, string name)
    {
        Guard.Against.Null(set, name);
        if (set.GovernedBy != GovernedBy.Request)
            throw new ArgumentException($"The evaluator is governed by {set.GovernedBy}; compare evaluators that are governed by {GovernedBy.Request}.", name);
    }
}
