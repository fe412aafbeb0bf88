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
        if (_last is { } last && ReferenceEquals(last.Before.Terms, before.Terms) && ReferenceEquals(last.After.Terms, after.Terms))
            return last;
        if (!_byTerms.TryGetValue((before.Terms, after.Terms), out PolicyComparison? comparison))
        {
            if (_byTerms.Count == Kept)
                _byTerms.Clear();
            comparison = new PolicyComparison(before, after, compare(before, after));
            _byTerms.Add(comparison.Key, comparison);
        }

        return _last = comparison;
    }
}
