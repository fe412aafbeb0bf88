namespace Jqm.ReturnPolicy;

/// <summary>
/// Evaluates return requests, returned goods, cancellations and allowances against the published versions of a policy and its written agreements. Immutable and thread-safe.
/// </summary>
/// <example>
/// <code>
/// Money Usd(decimal amount) =&gt; Money.Of(amount, Currency.USD);
/// var shipped = new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30));
/// var order = new Order("JQM-1", "M-77", [new OrderLine("1", 2, Usd(19.99m))], [shipped]);
/// var item = new RequestedItem("1", 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)]);
/// var request = new ReturnRequest("R-1", order.Number, Instant.FromUtc(2026, 2, 1, 0, 0), [item]);
///
/// // The published versions and the written agreements of your service. PolicyEvaluator.Standard has the standard policy alone.
/// var evaluator = new PolicyEvaluator([Policy.Standard], [new Agreement("AG-7", "M-77", new TermsPatch { WindowDays = 60 })]);
/// Assessment assessment = evaluator.Assess(order, request);
/// Console.WriteLine($"{assessment.Verdict}: {assessment.Estimate?.Total}");
/// </code>
/// </example>
public sealed class PolicyEvaluator : IPolicyEvaluator
{
    private readonly Policy[] _versions;
    private readonly Instant[] _publications;
    private readonly long[] _publicationTicks;

    // Compiled when a version is first in force: an evaluator may live for one question. Two threads that compile one make the same.
    private readonly TermsInForce?[] _compiled;
    private readonly (int Place, Agreement Agreement)[] _agreements;
    private readonly MergedTerms? _merged;
    private readonly ILookup<string, (int Place, Agreement Agreement)>? _agreementsOf;

    /// <summary>Creates an evaluator of policies and agreements.</summary>
    /// <param name="policies">The published versions, in any order.</param>
    /// <param name="agreements">The written agreements, of any merchants.</param>
    /// <param name="governedBy">The instant that selects the policy version and the agreements (reading R14).</param>
    /// <exception cref="InvalidInputException">
    /// Two versions have the same instant of publication or the same id and version, or two agreements have the same id: <see cref="ErrorCode.Duplicate"/> at the later one.
    /// </exception>
    public PolicyEvaluator(ValueList<Policy> policies, ValueList<Agreement> agreements = default, GovernedBy governedBy = GovernedBy.Request)
    {
        Policies = Check.NoNulls(policies, nameof(policies));
        Agreements = Check.NoNulls(agreements, nameof(agreements));
        GovernedBy = Check.Defined(governedBy);
        RequireDistinct(policies, agreements);

        _versions = policies.AsSpan().ToArray();
        _publications = Array.ConvertAll(_versions, policy => policy.PublishedAt ?? Instant.MinValue);
        Array.Sort(_publications, _versions);
        _publicationTicks = Array.ConvertAll(_publications, published => published.ToUnixTimeTicks());
        _compiled = new TermsInForce?[_versions.Length];
        _agreements = InMergedOrder(agreements);
        _merged = _agreements.Length > 0 ? new MergedTerms(_agreements.Length) : null;
        _agreementsOf = _agreements.Length > NameLookup.ShortList
            ? _agreements.ToLookup(entry => entry.Agreement.MerchantId, StringComparer.Ordinal)
            : null;
    }

    /// <summary>Gets the evaluator of the built-in standard policy, without agreements.</summary>
    public static PolicyEvaluator Standard { get; } = new([Policy.Standard]);

    /// <summary>Gets the published policy versions, in the given order.</summary>
    public ValueList<Policy> Policies { get; }

    /// <summary>Gets the written agreements, in the given order.</summary>
    public ValueList<Agreement> Agreements { get; }

    /// <summary>Gets the instant that selects the policy version and the agreements: the submission or the order's placing (reading R14).</summary>
    public GovernedBy GovernedBy { get; }

    /// <inheritdoc/>
    public TermsInForce GetTermsInForce(string merchantId, Instant at)
    {
        Guard.Against.Null(merchantId);
        int version = VersionAt(at);
        if (version < 0)
            throw new InvalidInputException(ErrorCode.NoPolicyInForce, "policies", $"No version of the policy was published by {Iso8601.Text(at)}; give one that was, or leave the policies out for the standard policy.");
        return _merged is not null && Applying(merchantId, at) is { } applying ? _merged.Of(_versions[version], applying) : InForce(version);
    }

