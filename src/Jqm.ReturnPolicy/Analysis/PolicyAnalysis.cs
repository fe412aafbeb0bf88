namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Analyses policies before they are published: what changes between two of them.</summary>
public static class PolicyAnalysis
{
    /// <summary>
    /// Compares two terms over all cases: every reason, category, evidence, condition, waiver and approval, and every delivery of the period with every submission. The result is
    /// exact, apart from minor units that shares can move (see <see cref="OutcomeKind.Shares"/>).
    /// </summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="period">The deliveries that matter; null for <see cref="AnalysisPeriod.Default"/>.</param>
    /// <returns>The relation, and each change with a case that shows it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static PolicyDiff Diff(PolicyTerms before, PolicyTerms after, AnalysisPeriod? period = null)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        return Compare(new CompiledTerms(before), new CompiledTerms(after), period ?? AnalysisPeriod.Default, CaseScope.Any);
    }

    /// <summary>Compares two terms in force, as <see cref="Diff(PolicyTerms, PolicyTerms, AnalysisPeriod?)"/> does.</summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="period">The deliveries that matter; null for <see cref="AnalysisPeriod.Default"/>.</param>
    /// <returns>The relation, and each change with a case that shows it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static PolicyDiff Diff(TermsInForce before, TermsInForce after, AnalysisPeriod? period = null)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        return Compare(before.CompiledTerms, after.CompiledTerms, period ?? AnalysisPeriod.Default, CaseScope.Any);
    }

    internal static PolicyDiff Compare(CompiledTerms before, CompiledTerms after, AnalysisPeriod period, CaseScope scope) =>
        new TermsComparison(before, after, period, scope).Run();
}
