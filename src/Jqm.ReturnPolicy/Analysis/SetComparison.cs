namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Compares two sets of policies and agreements at every instant at which the terms in force change.</summary>
internal sealed class SetComparison(PolicyEvaluator before, PolicyEvaluator after, AnalysisPeriod period)
{
    private const string AnyMerchant = "MERCHANT";

    /// <summary>Returns the spans that differ.</summary>
    /// <param name="merchantId">The merchant to compare; null for all.</param>
    /// <param name="at">The governing instant to compare; null for all.</param>
    public PolicySetDiff Run(string? merchantId, Instant? at)
    {
        Check.OptionalName(merchantId, "merchant");
        var spans = new List<PolicySetSpan>();
        string[] merchants = [.. before.Agreements.Concat(after.Agreements).Select(agreement => agreement.MerchantId).Distinct().Order(StringComparer.Ordinal)];
        if (merchantId is not null)
        {
            AddSpans(merchantId, merchantId, at, onlyAgreed: false, spans);
        }
        else
        {
            AddSpans(null, UnnamedAmong(merchants), at, onlyAgreed: false, spans);
            foreach (string merchant in merchants)
                AddSpans(merchant, merchant, at, onlyAgreed: true, spans);
        }

        return new PolicySetDiff(spans.ToValueList(), period);
    }

    /// <summary>Adds the spans of one merchant.</summary>
    /// <param name="shown">The merchant that the spans name; null for all to whom no agreement applies.</param>
    /// <param name="merchant">The merchant that the witnesses name.</param>
    /// <param name="at">The governing instant to compare.</param>
    /// <param name="onlyAgreed">Whether spans in which no agreement applies are left out.</param>
    /// <param name="spans">The list.</param>
    private void AddSpans(string? shown, string merchant, Instant? at, bool onlyAgreed, List<PolicySetSpan> spans)
    {
        List<(Instant? From, TermsInForce? Before, TermsInForce? After)> parts = [];
        foreach (Instant? from in BeginningsFor(merchant))
        {
            (TermsInForce? Before, TermsInForce? After) terms = (TermsAt(before, merchant, from), TermsAt(after, merchant, from));
            if (parts.Count == 0 || !IsSame(parts[^1].Before, terms.Before) || !IsSame(parts[^1].After, terms.After))
                parts.Add((from, terms.Before, terms.After));
        }

        for (int i = 0; i < parts.Count; i++)
        {
            (Instant? from, TermsInForce? old, TermsInForce? wanted) = parts[i];
            Instant? to = i + 1 < parts.Count ? parts[i + 1].From : null;
            if ((at is { } instant && (from > instant || to <= instant)) || (onlyAgreed && !IsAgreed(old) && !IsAgreed(wanted)) || (old is null && wanted is null))
                continue;
            if (old is null || wanted is null)
            {
                spans.Add(new PolicySetSpan(shown, from, to, old, wanted, null));
                continue;
            }

            CaseScope scope = ScopeOf(merchant, from, to);
            if (scope.FirstSecond <= scope.LastSecond && TermsComparison.Diff(old.CompiledTerms, wanted.CompiledTerms, period, scope) is { AnswersEqual: false } diff)
                spans.Add(new PolicySetSpan(shown, from, to, old, wanted, diff));
        }
    }

    private static bool IsAgreed(TermsInForce? terms) => terms is { Agreements.Count: > 0 };

    /// <summary>Spans are one if the terms are, and if an agreement applies in both or in neither.</summary>
    private static bool IsSame(TermsInForce? one, TermsInForce? other) =>
        one is null || other is null ? one == other : IsAgreed(one) == IsAgreed(other) && one.Terms == other.Terms;

    /// <summary>The beginning of time, and every instant at which the terms of a merchant can change.</summary>
    private IEnumerable<Instant?> BeginningsFor(string merchant)
    {
        PolicyEvaluator[] sets = [before, after];
        IEnumerable<Instant?> agreed = sets
            .SelectMany(set => set.Agreements)
            .Where(agreement => agreement.MerchantId == merchant)
            .SelectMany(agreement => new[] { agreement.From, agreement.To });
        return sets.SelectMany(set => set.Policies).Select(policy => policy.PublishedAt).Concat(agreed).Append(null).Distinct().OrderBy(at => at ?? Instant.MinValue);
    }

    private static TermsInForce? TermsAt(PolicyEvaluator set, string merchant, Instant? at)
    {
        try
        {
            return set.GetTermsInForce(merchant, at ?? Instant.MinValue);
        }
        catch (InvalidInputException error) when (error.Code == ErrorCode.NoPolicyInForce)
        {
            return null;
        }
    }

    /// <summary>The whole seconds of a span that have a wire form.</summary>
    private static CaseScope ScopeOf(string merchant, Instant? from, Instant? to) => new(
        merchant,
        from is { } first ? Math.Max(CaseScope.Earliest, (first + Duration.FromSeconds(1) - Duration.Epsilon).ToUnixTimeSeconds()) : CaseScope.Earliest,
        to is { } end ? Math.Min(CaseScope.Latest, end.ToUnixTimeSeconds() - 1) : CaseScope.Latest);

    private static string UnnamedAmong(string[] merchants)
    {
        string name = AnyMerchant;
        for (int number = 2; merchants.Contains(name); number++)
            name = FormattableString.Invariant($"{AnyMerchant}-{number}");
        return name;
    }
}
