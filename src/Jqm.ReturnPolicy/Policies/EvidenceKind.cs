namespace Jqm.ReturnPolicy;

/// <summary>Specifies the kind of a piece of evidence (clause 3.1, reading R22).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum EvidenceKind
{
    /// <summary>A photo of the issue.</summary>
    Photo,

    /// <summary>A video of the issue.</summary>
    Video,

    /// <summary>A document, such as a report of the carrier.</summary>
    Document,
}
