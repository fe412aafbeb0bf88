using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Sharing an amount over the lines of an order, beside a loop with a sort in raw integers.</summary>
[BenchmarkCategory(Groups.Money)]
public class ShareBenchmarks
{
    // Many orders, so that no branch is learned by heart.
    private const int Orders = 1_024;

    private long[] _amounts = [];
    private long[][] _weights = [];
    private long[] _shares = [];

    [Params(5, 20, 100)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        _amounts = Enumerable.Range(0, Orders).Select(_ => random.NextInt64(1, 20_000)).ToArray();
        _weights = Enumerable.Range(0, Orders).Select(_ => Enumerable.Range(0, Lines).Select(_ => random.NextInt64(0, 50_000)).ToArray()).ToArray();
        _shares = new long[Lines];
        long[] expected = new long[Lines];
        for (int i = 0; i < Orders; i++)
        {
            ShareByHand.Share(_amounts[i], _weights[i], expected);
            ExactSharing.Share(_amounts[i], _weights[i], _shares);
            if (!_shares.SequenceEqual(expected) || _shares.Sum() != _amounts[i])
                throw new InvalidOperationException($"The subjects disagree on order {i}.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Orders, Description = "by hand, with a sort")]
    public long ByHand()
    {
        long sum = 0;
        for (int i = 0; i < Orders; i++)
        {
            ShareByHand.Share(_amounts[i], _weights[i], _shares);
            sum += _shares[0];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Orders, Description = "ExactSharing.Share")]
    [AtMost(1.3, nameof(ByHand)), AllocatesNothing]
    public long Exact()
    {
        long sum = 0;
        for (int i = 0; i < Orders; i++)
        {
            ExactSharing.Share(_amounts[i], _weights[i], _shares);
            sum += _shares[0];
        }

        return sum;
    }
}
