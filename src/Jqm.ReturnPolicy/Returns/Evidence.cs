namespace Jqm.ReturnPolicy;

/// <summary>A photo, video or document that a merchant sends with a request (clause 3.1, reading R22).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Evidence
{
    /// <summary>Creates a piece of evidence.</summary>
    /// <param name="kind">The kind of evidence: photo, video or document.</param>
    /// <param name="uri">The address where the evidence is stored.</param>
    /// <param name="clear">Whether a reviewer found the evidence clear; null if nobody reviewed it. Evidence marked unclear does not count.</param>
    /// <exception cref="InvalidInputException"><paramref name="uri"/> is empty.</exception>
    public Evidence(EvidenceKind kind, string? uri = null, bool? clear = null)
    {
        Kind = kind;
        Uri = uri;
        Clear = clear;
    }

    /// <summary>Gets the kind of evidence: photo, video or document.</summary>
    public EvidenceKind Kind { get; init => field = Check.Defined(value); }

    /// <summary>Gets the address where the evidence is stored.</summary>
    /// <exception cref="InvalidInputException">The address is empty.</exception>
    public string? Uri { get; init => field = Check.OptionalName(value, "uri"); }

    /// <summary>Gets whether a reviewer found the evidence clear; null if nobody reviewed it. Evidence marked unclear does not count.</summary>
    public bool? Clear { get; init; }
}
