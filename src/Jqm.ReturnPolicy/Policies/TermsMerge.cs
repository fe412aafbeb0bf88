namespace Jqm.ReturnPolicy;

/// <summary>Merges patches over terms, in turn. Tables of reasons are sorted once, however many patches change them.</summary>
internal readonly struct TermsMerge(PolicyTerms terms)
{
    private readonly object[] _drafts = [.. terms.Values];

    /// <summary>Merges a patch over the patches before.</summary>
    /// <exception cref="InvalidInputException">The patch does not fit. The path starts at the terms.</exception>
    public void Apply(TermsPatch patch)
    {
        foreach (Term term in Term.All.AsSpan())
        {
            if (patch.Changes[term.Index] is { } change)
                _drafts[term.Index] = term.Type.Apply(_drafts[term.Index], change);
        }
    }

    /// <summary>Returns the merged terms. No patch is applied afterwards.</summary>
    public PolicyTerms Complete()
    {
        foreach (Term term in Term.All.AsSpan())
            _drafts[term.Index] = term.Type.Complete(_drafts[term.Index]);
        return PolicyTerms.Of(_drafts);
    }
}
