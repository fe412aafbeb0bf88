using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Adding amounts, beside checked raw integers and decimals.</summary>
[BenchmarkCategory(Groups.Money)]
public class AddBenchmarks
{
    private const int Amounts = 4_096;

    private long[] _raw = [];
    private decimal[] _decimals = [];
    private Money[] _money = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        _raw = Enumerable.Range(0, Amounts).Select(_ => random.NextInt64(-1_000_000, 10_000_000)).ToArray();
        _decimals = Array.ConvertAll(_raw, cents => new decimal(cents) / 100);
        _money = Array.ConvertAll(_raw, cents => Money.FromMinorUnits(cents, Currency.USD));
        if (Exact() != Money.FromMinorUnits(Raw(), Currency.USD) || Exact() != Money.Of(Decimals(), Currency.USD))
            throw new InvalidOperationException("The subjects disagree.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Amounts, Description = "checked long")]
    public long Raw()
    {
        long sum = 0;
        foreach (long amount in _raw)
            sum += amount;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "decimal")]
    public decimal Decimals()
    {
        decimal sum = 0;
        foreach (decimal amount in _decimals)
            sum += amount;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "Money")]
    [AtMost(2.5, nameof(Raw)), AtMost(0.3, nameof(Decimals)), AllocatesNothing]
    public Money Exact()
    {
        Money sum = Money.Zero(Currency.USD);
        foreach (Money amount in _money)
            sum += amount;
        return sum;
    }
}
