using System.Globalization;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The agreed cases are answered byte for byte alike, whatever else is going on.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-CH")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        string[] before = AnswerAll();
        CultureInfo previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(before, AnswerAll());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public async Task The_bytes_are_the_same_on_eight_threads()
    {
        string[] before = AnswerAll();
        string[][] together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(AnswerAll, TestContext.Current.CancellationToken)));
        Assert.All(together, answers => Assert.Equal(before, answers));
    }

    private static string[] AnswerAll()
    {
        var evaluator = new DocumentEvaluator();
        return ConformanceCases.All.Select(agreed => ConformanceTests.Answer(evaluator, agreed.Input)).ToArray();
    }
}
