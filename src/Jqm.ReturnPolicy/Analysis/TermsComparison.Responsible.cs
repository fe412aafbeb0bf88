namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// Names the terms that a rule reads differently in a case. If two terms do, both are named where the severity differs: either the change of one alone would have turned the rule,
/// or only both together do. Where the severity is the same, the first is named.
/// </summary>
internal sealed partial class TermsComparison
{
    private static readonly ChangeKey DaysKey = new(Term.WindowDays);
    private static readonly ChangeKey CountingKey = new(Term.WindowCounting);
    private static readonly ChangeKey ZoneKey = new(Term.WindowZone);
    private static readonly ChangeKey WaivableKey = new(Term.Waivable);

    private readonly List<ChangeKey> _responsible = [];

    private List<ChangeKey> ResponsibleFor(Rule rule, RuleCell cell, ReasonPair reason)
    {
        (PolicyTerms before, PolicyTerms after) = (_before.Terms, _after.Terms);
        _responsible.Clear();
        if (cell.IsWaived)
        {
            _responsible.Add(WaivableKey);
            return _responsible;
        }

        bool turns = cell.SeverityBefore != cell.SeverityAfter;
        switch (rule)
        {
            case Rule.Reason:
                _responsible.Add(KeyOf(reason, ReasonMember.Accepted));
                break;
            case Rule.Window:
                AddWindowTerms(cell, reason);
                break;
            case Rule.Details:
                _responsible.Add(new(Term.DetailsRequired));
                break;
            case Rule.Evidence:
                _responsible.Add(new(before.EvidenceRequired != after.EvidenceRequired ? Term.EvidenceRequired : Term.EvidenceKinds));
                break;
            case Rule.Category:
                AddEither(
                    Term.NonRefundableCategories,
                    before.NonRefundableCategories.Contains((ProductCategory)cell.Number) != after.NonRefundableCategories.Contains((ProductCategory)cell.Number),
                    Term.NonRefundableExceptReasons,
                    ReasonLists.Excepted,
                    turns);
                break;
            case Rule.Condition:
                AddEither(Term.ConditionRequired, before.ConditionRequired != after.ConditionRequired, Term.ConditionExemptReasons, ReasonLists.ConditionExempt, turns);
                break;
            case Rule.Approval:
                _responsible.Add(new(Term.ApprovalRequired));
                break;
            case Rule.Scope:
            case Rule.Inspection:
            case Rule.Cancellation:
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no cells of its own.");
        }

        return _responsible;

        void AddEither(Term term, bool termDiffers, Term exceptions, ReasonLists list, bool bothCount)
        {
            if (termDiffers)
                _responsible.Add(new(term));
            if ((!termDiffers || bothCount) && ListsDiffer(list, reason))
                _responsible.Add(new(exceptions));
        }
    }

    /// <summary>Returns whether a term that a rule reads differently can be named for one reason alone. All other names are the same for all reasons with the same space.</summary>
    private bool NamesReason(Rule rule, ReasonPair reason) => rule switch
    {
        Rule.Reason => true,
        Rule.Window => KeyOfDays(reason).Reason != ChangeKey.NoReason,
        Rule.Details or Rule.Evidence or Rule.Category or Rule.Condition or Rule.Approval => false,
        Rule.Scope or Rule.Inspection or Rule.Cancellation => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no cells of its own."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    };

    private void AddWindowTerms(RuleCell cell, ReasonPair reason)
    {
        bool exemptDiffers = ListsDiffer(ReasonLists.WindowExempt, reason);
        if (cell.Number is OnlyBefore or OnlyAfter)
        {
            (int before, int after) = (_before.GetWindowDays(reason.Before), _after.GetWindowDays(reason.After));

            // Where the days move the window the same way, they are named; the zone and the counting are named where they move it against the days, or alone.
            if (cell.Number == OnlyBefore ? before > after : before < after)
                _responsible.Add(KeyOfDays(reason));
            else
                _responsible.Add(KeyOfDates());
            if (exemptDiffers && cell.SeverityBefore != cell.SeverityAfter)
                _responsible.Add(new(Term.WindowExemptReasons));
            return;
        }

        _responsible.Add(new(exemptDiffers ? Term.WindowExemptReasons : Term.LateRequestHandling));
    }

    private bool ListsDiffer(ReasonLists list, ReasonPair reason) =>
        ((_before.Columns[reason.Before].Lists ^ _after.Columns[reason.After].Lists) & list) != 0;

    /// <summary>A reason that one policy lists and the other does not changes as a whole.</summary>
    private ChangeKey KeyOf(ReasonPair reason, ReasonMember member) => new(
        Term.Reasons,
        reason.Index,
        _before.Columns[reason.Before].Listed is not null && _after.Columns[reason.After].Listed is not null ? member : null);

    private ChangeKey KeyOfDays(ReasonPair reason) =>
        _before.Columns[reason.Before].OwnDays != _after.Columns[reason.After].OwnDays ? new(Term.WindowDaysByReason, reason.Index) : DaysKey;

    private ChangeKey KeyOfDates() => _before.Terms.WindowCounting != _after.Terms.WindowCounting ? CountingKey : ZoneKey;
}
