namespace Jqm.ReturnPolicy.Cli;

/// <summary>The result of checking a file of policies and agreements.</summary>
/// <param name="Errors">The errors, each with its path in the file.</param>
/// <param name="Policies">The valid policies with their indexes in the file; the standard policy at index -1 if the file has no list of policies.</param>
/// <param name="Agreements">The valid agreements with their indexes in the file.</param>
internal sealed record CheckedPolicyFile(
    IReadOnlyList<InvalidInputException> Errors,
    IReadOnlyList<(int Index, Policy Policy)> Policies,
    IReadOnlyList<(int Index, Agreement Agreement)> Agreements)
{
    /// <summary>Gets whether every single element is valid, so that the set of elements can be checked as its owner wrote it.</summary>
    public bool IsWhole { get; init; }
}
