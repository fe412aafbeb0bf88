namespace Jqm.ReturnPolicy;

/// <summary>A photo, video or document that a merchant sends with a request (clause 3.1, reading R22).</summary>
public sealed record Evidence
{
    /// <summary>Creates a piece of evidence.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="uri">Where it is kept.</param>
    /// <param name="clear">Whether a reviewer found it clear; null when nobody looked. What is marked unclear does not count.</param>
    /// <exception cref="InvalidInputException"><paramref name="uri"/> is empty.</exception>
    public Evidence(EvidenceKind kind, string? uri = null, bool? clear = null)
    {
        Kind = kind;
        Uri = uri;
        Clear = clear;
    }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; init => field = Check.Defined(value); }

    /// <summary>Where it is kept.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string? Uri { get; init => field = Check.OptionalName(value, "uri"); }

    /// <summary>Whether a reviewer found it clear; null when nobody looked. What is marked unclear does not count.</summary>
    public bool? Clear { get; init; }
}
