namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Compares what answers state apart from the findings of single rules.</summary>
internal sealed partial class TermsComparison
{
    /// <summary>
    /// Where one policy lets goods be kept and the other awaits them, a case without a receipt is judged by one policy only. It is better there if that policy approves it. If it
    /// refuses it, it would refuse it with the goods as well, so the earlier refusal is neither better nor worse.
    /// </summary>
    private void CompareGoodsBack(ReasonPair reason)
    {
        (bool keptBefore, bool keptAfter) = (_before.GoodsMayBeKept(reason.Before), _after.GoodsMayBeKept(reason.After));
        if (keptBefore == keptAfter)
            return;
        bool approves = keptAfter
            ? _reason.LeastAfter == 0 && _category.LeastAfter == 0
            : _reason.LeastBefore == 0 && _category.LeastBefore == 0;
        ChangeEffect effect = !approves ? ChangeEffect.Other : keptAfter ? ChangeEffect.Laxer : ChangeEffect.Stricter;
        RuleCell category = _category.Plainest(leastBefore: approves && keptBefore, leastAfter: approves && keptAfter);
        OutcomeKind kind = approves ? OutcomeKind.GoodsBack : OutcomeKind.Finding;
        WitnessFacts facts = SettledFacts(reason.Reason, category) with { NotReceived = true, Unused = null, Original = null };
        if (_before.Terms.GoodsBackRequired != _after.Terms.GoodsBackRequired)
            Add(new(new(Term.GoodsBackRequired), kind, null, effect), reason.Cost + category.Cost, facts);
        if (ListsDiffer(ReasonLists.GoodsKept, reason))
            Add(new(new(Term.GoodsBackExemptReasons), kind, null, effect), reason.Cost + category.Cost, facts);
    }

    /// <summary>The clause of a reason, its fault and the last day of the window, which an assessment always states.</summary>
    private void CompareLabels(ReasonPair reason)
    {
        if (!_before.GetClause(reason.Before).Equals(_after.GetClause(reason.After)))
            AddLabel(KeyOf(reason, ReasonMember.Clause), OutcomeKind.Clause, _windows.Ordinary);
        if (_before.GetFault(reason.Before) != _after.GetFault(reason.After))
            AddLabel(KeyOf(reason, ReasonMember.Fault), OutcomeKind.Fault, _windows.Ordinary);
        if (_relation.OtherLastDay is not { } moments)
            return;
        if (_before.GetWindowDays(reason.Before) != _after.GetWindowDays(reason.After))
            AddLabel(KeyOfDays(reason), OutcomeKind.LastDay, moments);
        if (_windows.DatesDiffer)
            AddLabel(KeyOfDates(), OutcomeKind.LastDay, moments);

        void AddLabel(ChangeKey change, OutcomeKind kind, Moments when)
        {
            var outcome = new MovedOutcome(change, kind, null, ChangeEffect.Other);
            if (_outcomes.Wants(outcome, reason.Cost))
                _outcomes.Add(outcome, reason.Cost, OrdinaryFacts(WitnessQuestion.Assess) with { Reason = reason.Reason, Moments = when });
        }
    }

    /// <summary>Goods that nobody inspected are pending, or rejected without approval.</summary>
    private void CompareUninspected()
    {
        RuleCell missing = _approval.Cells[1];
        if (missing.Before == missing.After)
            return;
        (FindingSet before, FindingSet after) = Settle(null, approved: false);
        bool isLaxer = RankOf(after.SettlementVerdict) < RankOf(before.SettlementVerdict);
        WitnessFacts facts = OrdinaryFacts(WitnessQuestion.Settle) with { NotApproved = true, Unused = null, Original = null };
        Add(new(new(Term.ApprovalRequired), OutcomeKind.SettlementVerdict, null, isLaxer ? ChangeEffect.Laxer : ChangeEffect.Stricter), 2, facts);
    }

    private void CompareCancellation()
    {
        (CancellationVerdict before, CancellationVerdict after) = (_before.Cancel(true, false).CancellationVerdict, _after.Cancel(true, false).CancellationVerdict);
        if (before == after)
            return;
        ChangeEffect effect = after == CancellationVerdict.Cancellable ? ChangeEffect.Laxer : ChangeEffect.Stricter;
        Add(new(new(Term.CancellableBeforeShipment), OutcomeKind.CancellationVerdict, null, effect), 0, OrdinaryFacts(WitnessQuestion.Cancel));
    }

    /// <summary>A waiver that the terms do not allow is an error of the document, whatever it is about.</summary>
    private void CompareWaivable()
    {
        foreach (Rule rule in _waivedInOne)
            Add(new(WaivableKey, OutcomeKind.Finding, null, ChangeEffect.Other), 0, OrdinaryFacts(WitnessQuestion.Assess) with { Reason = _reasons.Ordinary.Reason, Waived = [rule] });
    }

    private static int RankOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => 0,
        SettlementVerdict.Pending => 1,
        SettlementVerdict.Rejected => 2,
        SettlementVerdict.Partial or SettlementVerdict.OutOfScope => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "One item in scope has no such verdict."),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };
}
