using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compares two terms case by case, over the whole space of facts with every set of waivers: slowly, and without any thought about rules.</summary>
internal sealed class BruteForce(PolicyTerms before, PolicyTerms after, AnalysisPeriod period)
{
    private static readonly bool?[] Answers = [null, true, false];

    private static readonly (bool Established, bool Approved, bool Received)[] Arrivals =
        [.. from established in (bool[])[true, false] from approved in (bool[])[true, false] from received in (bool[])[true, false] select (established, approved, received)];

    private static readonly EnumSet<EvidenceKind>[] EvidenceSets = Enumerable.Range(0, 8)
        .Select(set => EnumSet.Create<EvidenceKind>(Enum.GetValues<EvidenceKind>().Where(kind => (set >> (int)kind & 1) != 0).ToArray()))
        .ToArray();

    private static readonly ProductCategory[] Categories = Enum.GetValues<ProductCategory>();
    private static readonly EnumSet<Rule>[] AssessmentWaivers = Sets(Rule.Window, Rule.Details, Rule.Evidence, Rule.Category);
    private static readonly EnumSet<Rule>[] SettlementWaivers = Sets(Rule.Condition, Rule.Category);

    private readonly CompiledTerms _before = new(before);
    private readonly CompiledTerms _after = new(after);
    private readonly HashSet<(OutcomeKind, ComponentKind?, ChangeEffect)> _found = [];
    private readonly HashSet<(bool, bool)> _borne = [];
    private readonly Dictionary<(int, int), HashSet<(Timeliness, Timeliness)>> _pairs = [];
    private bool _feeInBoth;

