namespace Jqm.ReturnPolicy;

/// <summary>
/// The front door: given the published versions of a policy and the written agreements, it says whether a request meets the policy, what is refunded for
/// goods that came back, and whether an order may be cancelled. It does not change, and may be used by any number of threads.
/// </summary>
public sealed class PolicyEvaluator
{
    private readonly Policy[] _versions;
    private readonly Instant[] _publications;
    private readonly long[] _publicationTicks;

    // Compiled when a version is first in force: an evaluator may live for one question. Two threads that compile one make the same.
    private readonly TermsInForce?[] _compiled;
    private readonly (int Place, Agreement Agreement)[] _agreements;
    private readonly ILookup<string, (int Place, Agreement Agreement)>? _agreementsOf;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="policies">The published versions, in any order.</param>
    /// <param name="agreements">The written agreements, with any merchants.</param>
    /// <param name="governedBy">Which instant's version and agreements govern (reading R14).</param>
    /// <exception cref="InvalidInputException">
    /// Two versions have the same instant of publication or the same id and version, or two agreements the same id: <see cref="ErrorCode.Duplicate"/> at the later one.
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
        _agreementsOf = _agreements.Length > NameLookup.ShortList
            ? _agreements.ToLookup(entry => entry.Agreement.MerchantId, StringComparer.Ordinal)
            : null;
    }

    /// <summary>The evaluator of the built-in standard policy, without agreements.</summary>
    public static PolicyEvaluator Standard { get; } = new([Policy.Standard]);

    /// <summary>The published versions, as they were given.</summary>
    public ValueList<Policy> Policies { get; }

    /// <summary>The written agreements, as they were given.</summary>
    public ValueList<Agreement> Agreements { get; }

    /// <summary>Which instant's version and agreements govern (reading R14).</summary>
    public GovernedBy GovernedBy { get; }

    /// <summary>What governs a merchant's evaluation at an instant: the version in force, and the agreements that apply, merged over it.</summary>
    /// <param name="merchantId">The merchant, as the order names it.</param>
    /// <param name="at">The governing instant.</param>
    /// <returns>The terms in force.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="merchantId"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// No version was published by then (<see cref="ErrorCode.NoPolicyInForce"/>), or an agreement does not fit where it is merged (<see cref="ErrorCode.Malformed"/>).
    /// </exception>
    public TermsInForce GetTermsInForce(string merchantId, Instant at)
    {
        Guard.Against.Null(merchantId);
        int version = VersionAt(at);
        if (version < 0)
            throw new InvalidInputException(ErrorCode.NoPolicyInForce, "policies", $"No version of the policy was published by {Iso8601.Text(at)}; give one that was, or leave the policies out for the standard policy.");
        if (_agreements.Length == 0)
            return InForce(version);

        List<(int Place, Agreement Agreement)>? applying = null;
        foreach ((int Place, Agreement Agreement) entry in _agreementsOf?[merchantId] ?? _agreements)
        {
            if (entry.Agreement.AppliesTo(merchantId, at))
                (applying ??= []).Add(entry);
        }

        return applying is null ? InForce(version) : TermsInForce.Of(_versions[version], applying);
    }

    /// <summary>Does this request meet the policy, what is missing, what would be refunded? Nothing is decided yet: goods are inspected when they are back.</summary>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements.</param>
    /// <returns>The verdict, item by item with every finding, and an estimate of the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together, or no policy is in force; the path starts at the argument, as in <c>request.items[0].line</c>.</exception>
    public Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        return Assess(GetTermsInForce(order, request.SubmittedAt), order, request, priorRefunds);
    }

    /// <summary>The same under terms that are known already, as of a request that keeps the terms of its submission.</summary>
    /// <param name="inForce">What <see cref="GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements.</param>
    /// <returns>The verdict, item by item with every finding, and an estimate of the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together; the path starts at the argument.</exception>
    public static Assessment Assess(TermsInForce inForce, Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        Check.NoNulls(priorRefunds, nameof(priorRefunds));
        return AssessOperation.Run(inForce, order, request, priorRefunds);
    }

    /// <summary>Goods came back and were inspected: what is refunded, and to where?</summary>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back, of this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements.</param>
    /// <returns>The verdict, item by item with every finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together, or no policy is in force; the path starts at the argument, <paramref name="goods"/> being <c>return</c>.</exception>
    public Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        return Settle(GetTermsInForce(order, goods.SubmittedAt), order, goods, priorRefunds);
    }

    /// <summary>The same under terms that are known already, as of a request that keeps the terms of its submission.</summary>
    /// <param name="inForce">What <see cref="GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back, of this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements.</param>
    /// <returns>The verdict, item by item with every finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together; the path starts at the argument, <paramref name="goods"/> being <c>return</c>.</exception>
    public static Settlement Settle(TermsInForce inForce, Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        Check.NoNulls(priorRefunds, nameof(priorRefunds));
        return SettleOperation.Run(inForce, order, goods, priorRefunds);
    }

    /// <summary>May this order be cancelled at this instant, and what is refunded (clause 5.2, readings R17 and R18)?</summary>
    /// <param name="order">The order; nothing was refunded on it before.</param>
    /// <param name="at">The instant asked about, in the years 1900 to 2999.</param>
    /// <returns>The verdict, its findings, and the refund.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    /// <exception cref="InvalidInputException">The instant is out of range, or no policy is in force.</exception>
    public Cancellation Cancel(Order order, Instant at)
    {
        Guard.Against.Null(order);
        Check.Instant(at, nameof(at));
        return Cancel(GetTermsInForce(order, at), order, at);
    }

    /// <summary>The same under terms that are known already.</summary>
    /// <param name="inForce">What <see cref="GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order; nothing was refunded on it before.</param>
    /// <param name="at">The instant asked about, in the years 1900 to 2999.</param>
    /// <returns>The verdict, its findings, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">The instant is out of range.</exception>
    public static Cancellation Cancel(TermsInForce inForce, Order order, Instant at)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Check.Instant(at, nameof(at));
        return CancelOperation.Run(inForce, order, at);
    }

    /// <summary>What governs an order's evaluation at the instant that is asked about, or at its placing.</summary>
    internal TermsInForce GetTermsInForce(Order order, Instant asked)
    {
        if (GovernedBy == GovernedBy.Request)
            return GetTermsInForce(order.MerchantId, asked);
        return order.PlacedAt is { } placed
            ? GetTermsInForce(order.MerchantId, placed)
            : throw new InvalidInputException(ErrorCode.Malformed, "order", "The order does not say when it was placed; governed by the order, an evaluation needs placedAt.");
    }

    private TermsInForce InForce(int version) => _compiled[version] ??= new TermsInForce(_versions[version]);

    /// <summary>By their beginnings, and those of one instant in the order given.</summary>
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
            throw new InvalidInputException(ErrorCode.Duplicate, $"agreements[{twice}].id", $"Agreement '{agreements[twice].Id}' stands twice; ids are unique.");
    }

    private static void RequireDistinct(ValueList<Policy> policies)
    {
        var publications = new HashSet<Instant>(policies.Count);
        var names = new HashSet<(string, string)>(policies.Count);
        for (int i = 0; i < policies.Count; i++)
        {
            Policy policy = policies[i];
            if (!publications.Add(policy.PublishedAt ?? Instant.MinValue))
                throw new InvalidInputException(ErrorCode.Duplicate, $"policies[{i}]", $"Version '{policy.Version}' is published at the same instant as an earlier one; each has an instant of its own.");
            if (!names.Add((policy.Id, policy.Version)))
                throw new InvalidInputException(ErrorCode.Duplicate, $"policies[{i}]", $"Version '{policy.Version}' of '{policy.Id}' stands twice; list it once.");
        }
    }
}
