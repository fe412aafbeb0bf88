using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Merging a written agreement over the terms of the version in force, and the same with compiling what comes out.</summary>
[BenchmarkCategory(Groups.Policy)]
public class MergeBenchmarks
{
    private static readonly Instant At = Instant.FromUtc(2026, 2, 1, 0, 0);

    private readonly PolicyEvaluator _longer = new([Policy.Standard], [new Agreement("A-1", Agreements.Merchant, Agreements.LongerWindow)]);
    private readonly PolicyEvaluator _many = new([Policy.Standard], [new Agreement("A-1", Agreements.Merchant, Agreements.ManyTerms)]);

    [GlobalSetup]
    public void Setup()
    {
        if (LongerWindow() != GovernLongerWindow().Terms || ManyTerms() != GovernManyTerms().Terms)
            throw new InvalidOperationException("The terms in force are not the merged ones.");
    }

    [Benchmark(Description = "merge a longer window")]
    [Within(Microseconds = 1)]
    public PolicyTerms LongerWindow() => PolicyTerms.Standard.Merge(Agreements.LongerWindow);

    [Benchmark(Description = "merge many terms, reasons among them")]
    [Within(Microseconds = 1)]
    public PolicyTerms ManyTerms() => PolicyTerms.Standard.Merge(Agreements.ManyTerms);

    [Benchmark(Description = "govern: find, merge and compile a longer window")]
    public TermsInForce GovernLongerWindow() => _longer.GetTermsInForce(Agreements.Merchant, At);

    [Benchmark(Description = "govern: find, merge and compile many terms")]
    public TermsInForce GovernManyTerms() => _many.GetTermsInForce(Agreements.Merchant, At);
}
