namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Checks single policies for mistakes.</summary>
public static partial class PolicyAnalysis
{
    /// <summary>
    /// Finds contradictions, terms without effect and harsh terms. A term without effect is found by comparing the terms with the same terms without it. Terms that equal the
    /// standard terms count as not written, so unused standard values are not reported. A standard exception of a reason that is refused is a note.
    /// </summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The findings, with paths in the wire form of the terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <example>
    /// <code>
    /// PolicyTerms draft = PolicyTerms.Standard with { WindowDays = 0 };
    /// foreach (PolicyFinding finding in PolicyAnalysis.Check(draft))
    ///     Console.WriteLine($"{finding.Level} {finding.Id} at {finding.Path}: {finding.Explain(Language.English)}");
    /// </code>
    /// </example>
    public static ValueList<PolicyFinding> Check(PolicyTerms terms)
    {
        Guard.Against.Null(terms);
        return new TermsCheck(terms, PolicyTerms.Standard).Run().ToValueList();
    }

    /// <summary>
    /// Checks the terms of all versions and agreements, and how they fit together. A note about terms is reported once, for the first version with these terms. An agreement is
    /// checked over each version that is in force during the agreement. Only findings that the agreement adds to those of all versions are reported.
    /// </summary>
    /// <param name="policies">The published versions, at any instants.</param>
    /// <param name="agreements">The written agreements, with any merchants.</param>
    /// <returns>The findings, with paths such as <c>policies[0].terms.window.days</c>.</returns>
    /// <exception cref="ArgumentNullException">An item of a list is null.</exception>
    /// <exception cref="InvalidInputException">Two versions have the same instant or the same id and version, or two agreements have the same id: <see cref="ErrorCode.Duplicate"/>.</exception>
    public static ValueList<PolicyFinding> Check(ValueList<Policy> policies, ValueList<Agreement> agreements)
    {
        var set = new PolicyEvaluator(policies, agreements);
        var findings = new List<PolicyFinding>();
        VersionCheck versions = new(policies);
        findings.AddRange(versions.Run());
        findings.AddRange(new AgreementCheck(set, versions).Run());
        return findings.ToValueList();
    }
}
