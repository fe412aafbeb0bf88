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
            if (!accepted.Contains(piece.Kind))
                ofOtherKind = ofOtherKind.With(piece.Kind);
            else if (piece.Clear == false)
                unclear = unclear.With(piece.Kind);
            else
                counted = counted.With(piece.Kind);
        }

        return new EvidenceTally(counted, unclear, ofOtherKind);
    }
}
