using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Judging one item with every finding, beside the same policy written out as conditions that give the verdict only.</summary>
[BenchmarkCategory(Groups.Judge)]
public class JudgeBenchmarks
{
    // More inputs than a branch predictor learns.
    private const int Inputs = 65_536;

    private readonly Judge _judge = new(PolicyTerms.Standard);
    private AssessmentFacts[] _facts = [];

    [GlobalSetup]
    public void Setup()
    {
        AssessmentFacts[] space = AssessmentFacts.All(_judge.ReasonCount).ToArray();
        var random = new Random(20261123);
        _facts = Enumerable.Range(0, Inputs).Select(_ => space[random.Next(space.Length)]).ToArray();
        foreach (AssessmentFacts facts in space)
        {
            if (_judge.Assess(facts).AssessmentVerdict != ByHand(facts))
                throw new InvalidOperationException($"The subjects disagree on {facts}.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs)]
    public int VerdictByHand()
    {
        int sum = 0;
        foreach (AssessmentFacts facts in _facts)
            sum += (int)ByHand(facts);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs)]
    public int VerdictAndAllFindings()
    {
        int sum = 0;
        foreach (AssessmentFacts facts in _facts)
            sum += (int)_judge.Assess(facts).AssessmentVerdict;
        return sum;
    }

    private static AssessmentVerdict ByHand(AssessmentFacts facts)
    {
        if (!facts.InScope)
            return AssessmentVerdict.OutOfScope;
        if (facts.Reason > 3 || facts.Timeliness == Timeliness.Late || (facts.Category != ProductCategory.Standard && facts.Reason != 0))
            return AssessmentVerdict.Ineligible;
        if (facts.Timeliness == Timeliness.Unknown || !facts.HasDetails)
            return AssessmentVerdict.Incomplete;
        bool proven = facts.Evidence.Contains(EvidenceKind.Photo) || facts.Evidence.Contains(EvidenceKind.Video);
        return proven ? AssessmentVerdict.Eligible : AssessmentVerdict.Incomplete;
    }
}