    /// <inheritdoc/>
    public Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        return GetTermsInForce(order, request.SubmittedAt).Assess(order, request, priorRefunds);
    }

    /// <inheritdoc/>
    public Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        return GetTermsInForce(order, goods.SubmittedAt).Settle(order, goods, priorRefunds);
    }

    /// <inheritdoc/>
    public Cancellation Cancel(Order order, Instant at)
    {
        Guard.Against.Null(order);
        Check.Instant(at, nameof(at));
        return GetTermsInForce(order, at).Cancel(order, at);
    }

    /// <inheritdoc/>
    public AllowanceDecision Allow(Order order, Instant at, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(order);
        Check.Instant(at, nameof(at));
        return GetTermsInForce(order, at).Allow(order, allowances, priorRefunds);
    }

    /// <summary>Returns the terms that govern an order at an instant, or at the order's placing.</summary>
    internal TermsInForce GetTermsInForce(Order order, Instant asked)
    {
        if (GovernedBy == GovernedBy.Request)
            return GetTermsInForce(order.MerchantId, asked);
        return order.PlacedAt is { } placed
            ? GetTermsInForce(order.MerchantId, placed)
            : throw new InvalidInputException(ErrorCode.Malformed, "order", "The order does not say when it was placed; governed by the order, an evaluation needs placedAt.");
    }

    /// <summary>Checks that the agreements of a merchant fit where they are merged at an instant, if a version is in force.</summary>
    /// <exception cref="InvalidInputException">An agreement does not fit.</exception>
    internal void RequireFit(string merchantId, Instant at)
    {
        if (VersionAt(at) is var version and >= 0 && Applying(merchantId, at) is { } applying)
            TermsInForce.Merge(_versions[version], applying);
    }

    /// <summary>Returns the agreements that apply to a merchant at an instant, in the order in which they are merged; null if there are none.</summary>
    private List<(int Place, Agreement Agreement)>? Applying(string merchantId, Instant at)
    {
        List<(int Place, Agreement Agreement)>? applying = null;
        foreach ((int Place, Agreement Agreement) entry in _agreementsOf?[merchantId] ?? _agreements)
        {
            if (entry.Agreement.AppliesTo(merchantId, at))
                (applying ??= []).Add(entry);
        }

        return applying;
    }

    private TermsInForce InForce(int version) => _compiled[version] ??= new TermsInForce(_versions[version]);

    /// <summary>Sorts agreements by their beginnings; agreements with the same beginning stay in the given order.</summary>
    private static (int Place, Agreement Agreement)[] InMergedOrder(ValueList<Agreement> agreements)
    {
        var places = new (int Place, Agreement Agreement)[agreements.Count];
        for (int i = 0; i < places.Length; i++)
            places[i] = (i, agreements[i]);
        if (places.Length > 1)
            Array.Sort(places, static (left, right) => (Beginning(left.Agreement), left.Place).CompareTo((Beginning(right.Agreement), right.Place)));
        return places;

        static Instant Beginning(Agreement agreement) => agreement.From ?? Instant.MinValue;
    }

    /// <summary>The place of the last version that was published by an instant; −1 when none was.</summary>
    private int VersionAt(Instant at)
    {
        // Searched by ticks, and without a branch, which would be guessed wrong at every other step: the sign of a difference, all bits or none, says whether
        // to go on. Ticks are cut off, so what is published within the same one may still be ahead.
        long ticks = at.ToUnixTimeTicks();
        ReadOnlySpan<long> publications = _publicationTicks;
        int version = Math.Min(0, publications.Length - 1);
        for (int left = publications.Length; left > 1; left -= left / 2)
        {
            int half = left / 2;
            version += half & (int)(publications[version + half] - ticks - 1 >> 63);
        }

        while (version >= 0 && _publications[version] > at)
            version--;
        return version;
    }

    private static void RequireDistinct(ValueList<Policy> policies, ValueList<Agreement> agreements)
    {
        if (policies.Count > 1)
            RequireDistinct(policies);
        int twice = NameLookup.IndexOfDuplicate(agreements, static agreement => agreement.Id);
        if (twice >= 0)
            throw new InvalidInputException(ErrorCode.Duplicate, $"agreements[{twice}].id", $"The agreement '{agreements[twice].Id}' is listed twice; give each agreement an id of its own.");
    }

    private static void RequireDistinct(ValueList<Policy> policies)
    {
        var publications = new HashSet<Instant>(policies.Count);
        var names = new HashSet<(string, string)>(policies.Count);
        for (int i = 0; i < policies.Count; i++)
        {
            Policy policy = policies[i];
            if (!publications.Add(policy.PublishedAt ?? Instant.MinValue))
                throw new InvalidInputException(ErrorCode.Duplicate, $"policies[{i}]", $"Version '{policy.Version}' is published at the same instant as an earlier version; give each version an instant of its own.");
            if (!names.Add((policy.Id, policy.Version)))
                throw new InvalidInputException(ErrorCode.Duplicate, $"policies[{i}]", $"Version '{policy.Version}' of '{policy.Id}' is listed twice; list it once.");
        }
    }
}
