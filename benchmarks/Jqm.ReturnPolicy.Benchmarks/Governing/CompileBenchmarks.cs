using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Compiling terms, as happens for each document that brings a policy of its own.</summary>
[BenchmarkCategory(Groups.Policy)]
public class CompileBenchmarks
{
    private readonly PolicyTerms _changed = PolicyTerms.Standard.Merge(Agreements.ManyTerms);
    private readonly Policy _policy = new("policy", "1", null, PolicyTerms.Standard.Merge(Agreements.ManyTerms));

    [GlobalSetup]
    public void Setup()
    {
        if (Changed().ReasonCount != Standard().ReasonCount + 1 || !Evaluator().GetTermsInForce(Agreements.Merchant, Agreements.Published(0)).Terms.Equals(_changed))
            throw new InvalidOperationException("The terms are not those that were compiled.");
    }

    [Benchmark(Description = "new CompiledTerms of the standard terms")]
    [Within(Microseconds = 8)]
    public CompiledTerms Standard() => new(PolicyTerms.Standard);

    [Benchmark(Description = "new CompiledTerms of terms with many changes")]
    [Within(Microseconds = 8)]
    public CompiledTerms Changed() => new(_changed);

    [Benchmark(Description = "new PolicyEvaluator of one version")]
    public PolicyEvaluator Evaluator() => new([_policy]);
}
