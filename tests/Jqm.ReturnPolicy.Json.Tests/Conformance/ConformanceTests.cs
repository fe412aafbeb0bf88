using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Json.Tests;

public class ConformanceTests
{
    [Fact]
    public void Every_agreed_case_gets_the_agreed_answer()
    {
        var evaluator = new DocumentEvaluator();
        var failed = new List<string>();
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            JsonNode actual = JsonNode.Parse(Answer(evaluator, agreed.Input))!;
            JsonNode expected = JsonNode.Parse(agreed.Expected)!;
            if (actual["error"] is JsonObject fault && expected["error"] is JsonObject)
            {
                Assert.NotEqual("", fault["message"]!.GetValue<string>());
                fault.Remove("message");
                expected["error"]!.AsObject().Remove("message");
            }

            if (!JsonNode.DeepEquals(actual, expected))
                failed.Add($"{agreed.Name}\n  expected {expected.ToJsonString()}\n  actual   {actual.ToJsonString()}");
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.True(ConformanceCases.All.Count >= 645);
    }

    [Fact]
    public void Answers_have_their_members_in_the_agreed_order()
    {
        var evaluator = new DocumentEvaluator();
        foreach (ConformanceCase agreed in ConformanceCases.All.Where(agreed => !agreed.Expected.Contains("\"error\"", StringComparison.Ordinal)))
            Assert.Equal(JsonNode.Parse(agreed.Expected)!.ToJsonString(), JsonNode.Parse(Answer(evaluator, agreed.Input))!.ToJsonString());
    }

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

    [Fact]
    public void A_document_read_as_a_value_is_answered_alike()
    {
        var evaluator = new DocumentEvaluator();
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            EvaluationAnswer whole = evaluator.Answer(agreed.Input);
            if (whole.IsError)
                continue;
            EvaluationDocument document = ReturnPolicyJson.ReadDocument(agreed.Input);
            Assert.Equal(ReturnPolicyJson.ToJson(whole), ReturnPolicyJson.ToJson(document.Evaluate()));
        }
    }

    private static string[] AnswerAll()
    {
        var evaluator = new DocumentEvaluator();
        return ConformanceCases.All.Select(agreed => Answer(evaluator, agreed.Input)).ToArray();
    }

    private static string Answer(DocumentEvaluator evaluator, byte[] input)
    {
        var output = new ArrayBufferWriter<byte>();
        evaluator.Answer(input, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
