namespace Jqm.ReturnPolicy;

/// <summary>A published version of a return policy: its id, its version, the moment from which it is in force, and its terms (clauses 7.1 and 7.2).</summary>
/// <example>
/// <code>
/// // The next version has a longer window, from its publication on.
/// Policy next = Policy.Standard with
/// {
///     Version = "2",
///     PublishedAt = Instant.FromUtc(2026, 3, 1, 0, 0),
///     Terms = PolicyTerms.Standard with { WindowDays = 45 },
/// };
/// var evaluator = new PolicyEvaluator([Policy.Standard, next]);
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Policy
{
    private readonly PolicyTerms _terms = PolicyTerms.Standard;

    /// <summary>Creates a version.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="version">The version's name.</param>
    /// <param name="publishedAt">When it was published, which is when it takes effect; null for since the beginning of time.</param>
    /// <param name="terms">Its terms; null for the standard terms.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is outside the years 1900 to 2999.</exception>
    public Policy(string id, string version, Instant? publishedAt = null, PolicyTerms? terms = null)
    {
        Id = id;
        Version = version;
        PublishedAt = publishedAt;
        Terms = terms ?? PolicyTerms.Standard;
    }

    /// <summary>Gets the built-in standard policy: <c>jqm-standard</c>, version <c>1</c>, in force since the beginning of time.</summary>
    public static Policy Standard { get; } = new("jqm-standard", "1");

    /// <summary>Gets the policy's id.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the version's name.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Version { get; init => field = Check.Name(value, "version"); }

    /// <summary>Gets the instant of publication, at which the version takes effect (clause 7.2); null if it has been in force from the beginning of time.</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? PublishedAt { get; init => field = Check.OptionalInstant(value, "publishedAt"); }

    /// <summary>Its terms.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PolicyTerms Terms
    {
        get => _terms;
        init
        {
            Guard.Against.Null(value);
            _terms = value;
        }
    }
}
