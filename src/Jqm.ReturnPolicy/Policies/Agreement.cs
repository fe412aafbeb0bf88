namespace Jqm.ReturnPolicy;

/// <summary>A written agreement with a merchant. Its terms take precedence over those of the policy (clause 0.2).</summary>
/// <remarks>A <c>with</c> expression checks each member as it is set, in the order written. Each step must give a valid agreement.</remarks>
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

    /// <summary>Creates a written agreement with a merchant.</summary>
    /// <param name="id">The id of the agreement.</param>
    /// <param name="merchantId">The id of the merchant, as orders name it.</param>
    /// <param name="terms">The terms that the agreement changes.</param>
    /// <param name="from">The first instant at which the agreement applies; null if the agreement has no beginning.</param>
    /// <param name="to">The instant at which the agreement ends, exclusive and after <paramref name="from"/>; null if the agreement has no end.</param>
    /// <exception cref="ArgumentNullException">A name or <paramref name="terms"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// A name is empty, the end is not after the beginning, an instant is outside the years 1900 to 2999, or the terms are not valid over the standard terms.
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

    /// <summary>Gets the terms that the agreement changes.</summary>
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

    /// <summary>Gets the first instant at which the agreement applies; null if the agreement has no beginning.</summary>
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

    /// <summary>Gets the instant at which the agreement ends, exclusive; null if the agreement has no end.</summary>
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
    /// <param name="merchantId">The id of the merchant, as the order names it.</param>
    /// <param name="at">The governing instant.</param>
    /// <returns>True if the agreement is with this merchant and the instant is within its period.</returns>
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
