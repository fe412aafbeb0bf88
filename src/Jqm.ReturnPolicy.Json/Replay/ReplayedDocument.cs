namespace Jqm.ReturnPolicy.Json;

/// <summary>A recorded document with its answers under both policies.</summary>
public sealed class ReplayedDocument
{
    internal ReplayedDocument(string? id, Operation? operation, EvaluationAnswer before, EvaluationAnswer after, PolicyComparison? comparison)
    {
        Id = id;
        Operation = operation;
        Before = before;
        After = after;
        Comparison = comparison;
        IsChanged = !SameAnswer(before, after);
    }

    /// <summary>Gets the id of the document; null if the document has none.</summary>
    public string? Id { get; }

    /// <summary>Gets the operation of the document; null if the document cannot be read.</summary>
    public Operation? Operation { get; }

    /// <summary>Gets the answer under the policies that governed the document.</summary>
    public EvaluationAnswer Before { get; }

    /// <summary>Gets the answer under the draft.</summary>
    public EvaluationAnswer After { get; }

    /// <summary>Gets whether the answers differ in more than the names of the policy and its version. Two errors of the same code do not differ.</summary>
    public bool IsChanged { get; }

    /// <summary>The comparison of the terms of both sides; null if a side has no terms.</summary>
    internal PolicyComparison? Comparison { get; }

    private static bool SameAnswer(EvaluationAnswer before, EvaluationAnswer after)
    {
        if (before.IsError || after.IsError)
            return before.Error?.Code == after.Error?.Code;
        if (before.Assessment is { } assessment)
            return assessment.Items == after.Assessment!.Items && assessment.Estimate == after.Assessment.Estimate;
        if (before.Settlement is { } settlement)
            return settlement.Items == after.Settlement!.Items && settlement.Refund == after.Settlement.Refund;
        if (before.Cancellation is { } cancellation)
            return cancellation.Findings == after.Cancellation!.Findings && cancellation.Refund == after.Cancellation.Refund;
        return before.AllowanceDecision!.Findings == after.AllowanceDecision!.Findings && before.AllowanceDecision.Refund == after.AllowanceDecision.Refund;
    }
}
