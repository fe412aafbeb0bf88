namespace Jqm.ReturnPolicy.Testing;

/// <summary>Creates the evaluators that give the answers.</summary>
internal static class Evaluators
{
    /// <summary>An evaluator of terms: of the built-in standard policy, if these are its terms.</summary>
    public static PolicyEvaluator Under(PolicyTerms terms) => terms == PolicyTerms.Standard ? PolicyEvaluator.Standard : Policies.Under(terms);
}
