using System.Buffers;
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

    [Fact]
    public void A_document_read_as_a_value_has_the_same_answer()
    {
        var evaluator = new DocumentEvaluator();
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            EvaluationAnswer whole = evaluator.Answer(agreed.Input);
            if (whole.IsError)
                continue;
            EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(agreed.Input);
            Assert.Equal(ReturnPolicyJson.ToJson(whole), ReturnPolicyJson.ToJson(document.Evaluate()));
        }
    }

    /// <summary>The answer as it is written.</summary>
    internal static string Answer(DocumentEvaluator evaluator, byte[] input)
    {
        var output = new ArrayBufferWriter<byte>();
        evaluator.Answer(input, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
