namespace Jqm.ReturnPolicy;

/// <summary>The number of pieces of evidence of each kind.</summary>
/// <param name="Photos">The number of photos.</param>
/// <param name="Videos">The number of videos.</param>
/// <param name="Documents">The number of documents.</param>
/// <remarks>The default value has no pieces of any kind.</remarks>
public readonly record struct EvidenceCounts(int Photos, int Videos, int Documents)
{
    /// <summary>Gets whether there is no piece of any kind.</summary>
    public bool IsEmpty => Photos + Videos + Documents == 0;

    /// <summary>Gets the number of pieces of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a member of its enumeration.</exception>
    public int this[EvidenceKind kind] => kind switch
    {
        EvidenceKind.Photo => Photos,
        EvidenceKind.Video => Videos,
        EvidenceKind.Document => Documents,
        _ => throw NoSuchKind(kind),
    };

    /// <summary>The counts with one more piece of a kind.</summary>
    internal EvidenceCounts With(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => this with { Photos = Photos + 1 },
        EvidenceKind.Video => this with { Videos = Videos + 1 },
        EvidenceKind.Document => this with { Documents = Documents + 1 },
        _ => throw NoSuchKind(kind),
    };

    private static ArgumentOutOfRangeException NoSuchKind(EvidenceKind kind) => new(nameof(kind), kind, "There is no such kind of evidence.");
}
