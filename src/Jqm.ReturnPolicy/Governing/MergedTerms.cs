namespace Jqm.ReturnPolicy;

/// <summary>
/// The terms in force under agreements, so that the agreements of a merchant are merged and compiled once and not for each question. For each agreement, keeps the last terms that
/// ended with it; if there are many agreements, several share a place. Thread-safe: two threads that merge the same agreements make the same terms.
/// </summary>
/// <param name="agreements">The number of agreements.</param>
internal sealed class MergedTerms(int agreements)
{
    private const int Most = 1_024;

    private readonly TermsInForce?[] _byLastAgreement = new TermsInForce?[Math.Min(agreements, Most)];

    /// <summary>Returns the terms of a version with agreements.</summary>
    /// <param name="version">The version of the policy.</param>
    /// <param name="applying">The agreements, at least one, in the order in which they are merged, with their places in the input.</param>
    /// <exception cref="InvalidInputException">An agreement does not fit.</exception>
    public TermsInForce Of(Policy version, IReadOnlyList<(int Place, Agreement Agreement)> applying)
    {
        ref TermsInForce? kept = ref _byLastAgreement[applying[^1].Place % _byLastAgreement.Length];
        if (kept is { } known && IsOf(known, version, applying))
            return known;
        return kept = TermsInForce.Of(version, applying);
    }

    private static bool IsOf(TermsInForce terms, Policy version, IReadOnlyList<(int Place, Agreement Agreement)> applying)
    {
        if (!ReferenceEquals(terms.Policy, version) || terms.Agreements.Count != applying.Count)
            return false;
        for (int i = 0; i < applying.Count; i++)
        {
            if (!ReferenceEquals(terms.Agreements[i], applying[i].Agreement))
                return false;
        }

        return true;
    }
}
