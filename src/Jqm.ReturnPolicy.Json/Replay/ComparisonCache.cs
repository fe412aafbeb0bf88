namespace Jqm.ReturnPolicy.Json;

/// <summary>Compares each pair of terms once. Keeps a bounded number of comparisons, since documents can bring terms of their own.</summary>
/// <param name="compare">Compares two terms in force.</param>
internal sealed class ComparisonCache(Func<TermsInForce, TermsInForce, PolicyDiff> compare)
{
    private const int Kept = 1000;

    private readonly Dictionary<(PolicyTerms Before, PolicyTerms After), PolicyComparison> _byTerms = [];
    private PolicyComparison? _last;

    public PolicyComparison Of(TermsInForce before, TermsInForce after)
    {
        if (_last?.IsOf(before, after) == true)
            return _last;
        (PolicyTerms, PolicyTerms) key = (before.Terms, after.Terms);
        if (!_byTerms.TryGetValue(key, out PolicyComparison? comparison))
        {
            if (_byTerms.Count == Kept)
                _byTerms.Clear();
            comparison = new PolicyComparison(before, after, compare(before, after));
            _byTerms.Add(key, comparison);
        }
        else if (comparison.IsOf(before, after))
        {
            // The terms came again, so they are not those of a single document, and need not be hashed the next time.
            _last = comparison;
        }

        return comparison;
    }
}
