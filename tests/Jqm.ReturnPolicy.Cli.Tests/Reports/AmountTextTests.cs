using System.Globalization;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Amounts in the cells of a report.</summary>
public sealed class AmountTextTests
{
    [Theory]
    [InlineData(0, "USD", "0.00")]
    [InlineData(9_863_300, "USD", "98,633.00")]
    [InlineData(100_000_000_000_000, "USD", "1,000,000,000,000.00")]
    [InlineData(-123_456, "USD", "-1,234.56")]
    [InlineData(98_633, "JPY", "98,633")]
    [InlineData(98_633_001, "KWD", "98,633.001")]
    public void Amount_has_the_decimals_of_its_currency_and_grouped_digits(long minorUnits, string currency, string text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(text, AmountText.Of(Money.FromMinorUnits(minorUnits, Currency.FromCode(currency))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Amounts_of_a_report_have_one_format_in_cells_and_sentences(string language)
    {
        const string document = """
            {"op":"settle","order":{"number":"JQM-1","merchant":"M-1","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"98633.00"}]},
             "return":{"request":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","approvedAt":"2026-02-02T00:00:00Z","approved":[{"line":"1","quantity":1}],
             "receivedAt":"2026-02-11T00:00:00Z","inspected":[{"line":"1","quantity":1,"reason":"defective"}]}}
            """;
        string report = Tool.RunOn(document, "settle", "-", "--language", language).Text;
        Assert.DoesNotContain("98633", report, StringComparison.Ordinal);
        Assert.InRange(report.Split("98,633.00").Length - 1, 5, int.MaxValue);
    }
}
