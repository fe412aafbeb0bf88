namespace Jqm.ReturnPolicy.Wording;

/// <summary>How many pieces of evidence there are of each kind.</summary>
internal readonly record struct EvidenceCounts(int Photos, int Videos, int Documents)
{
    public bool IsEmpty => Photos + Videos + Documents == 0;

    public int Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => Photos,
        EvidenceKind.Video => Videos,
        _ => Documents,
    };

    public EvidenceCounts With(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => this with { Photos = Photos + 1 },
        EvidenceKind.Video => this with { Videos = Videos + 1 },
        _ => this with { Documents = Documents + 1 },
    };
}
