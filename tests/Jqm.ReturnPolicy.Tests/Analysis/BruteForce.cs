using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compares two terms case by case, over the whole space of facts with every set of waivers: slowly, and without any thought about rules.</summary>
internal sealed class BruteForce(PolicyTerms before, PolicyTerms after, AnalysisPeriod period)
{
    private static readonly bool?[] Answers = [null, true, false];

    private static readonly EnumSet<EvidenceKind>[] EvidenceSets = Enumerable.Range(0, 8)
        .Select(set => EnumSet.Create<EvidenceKind>(Enum.GetValues<EvidenceKind>().Where(kind => (set >> (int)kind & 1) != 0).ToArray()))
        .ToArray();

    private readonly CompiledTerms _before = new(before);
    private readonly CompiledTerms _after = new(after);
    private readonly HashSet<(OutcomeKind, ComponentKind?, ChangeEffect)> _found = [];
    private readonly HashSet<(bool, bool)> _borne = [];
    private bool _feeInBoth;

    /// <summary>The outcomes that move in a direction, and whether any answer differs at all.</summary>
    public (IReadOnlySet<(OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect)> Directions, bool AnswersEqual) Run()
    {
        foreach (ReturnReason reason in Reasons())
        {
            Assess(reason);
            Settle(reason);
        }

        Cancel();
        if (before.Waivable != after.Waivable)
            Differs();
        if (before.RefundTo != after.RefundTo)
            Differs();
        if (before.FeeAllocation != after.FeeAllocation)
            Allocate();
        return (_found.Where(outcome => outcome.Item3 != ChangeEffect.Other).ToHashSet(), _found.Count == 0);
    }

    private IEnumerable<ReturnReason> Reasons() => before.Reasons.Concat(after.Reasons).Select(entry => entry.Key)
        .Concat([.. before.WindowExemptReasons, .. after.WindowExemptReasons, .. before.ConditionExemptReasons, .. after.ConditionExemptReasons])
        .Concat([.. before.GoodsBackExemptReasons, .. after.GoodsBackExemptReasons, .. before.NonRefundableExceptReasons, .. after.NonRefundableExceptReasons])
        .Concat(before.WindowDaysByReason.Concat(after.WindowDaysByReason).Select(entry => entry.Key))
        .Concat(before.RestockingFeePercentByReason.Concat(after.RestockingFeePercentByReason).Select(entry => entry.Key))
        .Append(new ReturnReason("nobody names this"))
        .Distinct();

    private static IEnumerable<EnumSet<Rule>> Waivers(params Rule[] rules)
    {
        for (int set = 0; set < 1 << rules.Length; set++)
            yield return EnumSet.Create<Rule>(rules.Where((_, place) => (set >> place & 1) != 0).ToArray());
    }

    private void Assess(ReturnReason reason)
    {
        (int before, int after) index = (_before.GetReasonIndex(reason), _after.GetReasonIndex(reason));
        (int before, int after) days = (_before.GetWindowDays(index.before), _after.GetWindowDays(index.after));
        HashSet<(Timeliness, Timeliness)> pairs = WindowScan.Pairs(before, after, days.before, days.after, period.From, period.To);
        pairs.Add((Timeliness.Unknown, Timeliness.Unknown));
        CompareLastDays(days.before, days.after);
        if (_before.GetClause(index.before).Number != _after.GetClause(index.after).Number || _before.GetFault(index.before) != _after.GetFault(index.after))
            Differs();
        var cases =
            from pair in pairs
            from details in (bool[])[true, false]
            from kinds in EvidenceSets
            from category in Enum.GetValues<ProductCategory>()
            from waived in Waivers(Rule.Window, Rule.Details, Rule.Evidence, Rule.Category)
            select (pair, details, kinds, category, waived);
        foreach (((Timeliness early, Timeliness late), bool details, EnumSet<EvidenceKind> evidence, ProductCategory category, EnumSet<Rule> waived) in cases)
        {
            FindingSet first = _before.Assess(new AssessmentFacts(true, index.before, early, details, evidence, category, waived));
            FindingSet second = _after.Assess(new AssessmentFacts(true, index.after, late, details, evidence, category, waived));
            if (waived.Count == 0 && first != second)
                Differs();
            Move(OutcomeKind.AssessmentVerdict, null, Rank(first.AssessmentVerdict), Rank(second.AssessmentVerdict));
            if (first.AssessmentVerdict == AssessmentVerdict.Ineligible || second.AssessmentVerdict == AssessmentVerdict.Ineligible || !Valid(waived))
                continue;
            Move(OutcomeKind.GoodsBack, null, _before.GoodsMayBeKept(index.before) ? 0 : 1, _after.GoodsMayBeKept(index.after) ? 0 : 1);
            Bear(Bears(before, _before, index.before), Bears(after, _after, index.after));
            if (first.AssessmentVerdict == AssessmentVerdict.Eligible && second.AssessmentVerdict == AssessmentVerdict.Eligible)
                Pay(index.before, index.after);
        }
    }

