namespace Jqm.ReturnPolicy;

/// <summary>A published version of a return policy: its id, its version, its instant of publication, and its terms (clauses 7.1 and 7.2).</summary>
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

    /// <summary>Creates a published version of a policy.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="version">The name of the version.</param>
    /// <param name="publishedAt">The instant of publication, at which the version takes effect; null if the version has always been in force.</param>
    /// <param name="terms">The terms of the version; null for the standard terms.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is outside the years 1900 to 2999.</exception>
    public Policy(string id, string version, Instant? publishedAt = null, PolicyTerms? terms = null)
    {
        Id = id;
        Version = version;
        PublishedAt = publishedAt;
        Terms = terms ?? PolicyTerms.Standard;
    }

    /// <summary>Gets the built-in standard policy: <c>jqm-standard</c>, version <c>1</c>, which has always been in force.</summary>
    public static Policy Standard { get; } = new("jqm-standard", "1");

    /// <summary>Gets the id of the policy.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the name of the version.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Version { get; init => field = Check.Name(value, "version"); }

    /// <summary>Gets the instant of publication, at which the version takes effect (clause 7.2); null if the version has always been in force.</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? PublishedAt { get; init => field = Check.OptionalInstant(value, "publishedAt"); }

    /// <summary>Gets the terms of the version.</summary>
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
