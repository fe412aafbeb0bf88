namespace Jqm.ReturnPolicy.Testing;

/// <summary>Creates evaluators of one policy version.</summary>
internal static class Policies
{
    /// <summary>An evaluator of one version that has been in force since ever.</summary>
    /// <param name="terms">The version's terms.</param>
    /// <param name="agreements">The written agreements.</param>
    public static PolicyEvaluator Under(PolicyTerms terms, params ReadOnlySpan<Agreement> agreements) =>
        new([new Policy("own", "1", null, terms)], ValueList.Create(agreements));
}
