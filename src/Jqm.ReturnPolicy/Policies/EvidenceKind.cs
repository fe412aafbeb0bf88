namespace Jqm.ReturnPolicy;

/// <summary>A kind of evidence (clause 3.1, reading R22).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum EvidenceKind
{
    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A document.</summary>
    Document,
}
