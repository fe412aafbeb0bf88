using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A verdict is read where it stands and compared later. Found by the fuzz campaign: one that is a list or an object led the reader into it.</summary>
public class VerdictTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "{\"op\":\"assess\",\"verdict\":VALUE}", "verdict" },
        { "{\"op\":\"settle\",\"verdict\":VALUE}", "verdict" },
        { "{\"op\":\"cancel\",\"verdict\":VALUE}", "verdict" },
        { "{\"op\":\"assess\",\"items\":[{\"verdict\":VALUE}]}", "items[0].verdict" },
        { "{\"op\":\"settle\",\"items\":[{\"verdict\":VALUE}]}", "items[0].verdict" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_verdict_that_is_not_a_string_is_malformed_at_the_verdict(string answer, string path)
    {
        foreach (string value in new[] { "[]", "[[]]", "{}", "{\"items\":[]}", "1", "true" })
            Expect.Fault(path, ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationAnswer>(Encoding.UTF8.GetBytes(answer.Replace("VALUE", value, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_verdict_that_contradicts_the_findings_is_malformed_at_the_verdict()
    {
        int items = 0;
        foreach (ConformanceCase agreed in ConformanceCases.All.Where(agreed => !agreed.Expected.Contains("\"error\"", StringComparison.Ordinal)))
        {
            RequireRefused(agreed.Expected, "verdict", answer => answer);
            for (int i = 0; i < (JsonNode.Parse(agreed.Expected)!["items"]?.AsArray().Count ?? 0); i++, items++)
            {
                int place = i;
                RequireRefused(agreed.Expected, $"items[{i}].verdict", answer => answer["items"]![place]!);
            }
        }

        Assert.True(items > 500);
    }

    [Fact]
    public void An_answer_without_operation_and_error_lacks_the_operation()
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<EvaluationAnswer>("{\"id\":\"D-1\"}"u8));
        Assert.Equal((ErrorCode.Malformed, ""), (fault.Code, fault.Path));
        Assert.Contains("'op'", fault.Message, StringComparison.Ordinal);
    }

    private static void RequireRefused(string expected, string path, Func<JsonNode, JsonNode> place)
    {
        JsonNode answer = JsonNode.Parse(expected)!;
        JsonNode at = place(answer);
        string verdict = at["verdict"]!.GetValue<string>();
        at["verdict"] = answer["op"]!.GetValue<string>() switch
        {
            "assess" => verdict == "eligible" ? "ineligible" : "eligible",
            "settle" => verdict == "approved" ? "rejected" : "approved",
            _ => verdict == "cancellable" ? "notCancellable" : "cancellable",
        };
        Expect.Fault(path, ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationAnswer>(Encoding.UTF8.GetBytes(answer.ToJsonString())));
    }
}
