namespace Jqm.ReturnPolicy.Sql;

/// <summary>
/// Asks the library what terms find for one reason, with one fact changed at a time. No rule of judging is written down again: each answer is a finding of
/// <see cref="CompiledTerms"/> with the clause that <see cref="TermsInForce.Cite"/> gives it.
/// </summary>
internal sealed class ReasonQuestions
{
    private static readonly EnumSet<EvidenceKind> EveryEvidence = EnumSet.Create<EvidenceKind>(Enum.GetValues<EvidenceKind>());
    private static readonly EnumSet<Rule> EveryRule = EnumSet.Create<Rule>(Enum.GetValues<Rule>());

    private readonly int _index;

    /// <param name="id">The number of the row, distinct over all terms.</param>
    /// <param name="termsId">The number of the terms.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="reason">The reason; null for all reasons that the terms do not name.</param>
    /// <param name="codes">The codes of findings.</param>
    public ReasonQuestions(long id, long termsId, TermsInForce terms, ReturnReason? reason, FindingCodes codes)
    {
        (Id, TermsId, Terms, Reason, Codes) = (id, termsId, terms, reason, codes);
        _index = reason is { } named ? terms.CompiledTerms.GetReasonIndex(named) : terms.CompiledTerms.ReasonCount - 1;
    }

    public long Id { get; }

    public long TermsId { get; }

    public TermsInForce Terms { get; }

    public ReturnReason? Reason { get; }

    public Fault Fault => Terms.CompiledTerms.GetFault(_index);

    public int Days => Terms.CompiledTerms.GetWindowDays(_index);

    public bool GoodsMayBeKept => Terms.CompiledTerms.GoodsMayBeKept(_index);

    public Percentage RestockingFee => Terms.CompiledTerms.GetRestockingFee(_index);

    public bool ServiceBears => Terms.Terms.ServiceBearsReturnShipping.Contains(Fault);

    private FindingCodes Codes { get; }

    /// <summary>Asks about a request in time and complete, but for what is said.</summary>
    public long? Assess(
        Rule rule,
        bool inScope = true,
        Timeliness timeliness = Timeliness.InTime,
        bool details = true,
        bool evidence = true,
        ProductCategory category = ProductCategory.Standard) => CodeOf(rule, Assessed(inScope, timeliness, details, evidence, category, waived: false));

    /// <summary>Asks about approved units that were received, unused and original, but for what is said.</summary>
    public long? Settle(
        Rule rule,
        bool approved = true,
        bool received = true,
        bool established = true,
        bool? unused = true,
        bool? original = true) => CodeOf(rule, Settled(approved, received, established, unused, original, waived: false));

    /// <summary>Asks what a finding becomes that a reviewer waives; null if the terms do not let the rule be waived, or the rule cannot fail.</summary>
    /// <exception cref="InvalidOperationException">Findings of one rule are waived under different clauses.</exception>
    public long? Waived(Rule rule)
    {
        var waived = new HashSet<long?>();
        foreach (FindingSet findings in EveryFailure().Where(findings => findings[rule] == FindingStatus.Waived))
            waived.Add(CodeOf(rule, findings));
        return waived.Count <= 1
            ? waived.SingleOrDefault()
            : throw new InvalidOperationException($"Findings of the rule '{rule}' are waived in {waived.Count} ways; the tables have room for one.");
    }

    /// <summary>Every way in which one rule can fail, waived.</summary>
    private IEnumerable<FindingSet> EveryFailure()
    {
        foreach (Timeliness timeliness in Enum.GetValues<Timeliness>())
            yield return Assessed(true, timeliness, true, true, ProductCategory.Standard, waived: true);
        yield return Assessed(true, Timeliness.InTime, details: false, true, ProductCategory.Standard, waived: true);
        yield return Assessed(true, Timeliness.InTime, true, evidence: false, ProductCategory.Standard, waived: true);
        foreach (ProductCategory category in Enum.GetValues<ProductCategory>())
            yield return Assessed(true, Timeliness.InTime, true, true, category, waived: true);
        yield return Settled(true, true, true, unused: false, false, waived: true);
        yield return Settled(true, true, true, unused: null, null, waived: true);
        yield return Settled(approved: false, true, true, true, true, waived: true);
        yield return Settled(true, received: false, true, true, true, waived: true);
    }

    private FindingSet Assessed(bool inScope, Timeliness timeliness, bool details, bool evidence, ProductCategory category, bool waived) => Terms.CompiledTerms.Assess(
        new AssessmentFacts(inScope, _index, timeliness, details, evidence ? EveryEvidence : [], category, waived ? EveryRule : []));

    private FindingSet Settled(bool approved, bool received, bool established, bool? unused, bool? original, bool waived) => Terms.CompiledTerms.Settle(
        new SettlementFacts(true, approved, received, established ? _index : null, unused, original, ProductCategory.Standard, waived ? EveryRule : []));

    private long? CodeOf(Rule rule, FindingSet findings)
    {
        foreach (Finding finding in Terms.Cite(findings, _index))
        {
            if (finding.Rule == rule)
                return Codes.Of(finding);
        }

        return null;
    }
}
