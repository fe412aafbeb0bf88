using System.Text;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The report of a decision about allowances.</summary>
public sealed class AllowanceReportTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 2, 5, 0, 0);

    [Fact]
    public void An_allowance_is_reported_with_its_line_amount_and_destination()
    {
        string report = ReportOf(Fulfilment.Service, Language.English);
        Assert.StartsWith("Order JQM-1\n", report, StringComparison.Ordinal);
        Assert.Contains("Allowances (USD)", report, StringComparison.Ordinal);
        Assert.Contains("USD 1,250.00", report, StringComparison.Ordinal);
        Assert.Contains("payment 1", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Component", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowance_is_reported_in_chinese()
    {
        string report = ReportOf(Fulfilment.Service, Language.Chinese);
        Assert.StartsWith("订单 JQM-1\n", report, StringComparison.Ordinal);
        Assert.Contains("补偿（USD）", report, StringComparison.Ordinal);
        Assert.Contains("1,250.00 美元", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowance_out_of_scope_has_no_money()
    {
        string report = ReportOf(Fulfilment.Other, Language.English);
        Assert.Contains("not met", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Allowances (USD)", report, StringComparison.Ordinal);
    }

    private static string ReportOf(Fulfilment fulfilledBy, Language language)
    {
        var order = new Order("JQM-1", "M-1", [new OrderLine("1", 2, Money.Of(2_000.00m, Currency.USD))], fulfilledBy: fulfilledBy);
        AllowanceDecision decision = PolicyEvaluator.Standard.Allow(order, At, [new Allowance("1", Money.Of(1_250.00m, Currency.USD))]);
        using var output = new MemoryStream();
        AllowanceReport.Write(decision, Wording.WordingExtensions.Explain(decision, language), language, new ToolEnvironment(Stream.Null, output, TextWriter.Null).ReportConsole());
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
