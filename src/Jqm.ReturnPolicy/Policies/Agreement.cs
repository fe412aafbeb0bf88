namespace Jqm.ReturnPolicy;

/// <summary>A written agreement with a merchant, which takes precedence wherever it says something else than the policy (clause 0.2).</summary>
/// <remarks>A change by <c>with</c> is checked member by member, in the order written: each step must leave a valid agreement.</remarks>
/// <example>
/// <code>
/// // The merchant has 60 days in 2026, and its refunds go to the account balance. Every other term is that of the policy.
/// var agreement = new Agreement(
///     "AG-7",
///     merchantId: "M-77",
///     new TermsPatch { WindowDays = 60, RefundTo = RefundTo.AccountBalance },
///     from: Instant.FromUtc(2026, 1, 1, 0, 0),
///     to: Instant.FromUtc(2027, 1, 1, 0, 0));
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Agreement
{
    private readonly Instant? _from;
    private readonly Instant? _to;

    /// <summary>Creates an agreement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="merchantId">The merchant, as orders name it.</param>
    /// <param name="terms">What it changes.</param>
    /// <param name="from">From when it holds, inclusive; null for since ever.</param>
    /// <param name="to">Until when it holds, exclusive, after <paramref name="from"/>; null for ever.</param>
    /// <exception cref="ArgumentNullException">A name or <paramref name="terms"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// A name is empty, the end does not come after the beginning, an instant is outside the years 1900 to 2999, or the terms do not fit over the standard terms.
    /// </exception>
    public Agreement(string id, string merchantId, TermsPatch terms, Instant? from = null, Instant? to = null)
    {
        Id = id;
        MerchantId = merchantId;
        Terms = terms;
        _from = from;
        _to = to;
        ValidatePeriod();
    }

    /// <summary>Gets the id of the agreement.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the id of the merchant, as orders name it.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string MerchantId { get; init => field = Check.Name(value, "merchant"); }

    /// <summary>Gets the change of the terms.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="InvalidInputException">The terms do not fit over the standard terms.</exception>
    public TermsPatch Terms
    {
        get;
        init
        {
            field = Guard.Against.Null(value);
            if (value.Reasons.Count == 0)
                return;
            try
            {
                PolicyTerms.Standard.Merge(value);
            }
            catch (InvalidInputException error)
            {
                throw error.Within("terms");
            }
        }
    }

    /// <summary>From when it holds, inclusive; null for since ever.</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999, or not before the end.</exception>
    public Instant? From
    {
        get => _from;
        init
        {
            _from = value;
            ValidatePeriod();
        }
    }

    /// <summary>Until when it holds, exclusive; null for ever.</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999, or not after the beginning.</exception>
    public Instant? To
    {
        get => _to;
        init
        {
            _to = value;
            ValidatePeriod();
        }
    }

    /// <summary>Returns whether the agreement applies to a merchant at an instant.</summary>
    /// <param name="merchantId">The merchant, as the order names it.</param>
    /// <param name="at">The governing instant.</param>
    /// <returns>True when the merchant is the agreement's and the instant is within its period.</returns>
    public bool AppliesTo(string merchantId, Instant at) =>
        MerchantId == merchantId && (_from is not { } from || from <= at) && (_to is not { } to || at < to);

    private void ValidatePeriod()
    {
        Check.OptionalInstant(_from, "from");
        Check.OptionalInstant(_to, "to");
        if (_from is { } from && _to is { } to && to <= from)
            throw new InvalidInputException(ErrorCode.TimeOrder, "to", $"The agreement '{Id}' ends at {Iso8601.Text(to)}, not after it begins at {Iso8601.Text(from)}.");
    }
}
