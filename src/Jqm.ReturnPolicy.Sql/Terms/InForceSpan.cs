namespace Jqm.ReturnPolicy.Sql;

/// <summary>A span of time in which the same terms govern the orders of a merchant.</summary>
/// <param name="Book">The name of the evaluator.</param>
/// <param name="MerchantId">The merchant; empty for every merchant without spans of its own.</param>
/// <param name="Since">The first instant; null if unbounded.</param>
/// <param name="Until">The instant after the span; null if unbounded.</param>
/// <param name="TermsId">The number of the terms.</param>
internal sealed record InForceSpan(string Book, string MerchantId, Instant? Since, Instant? Until, long TermsId)
{
    /// <summary>The seconds of an end that is unbounded, beyond every instant of an order or request.</summary>
    private const long Unbounded = 1_000_000_000_000;

    /// <summary>The columns of <c>jqm_in_force</c>.</summary>
    public static readonly IReadOnlyList<TableColumn<InForceSpan>> Columns =
    [
        TableColumn<InForceSpan>.Text("book", row => row.Book),
        TableColumn<InForceSpan>.Text("merchant_id", row => row.MerchantId),
        TableColumn<InForceSpan>.Integer("since_seconds", row => row.Since?.ToUnixTimeSeconds() ?? -Unbounded),
        TableColumn<InForceSpan>.Integer("since_nanos", row => NanosOf(row.Since)),
        TableColumn<InForceSpan>.Integer("until_seconds", row => row.Until?.ToUnixTimeSeconds() ?? Unbounded),
        TableColumn<InForceSpan>.Integer("until_nanos", row => NanosOf(row.Until)),
        TableColumn<InForceSpan>.Integer("terms_id", row => row.TermsId),
    ];

    /// <summary>Lists the spans of an evaluator, those of one merchant in order.</summary>
    public static IEnumerable<InForceSpan> Of(string book, PolicyEvaluator evaluator, TermsRegister register)
    {
        IEnumerable<string> merchants = evaluator.Agreements.Select(agreement => agreement.MerchantId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return merchants.Prepend("").SelectMany(merchant => Of(book, merchant, evaluator, register));
    }

    private static IEnumerable<InForceSpan> Of(string book, string merchant, PolicyEvaluator evaluator, TermsRegister register)
    {
        if (evaluator.Policies.Count == 0)
            yield break;
        Instant first = evaluator.Policies.Min(policy => policy.PublishedAt ?? Instant.MinValue);
        SortedSet<Instant> breaks = [first];
        foreach (Policy policy in evaluator.Policies)
            Add(policy.PublishedAt);
        foreach (Agreement agreement in evaluator.Agreements.Where(agreement => agreement.MerchantId == merchant))
        {
            Add(agreement.From);
            Add(agreement.To);
        }

        InForceSpan? span = null;
        foreach (Instant at in breaks)
        {
            long terms = register.IdOf(evaluator.GetTermsInForce(merchant, at));
            if (span?.TermsId == terms)
                continue;
            if (span is not null)
                yield return span with { Until = at };
            span = new InForceSpan(book, merchant, at == Instant.MinValue ? null : at, null, terms);
        }

        yield return span!;

        void Add(Instant? at)
        {
            if (at > first)
                breaks.Add(at.Value);
        }
    }

    private static long NanosOf(Instant? at) => at is { } instant ? (instant - Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())).SubsecondNanoseconds : 0;
}
