namespace Jqm.ReturnPolicy.Cli;

/// <summary>Finds what is contradictory, without effect or harsh in a valid file of policies and agreements.</summary>
internal static class PolicyFindings
{
    /// <summary>The findings with their paths in the file. Nothing is said of the standard policy, which takes the place of a list of policies that the file does not have.</summary>
    public static IReadOnlyList<PolicyFinding> Of(CheckedPolicyFile file)
    {
        if (!file.IsWhole)
            return [];
        bool ownPolicies = file.Policies.All(entry => entry.Index >= 0);
        return
        [
            .. PolicyAnalysis.Check(
                    file.Policies.Select(entry => entry.Policy).ToValueList(),
                    file.Agreements.Select(entry => entry.Agreement).ToValueList())
                .Where(finding => ownPolicies || !finding.Path.StartsWith("policies", StringComparison.Ordinal)),
        ];
    }
}
