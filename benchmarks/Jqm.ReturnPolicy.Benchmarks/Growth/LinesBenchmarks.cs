using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Settling returns of all lines of orders of growing size. Each method settles as many lines in all, and its time is that of one line.</summary>
[BenchmarkCategory(Groups.Growth)]
public class LinesBenchmarks
{
    private const int LinesInAll = 10_000;

    private readonly Dictionary<int, Question[]> _questions = [];

    [GlobalSetup]
    public void Setup()
    {
        for (int lines = 1; lines <= LinesInAll; lines *= 10)
        {
            _questions[lines] = Questions.Make(LinesInAll / lines, lines);
            foreach (Question question in _questions[lines])
                SameAnswers.Require(PolicyEvaluator.Standard.Settle(question.Order, question.Goods), IntegerReturns.Settle(question.InCents, question.Plain), money => money.MinorUnits);
        }
    }

    [Benchmark(OperationsPerInvoke = LinesInAll, Description = "a line of 1")]
    public int Of1() => Settle(1);

    [Benchmark(Baseline = true, OperationsPerInvoke = LinesInAll, Description = "a line of 10")]
    public int Of10() => Settle(10);

    [Benchmark(OperationsPerInvoke = LinesInAll, Description = "a line of 100")]
    public int Of100() => Settle(100);

    [Benchmark(OperationsPerInvoke = LinesInAll, Description = "a line of 1,000")]
    public int Of1000() => Settle(1_000);

    [Benchmark(OperationsPerInvoke = LinesInAll, Description = "a line of 10,000")]
    [AtMost(2, nameof(Of10))]
    public int Of10000() => Settle(10_000);

    private int Settle(int lines)
    {
        int sum = 0;
        foreach (Question question in _questions[lines])
            sum += PolicyEvaluator.Standard.Settle(question.Order, question.Goods).Items.Count;
        return sum;
    }
}
