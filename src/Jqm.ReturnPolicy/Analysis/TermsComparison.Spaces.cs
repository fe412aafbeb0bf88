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

    /// <summary>A reason is named in a list of both terms, of one of them, or of none.</summary>
    private const int Namings = 4;

    // A rule reads one list of reasons, or whether the reason is accepted. So reasons share the spaces of the rules, and each space is filled once.
    private readonly RuleSpace?[] _reasonSpaces = new RuleSpace?[Namings];
    private readonly RuleSpace?[] _categorySpaces = new RuleSpace?[Namings];
    private readonly RuleSpace?[] _conditionSpaces = new RuleSpace?[Namings];
    private readonly Dictionary<int, RuleSpace> _windowSpaces = [];

    /// <summary>The findings of an assessment by both policies. A rule reads its own facts, so the facts of all other rules may be any.</summary>
    private (FindingSet Before, FindingSet After) Assess(
        ReasonPair reason, Timeliness timeliness = default, bool hasDetails = true, EnumSet<EvidenceKind> evidence = default, EnumSet<Rule> waived = default) => (
        _before.Assess(new AssessmentFacts(true, reason.Before, timeliness, hasDetails, evidence, default, waived)),
        _after.Assess(new AssessmentFacts(true, reason.After, timeliness, hasDetails, evidence, default, waived)));

    /// <summary>The findings of a settlement of received goods by both policies.</summary>
    private (FindingSet Before, FindingSet After) Settle(
        ReasonPair? reason, bool approved = true, (bool? Unused, bool? Original) condition = default, ProductCategory category = default, EnumSet<Rule> waived = default) => (
        _before.Settle(new SettlementFacts(true, approved, true, reason?.Before, condition.Unused, condition.Original, category, waived)),
        _after.Settle(new SettlementFacts(true, approved, true, reason?.After, condition.Unused, condition.Original, category, waived)));

    /// <summary>Takes the spaces of a reason.</summary>
    private void Choose(ReasonPair reason)
    {
        _relation = RelationOf(reason);
        _assessed[0] = _settled[0] = _reason = ReasonSpaceOf(reason);
        _assessed[1] = WindowSpaceOf(reason);
        _settled[2] = ConditionSpaceOf(reason);
        _assessed[4] = _settled[3] = _category = CategorySpaceOf(reason);
    }

    private RuleSpace EvidenceSpace()
    {
        RuleSpace space = NewSpace(Rule.Evidence, 2 << FactBits.EvidenceBits);
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Evidence))
        {
            for (uint kinds = 0; kinds <= AllEvidence.Bits; kinds++)
            {
                (FindingSet before, FindingSet after) = Assess(_reasons.Ordinary, evidence: new EnumSet<EvidenceKind>(kinds), waived: waived);
                space.AddPlainer((int)kinds, waived.Count > 0, before.CodeOf(Rule.Evidence), after.CodeOf(Rule.Evidence), CostOfEvidence(kinds));
            }
        }

        return space;
    }

    private static int CostOfEvidence(uint kinds) => kinds == Photo.Bits ? 0 : Math.Max(1, System.Numerics.BitOperations.PopCount(kinds));

    private RuleSpace DetailsSpace()
    {
        RuleSpace space = NewSpace(Rule.Details, 4);
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Details))
        {
            for (int missing = 0; missing < 2; missing++)
            {
                (FindingSet before, FindingSet after) = Assess(_reasons.Ordinary, hasDetails: missing == 0, waived: waived);
                Add(space, missing, waived, before, after, missing);
            }
        }

        return space;
    }

    private RuleSpace ApprovalSpace()
    {
        RuleSpace space = NewSpace(Rule.Approval, 2);
        for (int missing = 0; missing < 2; missing++)
        {
            (FindingSet before, FindingSet after) = Settle(null, approved: missing == 0);
            Add(space, missing, [], before, after, missing);
        }

        return space;
    }

    private RuleSpace ReasonSpaceOf(ReasonPair reason)
    {
        ref RuleSpace? space = ref _reasonSpaces[(_before.Columns[reason.Before].Accepted ? 2 : 0) | (_after.Columns[reason.After].Accepted ? 1 : 0)];
        if (space is null)
        {
            space = NewSpace(Rule.Reason, 1);
            (FindingSet before, FindingSet after) = Settle(reason);
            Add(space, 0, [], before, after, 0);
        }

        return space;
    }

    private RuleSpace CategorySpaceOf(ReasonPair reason)
    {
        ref RuleSpace? space = ref _categorySpaces[NamingOf(ReasonLists.Excepted, reason)];
        if (space is null)
        {
            space = NewSpace(Rule.Category, 2 * Categories.Length);
            foreach (EnumSet<Rule> waived in WaiversOf(Rule.Category))
            {
                foreach (ProductCategory category in Categories)
                {
                    (FindingSet before, FindingSet after) = Settle(reason, category: category, waived: waived);
                    Add(space, (int)category, waived, before, after, category == ProductCategory.Standard ? 0 : 1);
                }
            }
        }

        return space;
    }

    private WindowRelation RelationOf(ReasonPair reason) => _windows.Of(_before.GetWindowDays(reason.Before), _after.GetWindowDays(reason.After));

    private RuleSpace WindowSpaceOf(ReasonPair reason)
    {
        int index = _relation.Index * Namings + NamingOf(ReasonLists.WindowExempt, reason);
        if (!_windowSpaces.TryGetValue(index, out RuleSpace? space))
            _windowSpaces.Add(index, space = NewWindowSpace(reason));
        return space;
    }

    private RuleSpace NewWindowSpace(ReasonPair reason)
    {
        RuleSpace space = NewSpace(Rule.Window, 10);
        foreach (EnumSet<Rule> waived in WaiversOf(Rule.Window))
        {
            (FindingSet before, FindingSet after) inTime = Assess(reason, Timeliness.InTime, waived: waived);
            (FindingSet before, FindingSet after) late = Assess(reason, Timeliness.Late, waived: waived);
            (FindingSet before, FindingSet after) unknown = Assess(reason, Timeliness.Unknown, waived: waived);
            if (_relation.InBoth is not null)
                Add(space, InBoth, waived, inTime.before, inTime.after, 0);
            if (_relation.OnlyBefore is not null)
                Add(space, OnlyBefore, waived, inTime.before, late.after, 1);
            if (_relation.OnlyAfter is not null)
                Add(space, OnlyAfter, waived, late.before, inTime.after, 1);
            if (_relation.LateInBoth is not null)
                Add(space, LateInBoth, waived, late.before, late.after, 1);
            Add(space, Undelivered, waived, unknown.before, unknown.after, 1);
        }

        return space;
    }

    private RuleSpace ConditionSpaceOf(ReasonPair reason)
    {
        ref RuleSpace? space = ref _conditionSpaces[NamingOf(ReasonLists.ConditionExempt, reason)];
        if (space is null)
        {
            space = NewSpace(Rule.Condition, 2 * Conditions.Length);
            foreach (EnumSet<Rule> waived in WaiversOf(Rule.Condition))
            {
                for (int number = 0; number < Conditions.Length; number++)
                {
                    (FindingSet before, FindingSet after) = Settle(reason, condition: Conditions[number], waived: waived);
                    space.AddPlainer(number, waived.Count > 0, before.CodeOf(Rule.Condition), after.CodeOf(Rule.Condition), number == 0 ? 0 : 1);
                }
            }
        }

        return space;
    }

    /// <summary>Returns which of the two terms name a reason in a list: 0 to 3.</summary>
    private int NamingOf(ReasonLists list, ReasonPair reason) =>
        ((_before.Columns[reason.Before].Lists & list) != 0 ? 2 : 0) | ((_after.Columns[reason.After].Lists & list) != 0 ? 1 : 0);

    private RuleSpace NewSpace(Rule rule, int capacity) => new(rule, capacity, _waivableBefore, _waivableAfter);

    /// <summary>No waiver; and one of the rule, if one of the policies lets it be waived.</summary>
    private ReadOnlySpan<EnumSet<Rule>> WaiversOf(Rule rule) => _waivedInAny.Contains(rule) ? WithoutAndWith[(int)rule] : WithoutAndWith[(int)rule].AsSpan(0, 1);

    private static void Add(RuleSpace space, int number, EnumSet<Rule> waived, FindingSet before, FindingSet after, int cost) =>
        space.Add(number, waived.Count > 0, before.CodeOf(space.Rule), after.CodeOf(space.Rule), cost);

    private Moments MomentsOf(int number) => number switch
    {
        InBoth => _relation.InBoth!,
        OnlyBefore => _relation.OnlyBefore!,
        OnlyAfter => _relation.OnlyAfter!,
        LateInBoth => _relation.LateInBoth!,
        Undelivered => _windows.Undelivered,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such combination of a window."),
    };
}
