namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A finding of a check about a policy, a version or an agreement. <c>Explain</c> returns the finding as a sentence.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyFinding
{
    internal PolicyFinding(CheckKind kind, string path)
    {
        Kind = kind;
        Path = path;
        Level = Check.Level;
        Clause = Check.Clause;
    }

    /// <summary>Gets the check that reported the finding.</summary>
    public PolicyCheck Check => PolicyCheck.Of(Kind);

    internal CheckKind Kind { get; }

    /// <summary>Gets the id of the check that reported the finding, such as <c>T01</c>.</summary>
    public string Id => Check.Id;

    /// <summary>Gets the level of the finding: note, warning or error.</summary>
    public CheckLevel Level { get; internal init; }

    /// <summary>
    /// Gets the path of what the finding is about, in the wire form of the checked terms, or of the checked set of policies and agreements. A member of a list of terms is named by
    /// its value, as in <c>condition.exemptReasons.changeOfMind</c>.
    /// </summary>
    public string Path { get; internal init; }

    /// <summary>Gets the clause that the finding is about.</summary>
    public Clause Clause { get; internal init; }

    /// <summary>Gets the reason that the finding is about; null if the finding is about no single one.</summary>
    public ReturnReason? Reason { get; internal init; }

    /// <summary>Gets the category that the finding is about; null if the finding is about no single one.</summary>
    public ProductCategory? Category { get; internal init; }

    /// <summary>Gets the rule that the finding is about; null if the finding is about no single one.</summary>
    public Rule? Rule { get; internal init; }

    /// <summary>Gets the fault that the finding is about; null if the finding is about no single one.</summary>
    public Fault? Fault { get; internal init; }

    /// <summary>Gets the id of the other agreement that the finding is about; null if the finding is about no single one.</summary>
    public string? OtherAgreementId { get; internal init; }
}
