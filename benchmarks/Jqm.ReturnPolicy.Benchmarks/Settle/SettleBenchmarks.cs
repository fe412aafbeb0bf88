using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A whole settlement, every finding and every amount explained, beside its bare arithmetic by hand.</summary>
[BenchmarkCategory(Groups.Settle)]
public class SettleBenchmarks
{
    private const int Count = 512;

    private Question[] _questions = [];

    [Params(1, 3, 20)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _questions = Questions.Make(Count, Lines);
        foreach (Question question in _questions)
        {
            Settlement answer = PolicyEvaluator.Standard.Settle(question.Order, question.Goods);
            SameAnswers.Require(answer, IntegerReturns.Settle(question.InCents, question.Plain), money => money.MinorUnits);
            SameAnswers.Require(answer, DecimalReturns.Settle(question.InDecimals, question.Plain), money => money.ToDecimal());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "integers by hand")]
    public long IntegersByHand()
    {
        long sum = 0;
        foreach (Question question in _questions)
            sum += IntegerReturns.Settle(question.InCents, question.Plain).Total;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "decimals by hand")]
    public decimal DecimalsByHand()
    {
        decimal sum = 0;
        foreach (Question question in _questions)
            sum += DecimalReturns.Settle(question.InDecimals, question.Plain).Total;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    [AtMost(5.5, nameof(IntegersByHand), When = "lines 1")]
    [AtMost(5, nameof(IntegersByHand), When = "lines 3")]
    [AtMost(2.6, nameof(IntegersByHand), When = "lines 20")]
    [AtMost(0.6, nameof(DecimalsByHand))]
    public int Settle()
    {
        int sum = 0;
        foreach (Question question in _questions)
            sum += PolicyEvaluator.Standard.Settle(question.Order, question.Goods).Items.Count;
        return sum;
    }
}
