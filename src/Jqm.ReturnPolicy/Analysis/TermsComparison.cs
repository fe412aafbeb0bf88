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

    private static readonly EnumSet<EvidenceKind> Photo = [EvidenceKind.Photo];

    private readonly CompiledTerms _before;
    private readonly CompiledTerms _after;
    private readonly CaseScope _scope;
    private readonly OutcomeCollector _outcomes;
    private readonly WindowComparison _windows;
    private readonly ReasonPairs _reasons;

    private readonly EnumSet<Rule> _waivableBefore;
    private readonly EnumSet<Rule> _waivableAfter;
    private readonly EnumSet<Rule> _waivedInOne;
    private readonly EnumSet<Rule> _waivedInAny;
    private readonly bool _feesDiffer;
    private readonly RuleSpace _approval;

    // The rules that an assessment and a settlement read; those of the reason that is compared.
    private readonly RuleSpace[] _assessed;
    private readonly RuleSpace[] _settled;
    private readonly RuleCell[] _chosen;
    private RuleSpace _reason;
    private RuleSpace _category;
    private WindowRelation _relation;

    private TermsComparison(CompiledTerms before, CompiledTerms after, ReasonPairs reasons, AnalysisPeriod period, CaseScope scope, OutcomeCollector outcomes)
    {
        _before = before;
        _after = after;
        _scope = scope;
        _outcomes = outcomes;
        _windows = new WindowComparison(before.Terms, after.Terms, period, scope);
        _reasons = reasons;
        (_waivableBefore, _waivableAfter) = (before.Terms.Waivable, after.Terms.Waivable);
        _waivedInOne = new EnumSet<Rule>(_waivableBefore.Bits ^ _waivableAfter.Bits);
        _waivedInAny = new EnumSet<Rule>(_waivableBefore.Bits | _waivableAfter.Bits);
        _feesDiffer = before.Fees != after.Fees || before.Terms.FeeAllocation != after.Terms.FeeAllocation;
        _relation = RelationOf(reasons.Ordinary);
        _reason = ReasonSpaceOf(reasons.Ordinary);
        _category = CategorySpaceOf(reasons.Ordinary);
        _approval = ApprovalSpace();
        _assessed = [_reason, WindowSpaceOf(reasons.Ordinary), DetailsSpace(), EvidenceSpace(), _category];
        _settled = [_reason, _approval, ConditionSpaceOf(reasons.Ordinary), _category];
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
        var reasons = new ReasonPairs(before, after);
        var changes = new ChangeCollector(reasons);
        new TermsComparison(before, after, reasons, period, scope, changes).Run();
        return new PolicyDiff(changes.ToChanges(before.Terms, after.Terms), period);
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
        new TermsComparison(before, after, new ReasonPairs(before, after), AnalysisPeriod.Default, CaseScope.Any, search).Run();
        return !search.IsComplete;
    }

    private void Run()
    {
        foreach (ReasonPair reason in _reasons.Compared)
        {
            Choose(reason);
            CompareRules(_assessed, reason, WitnessQuestion.Assess);
            CompareRules(_settled, reason, WitnessQuestion.Settle);
            if (_outcomes.IsComplete)
                return;
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

    private void Add(MovedOutcome outcome, int cost, in WitnessFacts facts)
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
            if (!rule.Differs)
                continue;
            OtherRules others = OthersOf(rules, i, reason, question);
            if (!NamesReason(rule.Rule, reason) && !rule.IsNewBeside(others))
                continue;
            foreach (RuleCell cell in rule.Cells)
            {
                // If both policies let the rule be waived, the finding is good under both, and if neither does, the case is none.
                if (cell.Before == cell.After || (cell.IsWaived && !_waivedInOne.Contains(rule.Rule)))
                    continue;
                (ChangeEffect effect, bool isSeveral) = EffectOf(cell, others);
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

    /// <summary>Returns how good all rules but one can be, and how far their simplest combinations are from those of an ordinary case.</summary>
    private static OtherRules OthersOf(RuleSpace[] rules, int own, ReasonPair reason, WitnessQuestion question)
    {
        var others = new OtherRules(question, 0, 0, 0, reason.Cost, reason.Cost, reason.Cost);
        for (int i = 0; i < rules.Length; i++)
        {
            if (i != own)
                others = others.With(rules[i]);
        }

        return others;
    }

    /// <summary>
    /// The direction in which a verdict turns with a cell. It becomes better if the rule was bad enough before, and all rules can be better than that afterwards; it becomes worse
    /// the other way round. Several rules must differ if the other rules cannot be equal and better at once.
    /// </summary>
    private static (ChangeEffect Effect, bool IsSeveral) EffectOf(RuleCell cell, in OtherRules others)
    {
        (int before, int after) = (cell.SeverityBefore, cell.SeverityAfter);
        if (before > after && others.After < before)
            return (ChangeEffect.Laxer, others.Equal >= before);
        if (after > before && others.Before < after)
            return (ChangeEffect.Stricter, others.Equal >= after);
        return (ChangeEffect.Other, false);
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

            _chosen[i] = rules[i].Plainest(leastBefore: isSeveral && effect == ChangeEffect.Stricter, leastAfter: isSeveral && effect == ChangeEffect.Laxer);
            cost += _chosen[i].Cost;
        }

        return cost;
    }

    private WitnessFacts WitnessOf(RuleSpace[] rules, ReasonPair reason, WitnessQuestion question)
    {
        WitnessFacts facts = OrdinaryFacts(question);
        facts.Reason = reason.Reason;
        for (int i = 0; i < rules.Length; i++)
        {
            if (_chosen[i].IsWaived)
                facts.Waived = facts.Waived.With(rules[i].Rule);
            Set(ref facts, rules[i].Rule, _chosen[i].Number);
        }

        return facts;
    }

    private WitnessFacts OrdinaryFacts(WitnessQuestion question) => new()
    {
        Question = question,
        Moments = _windows.Ordinary,
        Evidence = Photo,
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

    /// <summary>Sets the facts of one combination of a rule.</summary>
    private void Set(ref WitnessFacts facts, Rule rule, int number)
    {
        switch (rule)
        {
            case Rule.Reason:
                break;
            case Rule.Window:
                facts.Moments = MomentsOf(number);
                break;
            case Rule.Details:
                facts.NoDetails = number != 0;
                break;
            case Rule.Evidence:
                facts.Evidence = new EnumSet<EvidenceKind>((uint)number);
                break;
            case Rule.Category:
                facts.Category = (ProductCategory)number;
                break;
            case Rule.Approval:
                facts.NotApproved = number != 0;
                break;
            case Rule.Condition:
                (facts.Unused, facts.Original) = Conditions[number];
                break;
            case Rule.Scope:
            case Rule.Inspection:
            case Rule.Cancellation:
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no cells of its own.");
        }
    }
}
