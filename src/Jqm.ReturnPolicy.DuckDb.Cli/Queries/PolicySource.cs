using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>The policies that <c>jqm_answer(document)</c> uses.</summary>
/// <param name="File">The file of policies and agreements; null for the standard policy.</param>
/// <param name="GovernedBy">The instant that decides which version governs; null for that of the request.</param>
/// <param name="TrustDocuments">Whether documents may contain policies and agreements of their own.</param>
internal sealed record PolicySource(string? File, GovernedBy? GovernedBy, bool TrustDocuments)
{
    /// <summary>Registers the functions.</summary>
    /// <exception cref="ToolException">The file cannot be read, or the options contradict each other.</exception>
    public void Register(DuckDBConnection connection, ToolEnvironment environment)
    {
        if (!TrustDocuments)
            connection.RegisterReturnPolicy(ReadEvaluator(environment));
        else if (File is null && GovernedBy is null)
            connection.RegisterReturnPolicyOfDocuments();
        else
            throw new ToolException($"--trust-documents and {(File is null ? "--governed-by" : "--policies")} exclude each other: trusted documents contain their own policies. Leave one of the two out.");
    }

    private PolicyEvaluator ReadEvaluator(ToolEnvironment environment)
    {
        try
        {
            PolicyFile? file = File is null ? null : PolicyFile.Parse(InputFile.ReadAll(File, environment.In)).ThrowIfInvalid();
            return new PolicyEvaluator(file?.ReadPolicies() ?? [Policy.Standard], file?.ReadAgreements() ?? default, GovernedBy ?? ReturnPolicy.GovernedBy.Request);
        }
        catch (InvalidInputException error)
        {
            throw new ToolException($"{File}: {ErrorText.Of(error)}");
        }
    }
}
