using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Reading and writing amounts as text, beside decimals.</summary>
[BenchmarkCategory(Groups.Money)]
public class TextBenchmarks
{
    private const int Amounts = 4_096;

    private readonly char[] _room = new char[32];
    private string[] _texts = [];
    private decimal[] _decimals = [];
    private Money[] _money = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        _decimals = Enumerable.Range(0, Amounts).Select(_ => new decimal((int)random.NextInt64(0, (long)Math.Pow(10, random.Next(3, 8))), 0, 0, random.Next(8) == 0, 2)).ToArray();
        _texts = Array.ConvertAll(_decimals, amount => amount.ToString(CultureInfo.InvariantCulture));
        _money = Array.ConvertAll(_texts, text => Money.Parse(text, Currency.USD));
        for (int i = 0; i < Amounts; i++)
        {
            bool agreed = _money[i].ToDecimal() == decimal.Parse(_texts[i], CultureInfo.InvariantCulture)
                && _money[i].ToAmountString() == _decimals[i].ToString("F2", CultureInfo.InvariantCulture);
            if (!agreed)
                throw new InvalidOperationException($"The subjects disagree on {_texts[i]}.");
        }
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "decimal.Parse")]
    public decimal ParseDecimal()
    {
        decimal last = 0;
        foreach (string text in _texts)
            last = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return last;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "Money.Parse")]
    [AtMost(1.5, nameof(ParseDecimal)), AllocatesNothing]
    public Money ParseMoney()
    {
        Money last = default;
        foreach (string text in _texts)
            last = Money.Parse(text, Currency.USD);
        return last;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "decimal.TryFormat")]
    public int FormatDecimal()
    {
        int sum = 0;
        foreach (decimal amount in _decimals)
        {
            amount.TryFormat(_room, out int written, default, CultureInfo.InvariantCulture);
            sum += written;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "Money.TryFormat")]
    [AtMost(1.5, nameof(FormatDecimal)), AllocatesNothing]
    public int FormatMoney()
    {
        int sum = 0;
        foreach (Money amount in _money)
        {
            amount.TryFormat(_room, out int written, "A", CultureInfo.InvariantCulture);
            sum += written;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "decimal.ToString")]
    public int DecimalString()
    {
        int sum = 0;
        foreach (decimal amount in _decimals)
            sum += amount.ToString(CultureInfo.InvariantCulture).Length;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Amounts, Description = "Money.ToAmountString")]
    [AtMost(1.5, nameof(DecimalString))]
    public int MoneyString()
    {
        int sum = 0;
        foreach (Money amount in _money)
            sum += amount.ToAmountString().Length;
        return sum;
    }
}
