namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Compares each pair of terms once. Keeps a bounded number of comparisons, since documents can bring terms of their own. Most documents have the same objects as an earlier one;
/// these are found without hashing the terms.
/// </summary>
/// <param name="compare">Compares two terms in force.</param>
internal sealed class ComparisonCache(Func<TermsInForce, TermsInForce, PolicyDiff> compare)
{
    private const int Kept = 1000;

    private readonly Dictionary<(TermsInForce Before, TermsInForce After), PolicyComparison> _byObjects = [];
    private readonly Dictionary<(PolicyTerms Before, PolicyTerms After), PolicyComparison> _byTerms = [];

    public PolicyComparison Of(TermsInForce before, TermsInForce after)
    {
        if (_byObjects.TryGetValue((before, after), out PolicyComparison? comparison))
            return comparison;
        comparison = OfTerms(before, after);
        if (_byObjects.Count == Kept)
            _byObjects.Clear();
        _byObjects.Add((before, after), comparison);
        return comparison;
    }

    private PolicyComparison OfTerms(TermsInForce before, TermsInForce after)
    {
        if (_byTerms.TryGetValue((before.Terms, after.Terms), out PolicyComparison? comparison))
            return comparison;
        comparison = new PolicyComparison(before, after, compare(before, after));
        if (_byTerms.Count == Kept)
            _byTerms.Clear();
        _byTerms.Add((before.Terms, after.Terms), comparison);
        return comparison;
    }
}
