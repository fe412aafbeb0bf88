namespace Jqm.ReturnPolicy.Cli;

/// <summary>The valid policies and agreements of a file.</summary>
/// <param name="Evaluator">The policies and agreements.</param>
/// <param name="File">The file.</param>
/// <param name="Valid">The elements of the file with their indexes.</param>
internal sealed record PolicySet(PolicyEvaluator Evaluator, PolicyFile File, CheckedPolicyFile Valid)
{
    /// <summary>Finds what <c>policy check</c> finds, apart from what the file silences: the most serious findings first.</summary>
    public IReadOnlyList<PolicyFinding> FindAll()
    {
        // Invalid elements silence nothing; policy check reports them.
        IReadOnlyList<(int Index, SilencedFinding Silenced)> silenced = SilencedFinding.Read(File, []);
        return [.. PolicyFindings.Of(Valid).Where(finding => !SilencedFinding.SilencesAny(silenced, finding)).OrderByDescending(finding => finding.Level)];
    }
}
