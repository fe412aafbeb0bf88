namespace Jqm.ReturnPolicy;

/// <summary>
/// What governs an evaluation: the version of the policy in force, the agreements that apply, the terms that they come to together, compiled (clause 0.2, reading R14).
/// </summary>
public sealed class TermsInForce
{
    private readonly string?[]? _agreementOfTerm;
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
        _agreementOfTerm = new string?[(int)Term.Cancellation + 1];
        foreach (Agreement agreement in agreements)
        {
            foreach (Term term in agreement.Terms.Names)
                _agreementOfTerm[(int)term] = agreement.Id;
        }
    }

    /// <summary>A version of the policy with agreements merged over it.</summary>
    /// <param name="policy">The version.</param>
    /// <param name="applying">The agreements in merged order, each with its place in the list that it came from.</param>
    /// <exception cref="InvalidInputException">An agreement does not fit where it is merged. The path starts at <c>agreements</c>.</exception>
    internal static TermsInForce Of(Policy policy, IReadOnlyCollection<(int Place, Agreement Agreement)> applying)
    {
        PolicyTerms terms = policy.Terms;
        Dictionary<ReturnReason, ReasonTerms>? reasons = null;
        foreach ((int place, Agreement agreement) in applying)
        {
            try
            {
                terms = terms.MergeButReasons(agreement.Terms);
                if (agreement.Terms.Reasons.Count > 0)
                    agreement.Terms.ApplyReasonsTo(reasons ??= terms.Reasons.ToDictionary());
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within($"agreements[{place}].terms");
            }
        }

        if (reasons is not null)
            terms = terms with { Reasons = new ReasonTable(reasons) };
        return new TermsInForce(policy, applying.Select(entry => entry.Agreement).ToValueList(), terms);
    }

    /// <summary>The version of the policy in force.</summary>
    public Policy Policy { get; }

    /// <summary>The agreements that apply, in the order in which they are merged.</summary>
    public ValueList<Agreement> Agreements { get; }

    /// <summary>The policy's terms with the agreements merged over them.</summary>
    public PolicyTerms Terms { get; }

    /// <summary>The terms, compiled.</summary>
    public CompiledTerms CompiledTerms { get; }

    internal PolicyReference PolicyReference { get; }

    internal ValueList<string> AgreementIds { get; }

    /// <summary>The window; made when it is first needed, since loading a time zone takes a while. Two threads that make it make the same.</summary>
    internal Window Window => _window ??= new Window(Terms);

    /// <summary>Findings as rows; made when they are first needed. Two threads that make them make the same.</summary>
    internal KnownCitations KnownCitations => _citations ??= new KnownCitations(this);

    /// <summary>Cites for each finding of an item the clause that it rests on, who waived it, and the agreement behind it.</summary>
    /// <param name="findings">What <see cref="CompiledTerms"/> found.</param>
    /// <param name="reason">The number of the reason that was judged; not read where the reason was not judged.</param>
    /// <param name="waivers">The waivers that were judged with; the first of a rule is named.</param>
    /// <returns>The findings with their citations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is not one of these terms' numbers.</exception>
    /// <exception cref="ArgumentNullException">A waiver is null.</exception>
    public CitedFindings Cite(FindingSet findings, int reason, ValueList<Waiver> waivers = default)
    {
        Check.NoNulls(waivers, nameof(waivers));
        return new CitedFindings(findings, findings.Rules.Contains(Rule.Reason) ? CompiledTerms.GetClause(reason) : null, this, waivers);
    }

    /// <summary>The id of the last agreement in merged order that names a term; null when none does.</summary>
    /// <param name="term">The term.</param>
    /// <returns>The id, or null.</returns>
    public string? AgreementOn(Term term) => _agreementOfTerm?[(int)Check.Defined(term)];

    /// <summary>The id of the last agreement that names the term a rule rests on; null when none does.</summary>
    internal string? AgreementOn(Rule rule) => _agreementOfTerm is null ? null : AgreementOnTermOf(rule);

    private string? AgreementOnTermOf(Rule rule) => rule switch
    {
        Rule.Approval => AgreementOn(Term.Approval),
        Rule.Reason => AgreementOn(Term.Reasons),
        Rule.Window => AgreementOn(Term.Window),
        Rule.Details => AgreementOn(Term.Details),
        Rule.Evidence => AgreementOn(Term.Evidence),
        Rule.Condition => AgreementOn(Term.Condition),
        Rule.Category => AgreementOn(Term.NonRefundable),
        Rule.Cancellation => AgreementOn(Term.Cancellation),
        _ => null,
    };
}