    /// <summary>The outcomes that move in a direction, and whether any answer differs at all.</summary>
    public (IReadOnlySet<(OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect)> Directions, bool AnswersEqual) Run()
    {
        // A reason is its index under each of the policies: the facts have nothing else of the reason.
        foreach ((int Before, int After) reason in Reasons().Select(reason => (_before.GetReasonIndex(reason), _after.GetReasonIndex(reason))).Distinct())
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

    /// <summary>Every set of the rules.</summary>
    private static EnumSet<Rule>[] Sets(params Rule[] rules) =>
        [.. Enumerable.Range(0, 1 << rules.Length).Select(set => EnumSet.Create<Rule>(rules.Where((_, place) => (set >> place & 1) != 0).ToArray()))];

    private void Assess((int Before, int After) reason)
    {
        (int before, int after) days = (_before.GetWindowDays(reason.Before), _after.GetWindowDays(reason.After));
        if (!_pairs.TryGetValue(days, out HashSet<(Timeliness, Timeliness)>? pairs))
        {
            _pairs[days] = pairs = WindowScan.Pairs(before, after, days.before, days.after, period.From, period.To);
            pairs.Add((Timeliness.Unknown, Timeliness.Unknown));
            CompareLastDays(days.before, days.after);
        }

        if (_before.GetClause(reason.Before).Number != _after.GetClause(reason.After).Number || _before.GetFault(reason.Before) != _after.GetFault(reason.After))
            Differs();
        bool open = false, eligible = false;
        foreach (EnumSet<Rule> waived in AssessmentWaivers)
        {
            bool valid = Valid(waived);
            foreach ((Timeliness early, Timeliness late) in pairs)
            {
                foreach (bool details in (bool[])[true, false])
                {
                    foreach (EnumSet<EvidenceKind> evidence in EvidenceSets)
                    {
                        foreach (ProductCategory category in Categories)
                        {
                            FindingSet first = _before.Assess(new AssessmentFacts(true, reason.Before, early, details, evidence, category, waived));
                            FindingSet second = _after.Assess(new AssessmentFacts(true, reason.After, late, details, evidence, category, waived));
                            if (waived.Count == 0 && first != second)
                                Differs();
                            (AssessmentVerdict before, AssessmentVerdict after) verdict = (first.AssessmentVerdict, second.AssessmentVerdict);
                            if (verdict.before != verdict.after)
                                Move(OutcomeKind.AssessmentVerdict, null, Rank(verdict.before), Rank(verdict.after));
                            if (!valid)
                                continue;
                            open |= verdict.before != AssessmentVerdict.Ineligible && verdict.after != AssessmentVerdict.Ineligible;
                            eligible |= verdict.before == AssessmentVerdict.Eligible && verdict.after == AssessmentVerdict.Eligible;
                        }
                    }
                }
            }
        }

        // These depend on the reason alone, if there is a case in which both policies ask.
        if (open)
        {
            Move(OutcomeKind.GoodsBack, null, _before.GoodsMayBeKept(reason.Before) ? 0 : 1, _after.GoodsMayBeKept(reason.After) ? 0 : 1);
            Bear(Bears(before, _before, reason.Before), Bears(after, _after, reason.After));
        }

        if (eligible)
            Pay(reason);
    }

    private void Settle((int Before, int After) reason)
    {
        (bool before, bool after) bears = (Bears(before, _before, reason.Before), Bears(after, _after, reason.After));
        bool approvedInBoth = false;
        foreach (EnumSet<Rule> waived in SettlementWaivers)
        {
            bool valid = Valid(waived);
            foreach ((bool established, bool approved, bool received) in Arrivals)
            {
                foreach (bool? unused in Answers)
                {
                    foreach (bool? original in Answers)
                    {
                        foreach (ProductCategory category in Categories)
                        {
                            FindingSet first = _before.Settle(new SettlementFacts(true, approved, received, established ? reason.Before : null, unused, original, category, waived));
                            FindingSet second = _after.Settle(new SettlementFacts(true, approved, received, established ? reason.After : null, unused, original, category, waived));
                            if (waived.Count == 0 && first != second)
                                Differs();
                            (SettlementVerdict before, SettlementVerdict after) verdict = (first.SettlementVerdict, second.SettlementVerdict);
                            if (first[Rule.Inspection] == second[Rule.Inspection])
                                Move(OutcomeKind.SettlementVerdict, null, Rank(verdict.before), Rank(verdict.after));
                            else if (first[Rule.Inspection] == FindingStatus.Excepted ? verdict.before == SettlementVerdict.Approved : verdict.after == SettlementVerdict.Approved)
                                Move(OutcomeKind.GoodsBack, null, Rank(verdict.before), Rank(verdict.after));
                            if (!valid)
                                continue;
                            if (verdict.before != SettlementVerdict.Pending && verdict.after != SettlementVerdict.Pending)
                                Bear(bears.before && IsInspected(first), bears.after && IsInspected(second));
                            approvedInBoth |= verdict == (SettlementVerdict.Approved, SettlementVerdict.Approved);
                        }
                    }
                }
            }
        }

        if (approvedInBoth)
            Pay(reason);
    }

    private void Cancel()
    {
        foreach (bool shipped in (bool[])[true, false])
            Move(OutcomeKind.CancellationVerdict, null, (int)_before.Cancel(true, shipped).CancellationVerdict, (int)_after.Cancel(true, shipped).CancellationVerdict);
    }

    /// <summary>Whether the service bears return shipping for the reason's fault.</summary>
    private static bool Bears(PolicyTerms terms, CompiledTerms compiled, int reason) => terms.ServiceBearsReturnShipping.Contains(compiled.GetFault(reason));

    /// <summary>Whether the units are approved, and inspected or exempt from the inspection.</summary>
    private static bool IsInspected(FindingSet findings) => findings[Rule.Approval] == FindingStatus.Met && findings[Rule.Inspection] is FindingStatus.Met or FindingStatus.Excepted;

    private void Bear(bool first, bool second)
    {
        _borne.Add((first, second));
        Move(OutcomeKind.ReturnShipping, null, first ? 0 : 1, second ? 0 : 1);
    }

    private void Pay((int Before, int After) reason)
    {
        foreach (ComponentKind kind in FeeTerms.Kinds)
        {
            bool first = Refunds(before.Fees[kind], _before.GetFault(reason.Before));
            bool second = Refunds(after.Fees[kind], _after.GetFault(reason.After));
            _feeInBoth |= first && second && kind != ComponentKind.Tax;
            Move(OutcomeKind.Component, kind, first ? 0 : 1, second ? 0 : 1);
        }

        Move(OutcomeKind.RestockingFee, null, _before.GetRestockingFee(reason.Before).Hundredths, _after.GetRestockingFee(reason.After).Hundredths);
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
