namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Finds terms without effect by comparing the terms with the same terms without them.</summary>
internal sealed partial class TermsCheck
{
    /// <summary>
    /// The terms that are one value. Five others are left out, since some answer always shows them: approval, cancellation, whether goods must come back, the allocation of fees,
    /// and where refunds go.
    /// </summary>
    private static readonly Term[] Plain =
    [
        Term.WindowDays,
        Term.WindowCounting,
        Term.LateRequestHandling,
        Term.DetailsRequired,
        Term.EvidenceRequired,
        Term.ConditionRequired,
    ];

    private static readonly EnumSet<ProductCategory> AllCategories = [.. Enum.GetValues<ProductCategory>()];

    private void CheckLists()
    {
        CheckList(Term.WindowExemptReasons, _terms.WindowExemptReasons, CheckKind.WindowExemptReasonRefused, isRead: true);
        CheckList(Term.ConditionExemptReasons, _terms.ConditionExemptReasons, CheckKind.ExemptReasonRefused, _terms.ConditionRequired);
        CheckList(Term.GoodsBackExemptReasons, _terms.GoodsBackExemptReasons, CheckKind.KeptReasonRefused, _terms.GoodsBackRequired);
        CheckList(Term.NonRefundableExceptReasons, _terms.NonRefundableExceptReasons, CheckKind.ExceptedReasonRefused, _terms.NonRefundableCategories.Count > 0);
        CheckUnread(Term.ConditionExemptReasons, CheckKind.ExemptListUnread, !_terms.ConditionRequired && _terms.ConditionExemptReasons.Count > 0);
        CheckUnread(Term.GoodsBackExemptReasons, CheckKind.KeptListUnread, !_terms.GoodsBackRequired && _terms.GoodsBackExemptReasons.Count > 0);
        CheckUnread(Term.NonRefundableExceptReasons, CheckKind.ExceptListUnread, _terms.NonRefundableCategories.Count == 0 && _terms.NonRefundableExceptReasons.Count > 0);
        CheckUnread(Term.EvidenceKinds, CheckKind.KindsUnread, !_terms.EvidenceRequired && _terms.EvidenceKinds.Count > 0);
        CheckUnread(Term.WindowZone, CheckKind.ZoneUnread, _terms.WindowCounting == WindowCounting.Elapsed);
    }

    /// <summary>A whole term that nothing reads.</summary>
    private void CheckUnread(Term term, CheckKind kind, bool isUnread)
    {
        if (isUnread && IsNeeded(kind) && IsWritten(term) && !HasEffect(term))
            Add(kind, term);
    }

    /// <summary>The entries of a list. An entry that is in the list beneath as well was not added by the owner, so it is looked at only if its reason is refused.</summary>
    private void CheckList(Term term, ValueList<ReturnReason> list, CheckKind whenRefused, bool isRead)
    {
        if (!isRead || !(IsNeeded(CheckKind.TermWithoutEffect) || IsNeeded(whenRefused)))
            return;
        bool isWritten = IsWritten(term);
        var beneath = (ValueList<ReturnReason>)term.GetValue(_beneath);
        for (int i = 0; i < list.Count; i++)
        {
            ReturnReason reason = list[i];
            bool isRefused = !IsAccepted(reason);
            if ((!isRefused && beneath.Contains(reason)) || !ChangesNothing(_terms.With(term, Without(list, i))))
                continue;
            if (!isRefused && term == Term.GoodsBackExemptReasons)
                continue; // Goods that are awaited are pending, and refused at once if they may be kept.
            if (!isRefused)
                Add(Finding(CheckKind.TermWithoutEffect, term, reason) with { Clause = term.Clauses[0] });
            else
                Add(Finding(whenRefused, term, reason) with { Level = isWritten ? CheckLevel.Warning : CheckLevel.Note });
        }
    }

    private static ValueList<ReturnReason> Without(ValueList<ReturnReason> list, int index) => list.Where((_, place) => place != index).ToValueList();

    private void CheckMaps()
    {
        CheckDays();
        CheckPercentages();
    }

    private void CheckDays()
    {
        if (!(IsNeeded(CheckKind.TermWithoutEffect) || IsNeeded(CheckKind.DaysOfReasonRefused) || IsNeeded(CheckKind.WindowOfZeroDays)))
            return;
        foreach (KeyValuePair<ReturnReason, int> entry in _terms.WindowDaysByReason)
        {
            if (_beneath.WindowDaysByReason[entry.Key] == entry.Value)
                continue;
            if (ChangesNothing(_terms with { WindowDaysByReason = _terms.WindowDaysByReason.Without(entry.Key) }))
                AddUseless(Term.WindowDaysByReason, entry.Key, CheckKind.DaysOfReasonRefused);
            else if (entry.Value == 0)
                Add(CheckKind.WindowOfZeroDays, Term.WindowDaysByReason, entry.Key);
        }
    }

    private void CheckPercentages()
    {
        if (!(IsNeeded(CheckKind.TermWithoutEffect) || IsNeeded(CheckKind.PercentageOfReasonRefused) || IsNeeded(CheckKind.FeeOfWholePrice)))
            return;
        foreach (KeyValuePair<ReturnReason, Percentage> entry in _terms.RestockingFeePercentByReason)
        {
            if (_beneath.RestockingFeePercentByReason[entry.Key] == entry.Value)
                continue;
            if (ChangesNothing(_terms with { RestockingFeePercentByReason = _terms.RestockingFeePercentByReason.Without(entry.Key) }))
                AddUseless(Term.RestockingFeePercentByReason, entry.Key, CheckKind.PercentageOfReasonRefused);
            else if (entry.Value.Hundredths == Percentage.HundredthsOfWhole)
                Add(CheckKind.FeeOfWholePrice, Term.RestockingFeePercentByReason, entry.Key);
        }
    }

