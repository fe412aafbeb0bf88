using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Merging a written agreement over the terms of the version in force. The first question of an evaluator merges and compiles; later questions find the terms.</summary>
[BenchmarkCategory(Groups.Policy)]
public class MergeBenchmarks
{
    private static readonly Instant At = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly Agreement Longer = new("A-1", Agreements.Merchant, Agreements.LongerWindow);
    private static readonly Agreement Many = new("A-1", Agreements.Merchant, Agreements.ManyTerms);

    private readonly PolicyEvaluator _asked = new([Policy.Standard], [Many]);

    [GlobalSetup]
    public void Setup()
    {
        if (LongerWindow() != FirstLongerWindow().Terms || ManyTerms() != FirstManyTerms().Terms || ManyTerms() != AgainManyTerms().Terms)
            throw new InvalidOperationException("The terms in force are not the merged ones.");
    }

    [Benchmark(Description = "merge a longer window")]
    [Within(Microseconds = 1)]
    public PolicyTerms LongerWindow() => PolicyTerms.Standard.Merge(Agreements.LongerWindow);

    [Benchmark(Description = "merge many terms, reasons among them")]
    [Within(Microseconds = 1)]
    public PolicyTerms ManyTerms() => PolicyTerms.Standard.Merge(Agreements.ManyTerms);

    [Benchmark(Description = "the first terms in force of an evaluator, a longer window")]
    public TermsInForce FirstLongerWindow() => new PolicyEvaluator([Policy.Standard], [Longer]).GetTermsInForce(Agreements.Merchant, At);

    [Benchmark(Description = "the first terms in force of an evaluator, many terms")]
    public TermsInForce FirstManyTerms() => new PolicyEvaluator([Policy.Standard], [Many]).GetTermsInForce(Agreements.Merchant, At);

    [Benchmark(Description = "the same terms in force again")]
    public TermsInForce AgainManyTerms() => _asked.GetTermsInForce(Agreements.Merchant, At);
}
