namespace Jqm.ReturnPolicy;

/// <summary>
/// The terms that govern an evaluation: the policy version in force, the agreements that apply, and the compiled terms that result from both (clause 0.2, reading R14).
/// </summary>
public sealed class TermsInForce
{
    private readonly string?[]? _agreementOfGroup;
    private Window? _window;
    private KnownCitations? _citations;

    internal TermsInForce(Policy policy)
        : this(policy, default, policy.Terms)
    {
    }

    /// <param name="policy">The version in force.</param>
    /// <param name="agreements">The agreements that apply, in merged order.</param>
    /// <param name="terms">The policy's terms with the agreements merged over them.</param>
    internal TermsInForce(Policy policy, ValueList<Agreement> agreements, PolicyTerms terms)
    {
        Policy = policy;
        PolicyReference = new PolicyReference(policy.Id, policy.Version);
        Agreements = agreements;
        Terms = terms;
        CompiledTerms = new CompiledTerms(terms);
        if (agreements.Count == 0)
            return;
        AgreementIds = agreements.Select(agreement => agreement.Id).ToValueList();
        _agreementOfGroup = new string?[Term.Groups.Count];
        foreach (Agreement agreement in agreements)
        {
            foreach (string group in agreement.Terms.Mentions)
                _agreementOfGroup[Term.GroupIndexOf(group)] = agreement.Id;
            foreach (Term term in Term.All.AsSpan())
            {
                if (agreement.Terms.Changes[term.Index] is not null)
                    _agreementOfGroup[term.GroupIndex] = agreement.Id;
            }
        }
    }

    /// <summary>A version of the policy with agreements merged over it.</summary>
    /// <param name="policy">The version.</param>
    /// <param name="applying">The agreements in merged order, each with its place in the list that it came from.</param>
    /// <exception cref="InvalidInputException">An agreement does not fit where it is merged. The path starts at <c>agreements</c>.</exception>
    internal static TermsInForce Of(Policy policy, IReadOnlyCollection<(int Place, Agreement Agreement)> applying) =>
        new(policy, applying.Select(entry => entry.Agreement).ToValueList(), Merge(policy, applying).Complete());

    /// <summary>Merges agreements over the terms of a version.</summary>
    /// <exception cref="InvalidInputException">An agreement does not fit.</exception>
    internal static TermsMerge Merge(Policy policy, IReadOnlyCollection<(int Place, Agreement Agreement)> applying)
    {
        var merge = new TermsMerge(policy.Terms);
        foreach ((int place, Agreement agreement) in applying)
        {
            try
            {
                merge.Apply(agreement.Terms);
            }
            catch (InvalidInputException error)
            {
                throw error.Within($"agreements[{place}].terms");
            }
        }

        return merge;
    }

    /// <summary>Gets the version of the policy in force.</summary>
    public Policy Policy { get; }

    /// <summary>Gets the agreements that apply, in the order in which they are merged.</summary>
    public ValueList<Agreement> Agreements { get; }

    /// <summary>Gets the terms of the policy, with the agreements merged over them.</summary>
    public PolicyTerms Terms { get; }

    /// <summary>Gets the terms in the compiled form that the kernel evaluates.</summary>
    public CompiledTerms CompiledTerms { get; }

    internal PolicyReference PolicyReference { get; }

    internal ValueList<string> AgreementIds { get; }

    /// <summary>The window; made when it is first needed, since loading a time zone takes a while. Two threads that make it make the same.</summary>
    internal Window Window => _window ??= new Window(CompiledTerms);

    /// <summary>Findings as rows; made when they are first needed. Two threads that make them make the same.</summary>
    internal KnownCitations KnownCitations => _citations ??= new KnownCitations(this);

    /// <summary>Returns the findings of an item with their citations: the clause, the reviewer who waived the rule, and the agreement that set the term.</summary>
    /// <param name="findings">The findings that <see cref="CompiledTerms"/> returned.</param>
    /// <param name="reason">The index of the item's reason; not used if the reason was not evaluated.</param>
    /// <param name="waivers">The waivers of the input; the first waiver of a rule is named.</param>
    /// <returns>The findings with their citations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is not one of these terms' numbers.</exception>
    /// <exception cref="ArgumentNullException">A waiver is null.</exception>
    public CitedFindings Cite(FindingSet findings, int reason, ValueList<Waiver> waivers = default)
    {
        Check.NoNulls(waivers, nameof(waivers));
        return new CitedFindings(findings, findings.Rules.Contains(Rule.Reason) ? CompiledTerms.GetClause(reason) : null, this, waivers);
    }

    /// <summary>Returns the id of the agreement that a finding about a term cites: the last agreement in merged order that names the term's group (clause 0.2).</summary>
    /// <param name="term">The term. All terms of a group have the same result.</param>
    /// <returns>The id; null if no agreement names the group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="term"/> is null.</exception>
    public string? GetAgreementId(Term term) => _agreementOfGroup?[Guard.Against.Null(term).GroupIndex];

    /// <summary>Returns the id of the last agreement that names the group a rule rests on; null if no agreement does.</summary>
    internal string? GetAgreementId(Rule rule) => _agreementOfGroup is not null && TermOf(rule) is { } term ? _agreementOfGroup[term.GroupIndex] : null;

    /// <summary>Returns a term of the group that a rule rests on; null for the scope, which no term changes.</summary>
    private static Term? TermOf(Rule rule) => rule switch
    {
        Rule.Scope => null,
        Rule.Approval => Term.ApprovalRequired,
        Rule.Inspection => Term.GoodsBackRequired,
        Rule.Reason => Term.Reasons,
        Rule.Window => Term.WindowDays,
        Rule.Details => Term.DetailsRequired,
        Rule.Evidence => Term.EvidenceRequired,
        Rule.Condition => Term.ConditionRequired,
        Rule.Category => Term.NonRefundableCategories,
        Rule.Cancellation => Term.CancellableBeforeShipment,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no term for this rule."),
    };
}
