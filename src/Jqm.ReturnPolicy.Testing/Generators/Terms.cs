namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates terms of a policy, every term of them.</summary>
internal static class Terms
{
    private static readonly Gen<PolicyTerms> AnyChanged = Term.All.Aggregate(
        Gen.Constant(PolicyTerms.Standard),
        (terms, term) =>
            from before in terms
            from value in TermValues.Of(term)
            select before.With(term, value));

    /// <summary>Any terms.</summary>
    public static readonly Gen<PolicyTerms> Any = Gen.Frequency((1, Gen.Constant(PolicyTerms.Standard)), (6, AnyChanged));

    /// <summary>Terms that are standard in one more group; the standard terms themselves cannot shrink.</summary>
    /// <param name="terms">The terms.</param>
    public static IEnumerable<PolicyTerms> Shrink(PolicyTerms terms)
    {
        if (terms == PolicyTerms.Standard)
            yield break;
        yield return PolicyTerms.Standard;
        foreach (IGrouping<string, Term> group in Term.All.GroupBy(term => term.Group))
        {
            PolicyTerms candidate = group.Aggregate(terms, (changed, term) => changed.With(term, term.StandardValue));
            if (candidate != terms)
                yield return candidate;
        }
    }
}
