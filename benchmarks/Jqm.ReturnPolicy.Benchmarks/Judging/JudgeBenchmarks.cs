using BenchmarkDotNet.Attributes;
using RulesEngine.Models;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Judging one item with every finding, beside the same policy written out as conditions and as rules of an engine, which give the verdict only.</summary>
[BenchmarkCategory(Groups.Judge)]
public class JudgeBenchmarks
{
    // More inputs than a branch predictor learns.
    private const int Inputs = 65_536;

    private readonly CompiledTerms _judge = new(PolicyTerms.Standard);
    private readonly RulesEnginePolicy _rules = new();
    private readonly FindingSet[] _findings = new FindingSet[Inputs];
    private ItemFacts[] _typed = [];
    private AssessmentFacts[] _packed = [];
    private ReturnReason[] _reasons = [];
    private RuleParameter[] _parameters = [];

    [GlobalSetup]
    public async Task Setup()
    {
        _typed = ItemFacts.Distinct(Inputs);
        _packed = Array.ConvertAll(_typed, facts => facts.Packed);
        _reasons = Array.ConvertAll(_typed, facts => facts.Reason < ReturnReason.Known.Count ? ReturnReason.Known[facts.Reason] : new ReturnReason("colour faded"));
        _parameters = Array.ConvertAll(_typed, RulesEnginePolicy.ParameterOf);
        for (int i = 0; i < Inputs; i++)
        {
            AssessmentVerdict verdict = _judge.Assess(_packed[i]).AssessmentVerdict;
            bool agreed = VerdictByHand.Of(_typed[i]) == verdict
                && VerdictByHand.Of(_typed[i], _reasons[i]) == verdict
                && _judge.GetReasonIndex(_reasons[i]) == _typed[i].Reason
                && await _rules.ByClauses(_parameters[i]) == verdict
                && await _rules.ByOneExpression(_parameters[i]) == verdict;
            if (!agreed)
                throw new InvalidOperationException($"The subjects disagree on {_typed[i]}.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs, Description = "if/else, verdict only")]
    public int IfElse()
    {
        int sum = 0;
        foreach (ref readonly ItemFacts facts in _typed.AsSpan())
            sum += (int)VerdictByHand.Of(facts);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "kernel from packed facts, all findings")]
    [AtMost(0.6, nameof(IfElse)), AtLeast(400, nameof(RuleAClause)), AllocatesNothing]
    public int Packed()
    {
        int sum = 0;
        Span<FindingSet> kept = _findings;
        ReadOnlySpan<AssessmentFacts> packed = _packed;
        for (int i = 0; i < packed.Length; i++)
        {
            FindingSet findings = _judge.Assess(packed[i]);
            kept[i] = findings;
            sum += (int)findings.AssessmentVerdict;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "kernel from typed facts, all findings")]
    [AtMost(1, nameof(IfElse)), AllocatesNothing]
    public int Typed()
    {
        int sum = 0;
        Span<FindingSet> kept = _findings;
        ReadOnlySpan<ItemFacts> typed = _typed;
        for (int i = 0; i < typed.Length; i++)
        {
            FindingSet findings = _judge.Assess(typed[i].Packed);
            kept[i] = findings;
            sum += (int)findings.AssessmentVerdict;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "if/else on the reason's name, verdict only")]
    public int IfElseByName()
    {
        int sum = 0;
        ReadOnlySpan<ItemFacts> typed = _typed;
        ReadOnlySpan<ReturnReason> reasons = _reasons;
        for (int i = 0; i < typed.Length; i++)
            sum += (int)VerdictByHand.Of(typed[i], reasons[i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "kernel from typed facts and the reason's name, all findings")]
    [AllocatesNothing]
    public int TypedByName()
    {
        int sum = 0;
        Span<FindingSet> kept = _findings;
        ReadOnlySpan<ItemFacts> typed = _typed;
        ReadOnlySpan<ReturnReason> reasons = _reasons;
        for (int i = 0; i < typed.Length; i++)
        {
            ref readonly ItemFacts facts = ref typed[i];
            FindingSet findings = _judge.Assess(new AssessmentFacts(
                facts.InScope, _judge.GetReasonIndex(reasons[i]), facts.Timeliness, facts.HasDetails, facts.Evidence, facts.Category, facts.Waived));
            kept[i] = findings;
            sum += (int)findings.AssessmentVerdict;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "RulesEngine, a rule a clause")]
    public async Task<int> RuleAClause()
    {
        int sum = 0;
        foreach (RuleParameter parameter in _parameters)
            sum += (int)await _rules.ByClauses(parameter);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "RulesEngine, one expression, verdict only")]
    public async Task<int> OneExpression()
    {
        int sum = 0;
        foreach (RuleParameter parameter in _parameters)
            sum += (int)await _rules.ByOneExpression(parameter);
        return sum;
    }
}
