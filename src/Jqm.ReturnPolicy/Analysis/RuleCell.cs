namespace Jqm.ReturnPolicy.Analysis;

/// <summary>One combination of the facts that a rule reads, with the rule's findings under both policies.</summary>
/// <param name="Number">The number of the combination, as the rule's space numbers them.</param>
/// <param name="IsWaived">Whether a reviewer waived the rule.</param>
/// <param name="Before">The code of the finding under the old policy (see <see cref="FindingSet.CodeOf(Rule)"/>).</param>
/// <param name="After">The code of the finding under the new policy.</param>
/// <param name="Cost">How far the facts are from those of an ordinary case.</param>
internal readonly record struct RuleCell(byte Number, bool IsWaived, byte Before, byte After, byte Cost)
{
    /// <summary>Gets the weight of the finding in the verdict under the old policy: 0 to 3.</summary>
    public int SeverityBefore => FindingSet.SeverityOf(Before);

    /// <summary>Gets the weight of the finding in the verdict under the new policy: 0 to 3.</summary>
    public int SeverityAfter => FindingSet.SeverityOf(After);
}
