namespace Jqm.ReturnPolicy;

/// <summary>The number of pieces of evidence for a requested item: pieces that count, unclear pieces, and pieces of a kind that does not count (reading R22).</summary>
/// <param name="Counted">The pieces that count: of a kind that the terms accept, and not marked unclear.</param>
/// <param name="Unclear">The pieces of an accepted kind that a reviewer marked unclear.</param>
/// <param name="OfOtherKind">The pieces of a kind that the terms do not accept.</param>
/// <remarks>The default value has no evidence.</remarks>
public readonly record struct EvidenceTally(EvidenceCounts Counted, EvidenceCounts Unclear, EvidenceCounts OfOtherKind)
{
    /// <summary>Gets whether no evidence is given at all.</summary>
    public bool IsEmpty => Counted.IsEmpty && Unclear.IsEmpty && OfOtherKind.IsEmpty;

    /// <summary>Sorts evidence by the kinds that the terms accept.</summary>
    internal static EvidenceTally Of(ValueList<Evidence> evidence, EnumSet<EvidenceKind> accepted)
    {
        EvidenceCounts counted = default;
        EvidenceCounts unclear = default;
        EvidenceCounts ofOtherKind = default;
        foreach (Evidence piece in evidence.AsSpan())
        {
            if (Counts(piece, accepted))
                counted = counted.With(piece.Kind);
            else if (accepted.Contains(piece.Kind))
                unclear = unclear.With(piece.Kind);
            else
                ofOtherKind = ofOtherKind.With(piece.Kind);
        }

        return new EvidenceTally(counted, unclear, ofOtherKind);
    }

    /// <summary>The kinds of which at least one piece counts.</summary>
    internal static EnumSet<EvidenceKind> KindsThatCount(ValueList<Evidence> evidence, EnumSet<EvidenceKind> accepted)
    {
        EnumSet<EvidenceKind> kinds = [];
        foreach (Evidence piece in evidence.AsSpan())
        {
            if (Counts(piece, accepted))
                kinds = kinds.With(piece.Kind);
        }

        return kinds;
    }

    /// <summary>Whether a piece counts: its kind is accepted, and no reviewer marked it unclear.</summary>
    private static bool Counts(Evidence piece, EnumSet<EvidenceKind> accepted) => accepted.Contains(piece.Kind) && piece.Clear != false;
}