    private void Settle(ReturnReason reason)
    {
        (int before, int after) index = (_before.GetReasonIndex(reason), _after.GetReasonIndex(reason));
        var cases =
            from established in (bool[])[true, false]
            from approved in (bool[])[true, false]
            from received in (bool[])[true, false]
            from unused in Answers
            from original in Answers
            from category in Enum.GetValues<ProductCategory>()
            from waived in Waivers(Rule.Condition, Rule.Category)
            select (established, approved, received, unused, original, category, waived);
        foreach ((bool established, bool approved, bool received, bool? unused, bool? original, ProductCategory category, EnumSet<Rule> waived) in cases)
        {
            FindingSet first = _before.Settle(new SettlementFacts(true, approved, received, established ? index.before : null, unused, original, category, waived));
            FindingSet second = _after.Settle(new SettlementFacts(true, approved, received, established ? index.after : null, unused, original, category, waived));
            if (waived.Count == 0 && first != second)
                Differs();
            (SettlementVerdict before, SettlementVerdict after) verdict = (first.SettlementVerdict, second.SettlementVerdict);
            if (first[Rule.Inspection] == second[Rule.Inspection])
                Move(OutcomeKind.SettlementVerdict, null, Rank(verdict.before), Rank(verdict.after));
            else if (first[Rule.Inspection] == FindingStatus.Excepted ? verdict.before == SettlementVerdict.Approved : verdict.after == SettlementVerdict.Approved)
                Move(OutcomeKind.GoodsBack, null, Rank(verdict.before), Rank(verdict.after));
            if (!Valid(waived))
                continue;
            if (verdict.before != SettlementVerdict.Pending && verdict.after != SettlementVerdict.Pending)
                Bear(Bears(before, _before, index.before, first), Bears(after, _after, index.after, second));
            if (verdict == (SettlementVerdict.Approved, SettlementVerdict.Approved))
                Pay(index.before, index.after);
        }
    }

    private void Cancel()
    {
        foreach (bool shipped in (bool[])[true, false])
            Move(OutcomeKind.CancellationVerdict, null, (int)_before.Cancel(true, shipped).CancellationVerdict, (int)_after.Cancel(true, shipped).CancellationVerdict);
    }

    private static bool Bears(PolicyTerms terms, CompiledTerms compiled, int reason, FindingSet? settled = null) =>
        (settled is not { } findings || (findings[Rule.Approval] == FindingStatus.Met && findings[Rule.Inspection] is FindingStatus.Met or FindingStatus.Excepted))
        && terms.ServiceBearsReturnShipping.Contains(compiled.GetFault(reason));

    private void Bear(bool first, bool second)
    {
        _borne.Add((first, second));
        Move(OutcomeKind.ReturnShipping, null, first ? 0 : 1, second ? 0 : 1);
    }

    private void Pay(int indexBefore, int indexAfter)
    {
        foreach (ComponentKind kind in FeeTerms.Kinds)
        {
            bool first = Refunds(before.Fees[kind], _before.GetFault(indexBefore));
            bool second = Refunds(after.Fees[kind], _after.GetFault(indexAfter));
            _feeInBoth |= first && second && kind != ComponentKind.Tax;
            Move(OutcomeKind.Component, kind, first ? 0 : 1, second ? 0 : 1);
        }

        Move(OutcomeKind.RestockingFee, null, _before.GetRestockingFee(indexBefore).Hundredths, _after.GetRestockingFee(indexAfter).Hundredths);
    }

    private static bool Refunds(FeeRefund rule, Fault fault) => rule == FeeRefund.WithProduct || (rule == FeeRefund.ServiceFault && fault == Fault.Service);

    private void Allocate()
    {
        Differs();
        if (!_feeInBoth && !(_borne.Contains((true, true)) && _borne.Contains((false, false))))
            return;
        _found.Add((OutcomeKind.Shares, null, ChangeEffect.Stricter));
        _found.Add((OutcomeKind.Shares, null, ChangeEffect.Laxer));
    }

    private void CompareLastDays(int daysBefore, int daysAfter)
    {
        DateTimeZone[] zones = [DateTimeZoneProviders.Tzdb[before.WindowZone], DateTimeZoneProviders.Tzdb[after.WindowZone]];
        if (before.WindowCounting != after.WindowCounting
            || (before.WindowCounting == WindowCounting.Elapsed && daysBefore != daysAfter)
            || (before.WindowCounting == WindowCounting.CalendarDays && WindowScan.Deliveries(zones, period.From, period.To)
                .Any(at => at.InZone(zones[0]).Date.PlusDays(daysBefore) != at.InZone(zones[1]).Date.PlusDays(daysAfter))))
            Differs();
    }

    /// <summary>A document with a waiver that one of the policies does not allow has no answer under it.</summary>
    private bool Valid(EnumSet<Rule> waived) => waived.All(rule => before.Waivable.Contains(rule) && after.Waivable.Contains(rule));

    private void Differs() => _found.Add((OutcomeKind.Finding, null, ChangeEffect.Other));

    private void Move(OutcomeKind kind, ComponentKind? component, int first, int second)
    {
        if (first != second)
            _found.Add((kind, component, second < first ? ChangeEffect.Laxer : ChangeEffect.Stricter));
    }

    private static int Rank(AssessmentVerdict verdict) => Array.IndexOf([AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible], verdict);

    private static int Rank(SettlementVerdict verdict) => Array.IndexOf([SettlementVerdict.Approved, SettlementVerdict.Pending, SettlementVerdict.Rejected], verdict);
}
