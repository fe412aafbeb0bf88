namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>Reads policies and agreements that are arguments of a function.</summary>
internal static class GivenPolicies
{
    /// <summary>Reads policies and agreements. An error in them is kept, and answers every document that is not malformed itself.</summary>
    /// <param name="policies">A list of policies, or the content of a file of policies and agreements.</param>
    /// <param name="agreements">A list of agreements; null if the argument is left out.</param>
    /// <param name="governedBy">Which instant decides the governing version.</param>
    /// <returns>Answerers of documents, which these policies govern.</returns>
    public static AnswererPool Read(byte[] policies, byte[]? agreements, GovernedBy governedBy)
    {
        try
        {
            PolicyFile file = PolicyFile.Parse(policies).ThrowIfInvalid();
            var evaluator = new PolicyEvaluator(file.ReadPolicies() ?? PolicyEvaluator.Standard.Policies, AgreementsOf(file, agreements), governedBy);
            return new AnswererPool(() => new DocumentAnswerer(evaluator));
        }
        catch (InvalidInputException error)
        {
            return new AnswererPool(() => new DocumentAnswerer(error));
        }
    }

    private static ValueList<Agreement> AgreementsOf(PolicyFile file, byte[]? agreements)
    {
        if (agreements is null)
            return file.ReadAgreements();
        return file.Agreements.Count == 0
            ? AgreementList.Read(agreements)
            : throw new InvalidInputException(ErrorCode.Malformed, "agreements", $"The policies contain {file.Agreements.Count} agreements already; leave the third argument out, or move them there.");
    }
}
