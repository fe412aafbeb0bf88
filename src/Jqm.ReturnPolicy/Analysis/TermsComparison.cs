namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// Compares two compiled terms. Each rule reads facts of its own once the reason is fixed, so the combinations of each rule are judged by the kernel one by one, and a verdict turns in a
/// direction exactly if one rule is bad enough under one policy while every rule can be good enough under the other.
/// </summary>
internal sealed partial class TermsComparison
{
    /// <summary>A case in which several rules differ is less plain than any in which one does.</summary>
    private const int CostOfSeveral = 64;

    /// <summary>A code of the kernel: the finding is met.</summary>
    private const byte Met = (byte)FindingStatus.Met + 1;

    private static readonly EnumSet<EvidenceKind> AllEvidence = [.. Enum.GetValues<EvidenceKind>()];

    private readonly CompiledTerms _before;
    private readonly CompiledTerms _after;
    private readonly AnalysisPeriod _period;
    private readonly CaseScope _scope;
    private readonly WindowComparison _windows;
    private readonly ReasonPairs _reasons;
    private readonly ChangeCollector _changes = new();

    private readonly EnumSet<Rule> _waivedInOne;
    private readonly EnumSet<Rule> _waivedInAny;
    private readonly RuleSpace _reason;
    private readonly RuleSpace _window;
    private readonly RuleSpace _details;
    private readonly RuleSpace _evidence;
    private readonly RuleSpace _category;
    private readonly RuleSpace _approval;
    private readonly RuleSpace _condition;
    private readonly RuleSpace[] _assessed;
    private readonly RuleSpace[] _settled;
    private readonly RuleCell[] _chosen;
    private WindowRelation _relation;

    public TermsComparison(CompiledTerms before, CompiledTerms after, AnalysisPeriod period, CaseScope scope)
    {
        _before = before;
        _after = after;
        _period = period;
        _scope = scope;
        _windows = new WindowComparison(before.Terms, after.Terms, period, scope);
        _reasons = new ReasonPairs(before, after);
        _relation = RelationOf(_reasons.Ordinary);
        (uint waivableBefore, uint waivableAfter) = (before.Terms.Waivable.Bits, after.Terms.Waivable.Bits);
        _waivedInOne = new EnumSet<Rule>(waivableBefore ^ waivableAfter);
        _waivedInAny = new EnumSet<Rule>(waivableBefore | waivableAfter);
        _reason = new RuleSpace(Rule.Reason, 1, before.Terms.Waivable, after.Terms.Waivable);
        _window = new RuleSpace(Rule.Window, 10, before.Terms.Waivable, after.Terms.Waivable);
        _details = new RuleSpace(Rule.Details, 4, before.Terms.Waivable, after.Terms.Waivable);
        _evidence = new RuleSpace(Rule.Evidence, 2 << FactBits.EvidenceBits, before.Terms.Waivable, after.Terms.Waivable);
        _category = new RuleSpace(Rule.Category, 2 * Categories.Length, before.Terms.Waivable, after.Terms.Waivable);
        _approval = new RuleSpace(Rule.Approval, 2, before.Terms.Waivable, after.Terms.Waivable);
        _condition = new RuleSpace(Rule.Condition, 2 * Conditions.Length, before.Terms.Waivable, after.Terms.Waivable);
        _assessed = [_reason, _window, _details, _evidence, _category];
        _settled = [_reason, _approval, _condition, _category];
        _chosen = new RuleCell[Math.Max(_assessed.Length, _settled.Length)];
    }

    /// <summary>Returns the comparison.</summary>
    public PolicyDiff Run()
    {
        if (_before.Terms.Equals(_after.Terms))
            return new PolicyDiff(default, _period);
        FillSubmission();
        FillApproval();
        foreach (ReasonPair reason in _reasons.All)
        {
            FillReason(reason);
            _relation = RelationOf(reason);
            FillWindow(reason);
            FillGoods(reason);
            CompareRules(_assessed, reason, WitnessQuestion.Assess);
            CompareRules(_settled, reason, WitnessQuestion.Settle);
            CompareGoodsBack(reason);
            CompareLabels(reason);
            CompareMoney(reason);
        }

        CompareUninspected();
        CompareCancellation();
        CompareWaivable();
        CompareShares();
        CompareDestinations();
        return new PolicyDiff(_changes.ToChanges(_before.Terms, _after.Terms, _reasons), _period);
    }

