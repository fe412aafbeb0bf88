namespace Jqm.ReturnPolicy.Cli;

/// <summary>Reads a file of policies and agreements that a command line names beside other files.</summary>
internal static class PolicySetFile
{
    /// <summary>Reads a file. An error names the file, since there are others.</summary>
    /// <exception cref="ToolException">The file cannot be read, or an element is invalid.</exception>
    public static PolicySet Read(string path, ToolEnvironment environment)
    {
        try
        {
            PolicyFile file = PolicyFile.Parse(InputFile.ReadAll(path, environment.In)).ThrowIfInvalid();
            ValueList<Policy> policies = file.ReadPolicies() ?? [Policy.Standard];
            ValueList<Agreement> agreements = file.ReadAgreements();
            CheckedPolicyFile valid = PolicyFileChecker.Check(file);
            return valid.Errors.Count == 0 ? new PolicySet(new PolicyEvaluator(policies, agreements), file, valid) : throw valid.Errors[0];
        }
        catch (InvalidInputException error)
        {
            throw new ToolException($"{path}: {ErrorText.Of(error)}");
        }
    }

    /// <summary>Reads the versions of a file that may contain no agreements.</summary>
    /// <exception cref="ToolException">The file cannot be read, an element is invalid, or there is an agreement or no policy.</exception>
    public static PolicySet ReadPolicies(string path, ToolEnvironment environment)
    {
        PolicySet set = Read(path, environment);
        if (set.Evaluator.Agreements.Count > 0)
            throw new ToolException($"{path}: The file contains the agreement '{set.Evaluator.Agreements[0].Id}'; leave agreements out, since those of each document apply.");
        return set.Evaluator.Policies.Count > 0 ? set : throw new ToolException($"{path}: The file contains no policy; give at least one.");
    }
}
