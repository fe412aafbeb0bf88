namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Asks the kernel for the findings of each rule's facts.</summary>
internal sealed partial class TermsComparison
{
    private const int InBoth = 0;
    private const int OnlyBefore = 1;
    private const int OnlyAfter = 2;
    private const int LateInBoth = 3;
    private const int Undelivered = 4;

    private static readonly (bool? Unused, bool? Original)[] Conditions = [(true, true), (false, true), (null, null)];
    private static readonly ProductCategory[] Categories = Enum.GetValues<ProductCategory>();

    /// <summary>For each rule no waiver, and a waiver of it.</summary>
    private static readonly EnumSet<Rule>[][] WithoutAndWith = Array.ConvertAll(Enum.GetValues<Rule>(), EnumSet<Rule>[] (rule) => [[], [rule]]);

    /// <summary>The findings of an assessment by both policies.</summary>
    private (FindingSet Before, FindingSet After) Assess(ReasonPair reason, Timeliness timeliness, bool hasDetails, EnumSet<EvidenceKind> evidence, ProductCategory category, EnumSet<Rule> waived) => (
        _before.Assess(new AssessmentFacts(true, reason.Before, timeliness, hasDetails, evidence, category, waived)),
        _after.Assess(new AssessmentFacts(true, reason.After, timeliness, hasDetails, evidence, category, waived)));

    /// <summary>The findings of a settlement by both policies.</summary>
    private (FindingSet Before, FindingSet After) Settle(ReasonPair? reason, bool approved, bool received, (bool? Unused, bool? Original) condition, ProductCategory category, EnumSet<Rule> waived) => (
        _before.Settle(new SettlementFacts(true, approved, received, reason?.Before, condition.Unused, condition.Original, category, waived)),
        _after.Settle(new SettlementFacts(true, approved, received, reason?.After, condition.Unused, condition.Original, category, waived)));

    /// <summary>Details and evidence do not depend on the reason.</summary>
    private void FillSubmission()
    {
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Evidence))
        {
            for (uint kinds = 0; kinds <= AllEvidence.Bits; kinds++)
            {
                (FindingSet before, FindingSet after) = Assess(_reasons.Ordinary, Timeliness.InTime, true, new EnumSet<EvidenceKind>(kinds), ProductCategory.Standard, waived);
                _evidence.AddPlainer((int)kinds, waived.Count > 0, before.CodeOf(Rule.Evidence), after.CodeOf(Rule.Evidence), CostOfEvidence(kinds));
            }
        }

        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Details))
        {
            for (int missing = 0; missing < 2; missing++)
            {
                (FindingSet before, FindingSet after) = Assess(_reasons.Ordinary, Timeliness.InTime, missing == 0, AllEvidence, ProductCategory.Standard, waived);
                Add(_details, missing, waived, before, after, missing);
            }
        }
    }

    private static int CostOfEvidence(uint kinds) => kinds == 1u << (int)EvidenceKind.Photo ? 0 : Math.Max(1, System.Numerics.BitOperations.PopCount(kinds));

    private void FillApproval()
    {
        for (int missing = 0; missing < 2; missing++)
        {
            (FindingSet before, FindingSet after) = Settle(null, missing == 0, received: true, Conditions[0], ProductCategory.Standard, []);
            Add(_approval, missing, [], before, after, missing);
        }
    }

    /// <summary>Reason and category.</summary>
    private void FillReason(ReasonPair reason)
    {
        _reason.Clear();
        _category.Clear();
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Category))
        {
            foreach (ProductCategory category in Categories)
            {
                (FindingSet before, FindingSet after) = Settle(reason, approved: true, received: true, Conditions[0], category, waived);
                Add(_category, (int)category, waived, before, after, category == ProductCategory.Standard ? 0 : 1);
                if (waived.Count == 0 && category == ProductCategory.Standard)
                    Add(_reason, 0, waived, before, after, 0);
            }
        }
    }

    private WindowRelation RelationOf(ReasonPair reason) => _windows.Of(_before.GetWindowDays(reason.Before), _after.GetWindowDays(reason.After));

    private void FillWindow(ReasonPair reason)
    {
        _window.Clear();
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Window))
        {
            (FindingSet before, FindingSet after) inTime = Assess(reason, Timeliness.InTime, true, AllEvidence, ProductCategory.Standard, waived);
            (FindingSet before, FindingSet after) late = Assess(reason, Timeliness.Late, true, AllEvidence, ProductCategory.Standard, waived);
            (FindingSet before, FindingSet after) unknown = Assess(reason, Timeliness.Unknown, true, AllEvidence, ProductCategory.Standard, waived);
            if (_relation.InBoth is not null)
                Add(_window, InBoth, waived, inTime.before, inTime.after, 0);
            if (_relation.OnlyBefore is not null)
                Add(_window, OnlyBefore, waived, inTime.before, late.after, 1);
            if (_relation.OnlyAfter is not null)
                Add(_window, OnlyAfter, waived, late.before, inTime.after, 1);
            if (_relation.LateInBoth is not null)
                Add(_window, LateInBoth, waived, late.before, late.after, 1);
            Add(_window, Undelivered, waived, unknown.before, unknown.after, 1);
        }
    }

    private void FillGoods(ReasonPair reason)
    {
        _condition.Clear();
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Condition))
        {
            for (int number = 0; number < Conditions.Length; number++)
            {
                (FindingSet before, FindingSet after) = Settle(reason, approved: true, received: true, Conditions[number], ProductCategory.Standard, waived);
                _condition.AddPlainer(number, waived.Count > 0, before.CodeOf(Rule.Condition), after.CodeOf(Rule.Condition), number == 0 ? 0 : 1);
            }
        }
    }

    /// <summary>No waiver; and one of the rule, if one of the policies lets it be waived.</summary>
    private ReadOnlySpan<EnumSet<Rule>> WaiversOf(Rule rule) => _waivedInAny.Contains(rule) ? WithoutAndWith[(int)rule] : WithoutAndWith[(int)rule].AsSpan(0, 1);

    private static void Add(RuleSpace space, int number, EnumSet<Rule> waived, FindingSet before, FindingSet after, int cost) =>
        space.Add(number, waived.Count > 0, before.CodeOf(space.Rule), after.CodeOf(space.Rule), cost);

    private Moments MomentsOf(int number) => number switch
    {
        InBoth => _relation.InBoth!.Value,
        OnlyBefore => _relation.OnlyBefore!.Value,
        OnlyAfter => _relation.OnlyAfter!.Value,
        LateInBoth => _relation.LateInBoth!.Value,
        Undelivered => _windows.Undelivered,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such combination of a window."),
    };
}
