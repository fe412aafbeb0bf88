namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Checks terms. What equals the terms beneath, those of the standard or those over which an agreement is merged, was not written by the owner.</summary>
internal sealed partial class TermsCheck
{
    private static readonly ReasonTerms Unlisted = new(false, Fault.Merchant, Clauses.OtherReasons);
    private static readonly Clause[] OfAcceptance = [Clause.FromNumber("1.1"), Clause.FromNumber("1.2"), Clause.FromNumber("1.3"), Clause.FromNumber("1.4")];

    private readonly PolicyTerms _terms;
    private readonly PolicyTerms _beneath;
    private readonly List<KeyValuePair<ReturnReason, ReasonTerms>> _accepted = [];
    private readonly List<PolicyFinding> _findings = [];
    private readonly IReadOnlySet<CheckKind>? _kinds;
    private CompiledTerms? _compiled;

    /// <summary>Creates a check.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="beneath">The terms from which the owner started.</param>
    /// <param name="kinds">The checks whose findings are needed, so that nothing is tried for the others; null for all.</param>
    /// <param name="compiled">The compiled terms; null if they are compiled when they are needed.</param>
    public TermsCheck(PolicyTerms terms, PolicyTerms beneath, IReadOnlySet<CheckKind>? kinds = null, CompiledTerms? compiled = null)
    {
        _compiled = compiled;
        _terms = terms;
        _beneath = beneath;
        _kinds = kinds;
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in terms.Reasons.AsSpan())
        {
            if (entry.Value.Accepted)
                _accepted.Add(entry);
        }
    }

    /// <summary>Returns the findings. If no reason is accepted, most terms have no effect, and only that is said of them.</summary>
    public List<PolicyFinding> Run()
    {
        CheckReasons();
        CheckEvidence();
        if (_accepted.Count > 0)
        {
            CheckWindow();
            CheckLists();
            CheckMaps();
            CheckWaivable();
            CheckFees();
            CheckBearers();
            CheckCategories();
            CheckAccepted();
            CheckOthers();
        }

        AddNotes();
        return _findings;
    }

    private void CheckReasons()
    {
        if (_accepted.Count == 0)
            Add(CheckKind.NoReasonAccepted, Term.Reasons);
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in _terms.Reasons.AsSpan())
        {
            if (_beneath.Reasons[entry.Key] is null && entry.Value == Unlisted)
                Add(CheckKind.ListedAsUnlisted, Term.Reasons, entry.Key);
            if (entry.Value.Accepted ? entry.Value.Clause == Clauses.OtherReasons : OfAcceptance.Contains(entry.Value.Clause))
                Add(Finding(CheckKind.ClauseSaysOtherwise, Term.Reasons, entry.Key) with { Clause = entry.Value.Clause });
        }
    }

    private void CheckEvidence()
    {
        if (_terms.EvidenceRequired && _terms.EvidenceKinds.Count == 0)
        {
            PolicyFinding finding = Finding(CheckKind.EvidenceWithoutKinds, Term.EvidenceKinds);
            Add(_terms.Waivable.Contains(Rule.Evidence) ? finding with { Level = CheckLevel.Warning } : finding);
        }
    }

    private void CheckWindow()
    {
        if (_terms.WindowDays == 0 && IsNeeded(CheckKind.WindowOfZeroDays) && IsWritten(Term.WindowDays) && HasEffect(Term.WindowDays))
            Add(CheckKind.WindowOfZeroDays, Term.WindowDays);
        if (_terms.LateRequestHandling == LateRequestHandling.Refer && _terms.Waivable.Contains(Rule.Window))
            Add(CheckKind.ReferAndWaive, Term.LateRequestHandling);
    }

    private void AddNotes()
    {
        bool isExcluding = _terms.NonRefundableCategories.Count > 0;
        bool hasErred = false;
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in _accepted)
        {
            if (entry.Value.Fault != Fault.Service)
                continue;
            hasErred = true;
            if (isExcluding && !_terms.NonRefundableExceptReasons.Contains(entry.Key))
                Add(CheckKind.ErredButExcluded, Term.Reasons, entry.Key);
            if (_terms.ConditionRequired && !_terms.ConditionExemptReasons.Contains(entry.Key))
                Add(CheckKind.ErredButMustBeUnused, Term.Reasons, entry.Key);
        }

        if (hasErred && !_terms.ServiceBearsReturnShipping.Contains(Fault.Service))
            Add(CheckKind.ErredMerchantPays, Term.ServiceBearsReturnShipping);
        Term tax = Term.OfFee(ComponentKind.Tax);
        if ((FeeRefund)tax.GetValue(_terms) != FeeRefund.WithProduct)
            Add(CheckKind.TaxKept, tax);
        if (!_terms.CancellableBeforeShipment)
            Add(CheckKind.NoCancellation, Term.CancellableBeforeShipment);
        if (_terms.LateRequestHandling == LateRequestHandling.Decline && !_terms.Waivable.Contains(Rule.Window))
            Add(CheckKind.NoSecondLook, Term.Waivable);
    }

    private bool IsAccepted(ReturnReason reason) => _terms.Reasons[reason] is { Accepted: true };

    private bool IsNeeded(CheckKind kind) => _kinds?.Contains(kind) != false;

    private bool IsWritten(Term term) => !_terms.HasSame(_beneath, term.Index);

    /// <summary>Returns whether a written term turns an answer.</summary>
    private bool HasEffect(Term term) => !ChangesNothing(_terms.With(term, term.GetValue(_beneath)));

    /// <summary>
    /// Returns whether other terms give every verdict and every amount as these do, and send money to the same place. The status of a rule that turns no verdict and the printed end
    /// of the window may differ.
    /// </summary>
    private bool ChangesNothing(PolicyTerms other) =>
        TermsComparison.IsAlike(_compiled ??= new CompiledTerms(_terms), new CompiledTerms(other), countsWording: false);

    private static PolicyFinding Finding(CheckKind kind, Term term) => new(kind, term.Path);

    private static PolicyFinding Finding(CheckKind kind, Term term, ReturnReason reason) => new(kind, $"{term.Path}.{reason}") { Reason = reason };

    private void Add(CheckKind kind, Term term) => Add(Finding(kind, term));

    private void Add(CheckKind kind, Term term, ReturnReason reason) => Add(Finding(kind, term, reason));

    private void Add(PolicyFinding finding) => _findings.Add(finding);
}