    /// <summary>Compares all combinations of the facts of some rules.</summary>
    private void CompareRules(RuleSpace[] rules, ReasonPair reason, WitnessQuestion question)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            RuleSpace rule = rules[i];
            foreach (RuleCell cell in rule.Cells)
            {
                // If both policies let the rule be waived, the finding is good under both, and if neither does, the case is none.
                if (cell.Before == cell.After || (cell.IsWaived && !_waivedInOne.Contains(rule.Rule)))
                    continue;
                (ChangeEffect effect, bool isSeveral) = EffectOf(rules, i, cell);
                OutcomeKind kind = effect == ChangeEffect.Other ? OutcomeKind.Finding
                    : question == WitnessQuestion.Assess ? OutcomeKind.AssessmentVerdict
                    : OutcomeKind.SettlementVerdict;
                int cost = Choose(rules, i, cell, effect, isSeveral) + reason.Cost + (isSeveral ? CostOfSeveral : 0);
                foreach (ChangeKey key in ResponsibleFor(rule.Rule, cell, reason))
                {
                    if (_changes.Wants(key, kind, null, effect, cost))
                        _changes.Add(key, kind, null, effect, cost, WitnessOf(rules, reason, question));
                }
            }
        }
    }

    /// <summary>
    /// The direction in which a verdict turns with a cell. It becomes better if the rule was bad enough before, and all rules can be better than that afterwards; it becomes worse
    /// the other way round. Several rules have to differ if the other rules cannot be alike and better at once.
    /// </summary>
    private static (ChangeEffect Effect, bool IsSeveral) EffectOf(RuleSpace[] rules, int own, RuleCell cell)
    {
        (int before, int after) = (cell.SeverityBefore, cell.SeverityAfter);
        if (before == after)
            return (ChangeEffect.Other, false);
        bool isLaxer = before > after;
        int limit = Math.Max(before, after);
        bool turns = true;
        bool isSeveral = false;
        for (int i = 0; i < rules.Length; i++)
        {
            if (i == own)
                continue;
            turns &= (isLaxer ? rules[i].LeastAfter : rules[i].LeastBefore) < limit;
            isSeveral |= rules[i].LeastEqual >= limit;
        }

        return turns ? (isLaxer ? ChangeEffect.Laxer : ChangeEffect.Stricter, isSeveral) : (ChangeEffect.Other, false);
    }

    /// <summary>Chooses the plainest cells of the other rules. Returns how far all cells are from those of an ordinary case.</summary>
    private int Choose(RuleSpace[] rules, int own, RuleCell cell, ChangeEffect effect, bool isSeveral)
    {
        int cost = 0;
        for (int i = 0; i < rules.Length; i++)
        {
            _chosen[i] = i == own ? cell : rules[i].Plainest(isSeveral && effect == ChangeEffect.Stricter, isSeveral && effect == ChangeEffect.Laxer);
            cost += _chosen[i].Cost;
        }

        return cost;
    }

    private WitnessFacts WitnessOf(RuleSpace[] rules, ReasonPair reason, WitnessQuestion question)
    {
        WitnessFacts facts = OrdinaryFacts(question) with { Reason = reason.Reason };
        for (int i = 0; i < rules.Length; i++)
        {
            RuleCell cell = _chosen[i];
            if (cell.IsWaived)
                facts = facts with { Waived = facts.Waived.With(rules[i].Rule) };
            facts = WithCell(facts, rules[i].Rule, cell);
        }

        return facts;
    }

    private WitnessFacts OrdinaryFacts(WitnessQuestion question) => new()
    {
        Question = question,
        Moments = _windows.Ordinary,
        Evidence = [EvidenceKind.Photo],
        Unused = true,
        Original = true,
        MerchantId = _scope.MerchantId,
    };

    private WitnessFacts WithCell(in WitnessFacts facts, Rule rule, RuleCell cell)
    {
        switch (rule)
        {
            case Rule.Reason:
                return facts;
            case Rule.Window:
                return facts with { Moments = MomentsOf(cell.Number) };
            case Rule.Details:
                return facts with { NoDetails = cell.Number != 0 };
            case Rule.Evidence:
                return facts with { Evidence = new EnumSet<EvidenceKind>(cell.Number) };
            case Rule.Category:
                return facts with { Category = (ProductCategory)cell.Number };
            case Rule.Approval:
                return facts with { NotApproved = cell.Number != 0 };
            case Rule.Condition:
                (bool? unused, bool? original) = Conditions[cell.Number];
                return facts with { Unused = unused, Original = original };
            case Rule.Scope:
            case Rule.Inspection:
            case Rule.Cancellation:
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no cells of its own.");
        }
    }
}
