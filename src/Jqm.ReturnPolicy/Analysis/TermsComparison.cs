namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// Compares two compiled terms. For a fixed reason, each rule reads its own facts, so the kernel evaluates the combinations of each rule separately. A verdict changes in a
/// direction exactly if one rule is bad enough under one policy while every rule can be good enough under the other.
/// </summary>
internal sealed partial class TermsComparison
{
    /// <summary>A case in which several rules differ is less simple than any case in which one rule differs.</summary>
    private const int CostOfSeveral = 64;

    /// <summary>A code of the kernel: the finding is met.</summary>
    private const byte Met = (byte)FindingStatus.Met + 1;

    private static readonly EnumSet<EvidenceKind> AllEvidence = [.. Enum.GetValues<EvidenceKind>()];

    private readonly CompiledTerms _before;
    private readonly CompiledTerms _after;
    private readonly CaseScope _scope;
    private readonly OutcomeCollector _outcomes;
    private readonly WindowComparison _windows;
    private readonly ReasonPairs _reasons;

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

    private TermsComparison(CompiledTerms before, CompiledTerms after, AnalysisPeriod period, CaseScope scope, OutcomeCollector outcomes)
    {
        _before = before;
        _after = after;
        _scope = scope;
        _outcomes = outcomes;
        _windows = new WindowComparison(before.Terms, after.Terms, period, scope);
        _reasons = new ReasonPairs(before, after);
        _relation = RelationOf(_reasons.Ordinary);
        (EnumSet<Rule> waivableBefore, EnumSet<Rule> waivableAfter) = (before.Terms.Waivable, after.Terms.Waivable);
        _waivedInOne = new EnumSet<Rule>(waivableBefore.Bits ^ waivableAfter.Bits);
        _waivedInAny = new EnumSet<Rule>(waivableBefore.Bits | waivableAfter.Bits);
        _reason = new RuleSpace(Rule.Reason, 1, waivableBefore, waivableAfter);
        _window = new RuleSpace(Rule.Window, 10, waivableBefore, waivableAfter);
        _details = new RuleSpace(Rule.Details, 4, waivableBefore, waivableAfter);
        _evidence = new RuleSpace(Rule.Evidence, 2 << FactBits.EvidenceBits, waivableBefore, waivableAfter);
        _category = new RuleSpace(Rule.Category, 2 * Categories.Length, waivableBefore, waivableAfter);
        _approval = new RuleSpace(Rule.Approval, 2, waivableBefore, waivableAfter);
        _condition = new RuleSpace(Rule.Condition, 2 * Conditions.Length, waivableBefore, waivableAfter);
        _assessed = [_reason, _window, _details, _evidence, _category];
        _settled = [_reason, _approval, _condition, _category];
        _chosen = new RuleCell[Math.Max(_assessed.Length, _settled.Length)];
    }

    /// <summary>Returns the comparison of two terms.</summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="period">The deliveries.</param>
    /// <param name="scope">The submissions, and whose they are.</param>
    public static PolicyDiff Diff(CompiledTerms before, CompiledTerms after, AnalysisPeriod period, CaseScope scope)
    {
        if (before.Terms.Equals(after.Terms))
            return new PolicyDiff(default, period);
        var changes = new ChangeCollector();
        var comparison = new TermsComparison(before, after, period, scope, changes);
        comparison.Run();
        return new PolicyDiff(changes.ToChanges(before.Terms, after.Terms, comparison._reasons), period);
    }

    /// <summary>Returns whether two terms answer every case in the same way.</summary>
    /// <param name="before">The old terms.</param>
    /// <param name="after">The new terms.</param>
    /// <param name="countsWording">Whether it counts that the status of a rule differs without turning a verdict, or that another last day is stated.</param>
    public static bool IsAlike(CompiledTerms before, CompiledTerms after, bool countsWording)
    {
        if (before.Terms.Equals(after.Terms))
            return true;
        var search = new OutcomeSearch(countsWording);
        new TermsComparison(before, after, AnalysisPeriod.Default, CaseScope.Any, search).Run();
        return !search.IsComplete;
    }

    private void Run()
    {
        FillSubmission();
        FillApproval();
        foreach (ReasonPair reason in _reasons.Compared)
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
            if (_outcomes.IsComplete)
                return;
        }

        CompareUninspected();
        CompareCancellation();
        CompareWaivable();
        CompareShares();
        CompareDestinations();
    }

    private void Add(in MovedOutcome outcome, int cost, in WitnessFacts facts)
    {
        if (_outcomes.Wants(outcome, cost))
            _outcomes.Add(outcome, cost, facts);
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
                int least = cell.Cost + reason.Cost + (isSeveral ? CostOfSeveral : 0);
                foreach (ChangeKey change in ResponsibleFor(rule.Rule, cell, reason))
                {
                    // The facts of the other rules can only add to the cost.
                    var outcome = new MovedOutcome(change, kind, null, effect);
                    if (!_outcomes.Wants(outcome, least))
                        continue;
                    int cost = least + ChooseOthers(rules, i, cell, effect, isSeveral);
                    if (_outcomes.Wants(outcome, cost))
                        _outcomes.Add(outcome, cost, WitnessOf(rules, reason, question));
                }
            }
        }
    }

    /// <summary>
    /// The direction in which a verdict turns with a cell. It becomes better if the rule was bad enough before, and all rules can be better than that afterwards; it becomes worse
    /// the other way round. Several rules must differ if the other rules cannot be equal and better at once.
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

    /// <summary>Chooses the simplest cells of the other rules for a cell. Returns how far they are from those of an ordinary case.</summary>
    private int ChooseOthers(RuleSpace[] rules, int own, RuleCell cell, ChangeEffect effect, bool isSeveral)
    {
        int cost = 0;
        for (int i = 0; i < rules.Length; i++)
        {
            if (i == own)
            {
                _chosen[i] = cell;
                continue;
            }

            _chosen[i] = isSeveral ? rules[i].Plainest(leastBefore: effect == ChangeEffect.Stricter, leastAfter: effect == ChangeEffect.Laxer) : rules[i].Plainest();
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

    /// <summary>An ordinary settlement of a product of some category, of which the category is waived if need be.</summary>
    private WitnessFacts SettledFacts(ReturnReason reason, RuleCell category) => OrdinaryFacts(WitnessQuestion.Settle) with
    {
        Reason = reason,
        Category = (ProductCategory)category.Number,
        Waived = category.IsWaived ? [Rule.Category] : [],
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