    private void AddUseless(Term term, ReturnReason reason, CheckKind whenRefused)
    {
        if (!IsAccepted(reason))
            Add(whenRefused, term, reason);
        else
            Add(Finding(CheckKind.TermWithoutEffect, term, reason) with { Clause = term.Clauses[0] });
    }

    private void CheckWaivable()
    {
        if (!(IsNeeded(CheckKind.WaivableNeverFails) || IsNeeded(CheckKind.WaivableNeverAsked)) || !IsWritten(Term.Waivable))
            return;
        foreach (Rule rule in _terms.Waivable)
        {
            if (!ChangesNothing(_terms with { Waivable = _terms.Waivable.Without(rule) }))
                continue;
            (bool isAsked, Clause clause) = rule switch
            {
                Rule.Window => (true, Clauses.Window),
                Rule.Details => (_terms.DetailsRequired, Clauses.RequestContents),
                Rule.Evidence => (_terms.EvidenceRequired, Clauses.RequestContents),
                Rule.Condition => (_terms.ConditionRequired, Clauses.Condition),
                Rule.Category => (_terms.NonRefundableCategories.Count > 0, Clauses.NonRefundable),
                Rule.Scope or Rule.Approval or Rule.Inspection or Rule.Reason or Rule.Cancellation => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule is never waivable."),
                _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
            };
            Add(new PolicyFinding(isAsked ? CheckKind.WaivableNeverFails : CheckKind.WaivableNeverAsked, $"{Term.Waivable.Path}.{MemberName.Of(rule)}") { Rule = rule, Clause = clause });
        }
    }

    /// <summary>Fees that depend on the service's fault, together; and single fees that are refunded as they would be beneath.</summary>
    private void CheckFees()
    {
        bool isUnreached = (IsNeeded(CheckKind.ServiceFaultUnreached) || IsNeeded(CheckKind.TermWithoutEffect)) && !_accepted.Exists(entry => entry.Value.Fault == Fault.Service) && IsServiceFaultUnread();
        if (isUnreached)
            Add(new PolicyFinding(CheckKind.ServiceFaultUnreached, Term.Fees[0].Group));
        foreach (Term term in Term.Fees.AsSpan())
        {
            if (!isUnreached || (FeeRefund)term.GetValue(_terms) != FeeRefund.ServiceFault)
                CheckPlain(term);
        }
    }

    private bool IsServiceFaultUnread()
    {
        PolicyTerms never = _terms;
        foreach (Term term in Term.Fees.AsSpan())
        {
            if ((FeeRefund)term.GetValue(_terms) == FeeRefund.ServiceFault)
                never = never.With(term, FeeRefund.Never);
        }

        return !ReferenceEquals(never, _terms) && ChangesNothing(never);
    }

    private void CheckBearers()
    {
        if (!IsNeeded(CheckKind.BearerUnreached) || !IsWritten(Term.ServiceBearsReturnShipping))
            return;
        foreach (Fault fault in _terms.ServiceBearsReturnShipping)
        {
            if (ChangesNothing(_terms with { ServiceBearsReturnShipping = _terms.ServiceBearsReturnShipping.Without(fault) }))
                Add(new PolicyFinding(CheckKind.BearerUnreached, $"{Term.ServiceBearsReturnShipping.Path}.{MemberName.Of(fault)}") { Fault = fault });
        }
    }

    private void CheckCategories()
    {
        if (!IsNeeded(CheckKind.CategoryAlwaysExcepted) || !_accepted.TrueForAll(entry => _terms.NonRefundableExceptReasons.Contains(entry.Key)))
            return;
        CheckLevel level = IsWritten(Term.NonRefundableCategories) ? CheckLevel.Warning : CheckLevel.Note;
        foreach (ProductCategory category in _terms.NonRefundableCategories)
        {
            if (ChangesNothing(_terms with { NonRefundableCategories = _terms.NonRefundableCategories.Without(category) }))
                Add(new PolicyFinding(CheckKind.CategoryAlwaysExcepted, $"{Term.NonRefundableCategories.Path}.{MemberName.Of(category)}") { Category = category, Level = level });
        }
    }

    private void CheckAccepted()
    {
        if (_terms.Waivable.Contains(Rule.Category) || _terms.NonRefundableCategories != AllCategories)
            return;
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in _accepted)
        {
            if (!_terms.NonRefundableExceptReasons.Contains(entry.Key))
                Add(CheckKind.AcceptedNeverRefunded, Term.Reasons, entry.Key);
        }
    }

    private void CheckOthers()
    {
        foreach (Term term in Plain)
            CheckPlain(term);
    }

    private void CheckPlain(Term term)
    {
        if (IsNeeded(CheckKind.TermWithoutEffect) && IsWritten(term) && !HasEffect(term))
            Add(Finding(CheckKind.TermWithoutEffect, term) with { Clause = term.Clauses[0] });
    }
}
