namespace Jqm.ReturnPolicy.Sql;

/// <summary>A span of time in which the same terms govern the orders of a merchant.</summary>
/// <param name="Book">The name of the evaluator.</param>
/// <param name="MerchantId">The merchant; empty for every merchant without spans of its own.</param>
/// <param name="Since">The first instant; null if unbounded.</param>
/// <param name="Until">The instant after the span; null if unbounded.</param>
/// <param name="Answer">The number of the terms, or the error of every request that the span governs.</param>
internal sealed record InForceSpan(string Book, string MerchantId, Instant? Since, Instant? Until, InForceAnswer Answer)
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
        TableColumn<InForceSpan>.Integer("terms_id", row => row.Answer.TermsId),
        TableColumn<InForceSpan>.Text("error_code", row => row.Answer.ErrorCode),
        TableColumn<InForceSpan>.Text("error_path", row => row.Answer.ErrorPath),
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
            InForceAnswer answer = Ask(evaluator, merchant, at, register);
            if (span?.Answer == answer)
                continue;
            if (span is not null)
                yield return span with { Until = at };
            span = new InForceSpan(book, merchant, at == Instant.MinValue ? null : at, null, answer);
        }

        yield return span!;

        void Add(Instant? at)
        {
            if (at > first)
                breaks.Add(at.Value);
        }
    }

    /// <summary>Asks which terms govern at an instant. An agreement that does not fit where it is merged is the error of the requests that the span governs, and of no others.</summary>
    private static InForceAnswer Ask(PolicyEvaluator evaluator, string merchant, Instant at, TermsRegister register)
    {
        TermsInForce terms;
        try
        {
            terms = evaluator.GetTermsInForce(merchant, at);
        }
        catch (InvalidInputException error)
        {
            return new InForceAnswer(null, MemberName.Of(error.Code), error.Path);
        }

        return new InForceAnswer(register.IdOf(terms), null, null);
    }

    private static long NanosOf(Instant? at) => at is { } instant ? (instant - Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())).SubsecondNanoseconds : 0;
}
