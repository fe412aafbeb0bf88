using RulesEngine.Models;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The standard policy as Microsoft RulesEngine takes it: a rule a clause, or one rule whose expression is the verdict.</summary>
internal sealed class RulesEnginePolicy
{
    private const string ByClause = "a rule a clause";
    private const string AtOnce = "one expression";

    /// <summary>What a failed rule makes of the verdict, at least; of the reasons' rules, which say by which clause a return is accepted, one must succeed.</summary>
    private static readonly Dictionary<string, AssessmentVerdict> VerdictOfFailure = new()
    {
        ["0.1"] = AssessmentVerdict.OutOfScope,
        ["2.1 in time"] = AssessmentVerdict.Ineligible,
        ["2.1 delivered"] = AssessmentVerdict.Incomplete,
        ["3.1 details"] = AssessmentVerdict.Incomplete,
        ["3.1 evidence"] = AssessmentVerdict.Incomplete,
        ["5.1"] = AssessmentVerdict.Ineligible,
    };

    private readonly RulesEngine.RulesEngine _engine = new(
    [
        new Workflow
        {
            WorkflowName = ByClause,
            Rules =
            [
                Rule("0.1", "item.InScope"),
                Rule("1.1", "item.Reason == 0"),
                Rule("1.2", "item.Reason == 1"),
                Rule("1.3", "item.Reason == 2"),
                Rule("1.4", "item.Reason == 3"),
                Rule("2.1 in time", "item.Timeliness != 1 || item.WindowWaived"),
                Rule("2.1 delivered", "item.Timeliness != 2 || item.WindowWaived"),
                Rule("3.1 details", "item.HasDetails"),
                Rule("3.1 evidence", "item.HasPhoto || item.HasVideo"),
                Rule("5.1", "item.Category == 0 || item.Reason == 0"),
            ],
        },
        new Workflow
        {
            WorkflowName = AtOnce,
            Rules =
            [
                new RulesEngine.Models.Rule
                {
                    RuleName = AtOnce,
                    Expression = "true",
                    Actions = new RuleActions
                    {
                        OnSuccess = new ActionInfo
                        {
                            Name = "OutputExpression",
                            Context = new Dictionary<string, object>
                            {
                                ["expression"] =
                                    "!item.InScope ? 5"
                                    + " : item.Reason > 3 || (item.Category != 0 && item.Reason != 0) || (item.Timeliness == 1 && !item.WindowWaived) ? 4"
                                    + " : (item.Timeliness == 2 && !item.WindowWaived) || !item.HasDetails || !(item.HasPhoto || item.HasVideo) ? 2"
                                    + " : 0",
                            },
                        },
                    },
                },
            ],
        },
    ]);

    /// <summary>The verdict from the results of a rule a clause: every rule is run, as the kernel judges every rule.</summary>
    public async ValueTask<AssessmentVerdict> ByClauses(RuleParameter item)
    {
        AssessmentVerdict verdict = AssessmentVerdict.Eligible;
        bool accepted = false;
        foreach (RuleResultTree result in await _engine.ExecuteAllRulesAsync(ByClause, item))
        {
            if (!VerdictOfFailure.TryGetValue(result.Rule.RuleName, out AssessmentVerdict failed))
                accepted |= result.IsSuccess;
            else if (!result.IsSuccess && failed > verdict)
                verdict = failed;
        }

        return accepted || verdict > AssessmentVerdict.Ineligible ? verdict : AssessmentVerdict.Ineligible;
    }

    /// <summary>The verdict from one expression.</summary>
    public async ValueTask<AssessmentVerdict> ByOneExpression(RuleParameter item)
    {
        ActionRuleResult result = await _engine.ExecuteActionWorkflowAsync(AtOnce, AtOnce, [item]);
        return (AssessmentVerdict)(int)result.Output;
    }

    /// <summary>Facts as its expressions read them.</summary>
    public static RuleParameter ParameterOf(ItemFacts facts) => new("item", new Item(
        facts.InScope,
        facts.Reason,
        (int)facts.Timeliness,
        facts.Waived.Contains(ReturnPolicy.Rule.Window),
        facts.HasDetails,
        facts.Evidence.Contains(EvidenceKind.Photo),
        facts.Evidence.Contains(EvidenceKind.Video),
        (int)facts.Category));

    private static RulesEngine.Models.Rule Rule(string name, string expression) => new() { RuleName = name, Expression = expression };

    /// <summary>What the rules see.</summary>
    public sealed record Item(bool InScope, int Reason, int Timeliness, bool WindowWaived, bool HasDetails, bool HasPhoto, bool HasVideo, int Category);
}
