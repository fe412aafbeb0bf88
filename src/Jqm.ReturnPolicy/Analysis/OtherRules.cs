namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What matters of all other rules when one rule is compared for one reason.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Before">The worst of the least severities under the old policy.</param>
/// <param name="After">The worst of the least severities under the new policy.</param>
/// <param name="Equal">The worst of the least severities under both policies at once.</param>
/// <param name="Cost">The cost of the reason and of the simplest combination of each rule.</param>
/// <param name="CostIfLeastBefore">The same cost, if the severities under the old policy have to be the least.</param>
/// <param name="CostIfLeastAfter">The same cost, if the severities under the new policy have to be the least.</param>
internal readonly record struct OtherRules(WitnessQuestion Question, int Before, int After, int Equal, int Cost, int CostIfLeastBefore, int CostIfLeastAfter)
{
    /// <summary>Adds a rule.</summary>
    public OtherRules With(RuleSpace rule) => new(
        Question,
        Math.Max(Before, rule.LeastBefore),
        Math.Max(After, rule.LeastAfter),
        Math.Max(Equal, rule.LeastEqual),
        Cost + rule.Plainest().Cost,
        CostIfLeastBefore + rule.Plainest(leastBefore: true).Cost,
        CostIfLeastAfter + rule.Plainest(leastAfter: true).Cost);
}
