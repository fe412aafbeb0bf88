using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Choosing the version in force among many, at instants in no order.</summary>
[BenchmarkCategory(Groups.Policy)]
public class VersionBenchmarks
{
    private const int Versions = 1_000;
    private const int Asked = 16_384;

    private readonly PolicyEvaluator _evaluator = Agreements.Versions(Versions);
    private Instant[] _instants = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        _instants = Enumerable.Range(0, Asked).Select(_ => Agreements.Published(0) + Duration.FromSeconds(random.NextInt64(Versions * 86_400L))).ToArray();
        foreach (Instant at in _instants)
        {
            if (_evaluator.GetTermsInForce(Agreements.Merchant, at).Terms.WindowDays != (at - Agreements.Published(0)).Days)
                throw new InvalidOperationException($"The wrong version is in force at {at}.");
        }
    }

    [Benchmark(OperationsPerInvoke = Asked, Description = "GetTermsInForce among 1,000 versions")]
    [Within(Nanoseconds = 50), AllocatesNothing]
    public int Govern()
    {
        int unchanged = 0;
        TermsInForce? last = null;
        foreach (Instant at in _instants)
        {
            TermsInForce chosen = _evaluator.GetTermsInForce(Agreements.Merchant, at);
            unchanged += ReferenceEquals(chosen, last) ? 1 : 0;
            last = chosen;
        }

        return unchanged;
    }
}
