using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

public class RoundTripTests
{
    [Fact]
    public void Every_document_and_each_of_its_parts_round_trips()
    {
        foreach (EvaluationDocument document in Documents())
        {
            Assert.Equal(document, ReturnPolicyJson.Read<EvaluationDocument>(ReturnPolicyJson.ToUtf8Bytes(document)));
            Assert.Equal(document.Order, ReturnPolicyJson.Read<Order>(ReturnPolicyJson.ToUtf8Bytes(document.Order)));
            Currency currency = document.Order.Currency;
            if (document.Request is { } request)
                Assert.Equal(request, ReturnPolicyJson.Read<ReturnRequest>(ReturnPolicyJson.ToUtf8Bytes(request)));
            if (document.Return is { } goods)
                Assert.Equal(goods, ReturnPolicyJson.Read<ReturnedGoods>(ReturnPolicyJson.ToUtf8Bytes(goods), currency));
            foreach (PriorRefund refund in document.PriorRefunds)
                Assert.Equal(refund, ReturnPolicyJson.Read<PriorRefund>(ReturnPolicyJson.ToUtf8Bytes(refund), currency));
            foreach (Policy policy in document.Policies ?? [Policy.Standard])
            {
                Assert.Equal(policy, ReturnPolicyJson.Read<Policy>(ReturnPolicyJson.ToUtf8Bytes(policy)));
                Assert.Equal(policy.Terms, ReturnPolicyJson.Read<PolicyTerms>(ReturnPolicyJson.ToUtf8Bytes(policy.Terms)));
            }

            foreach (Agreement agreement in document.Agreements)
            {
                Assert.Equal(agreement, ReturnPolicyJson.Read<Agreement>(ReturnPolicyJson.ToUtf8Bytes(agreement)));
                Assert.Equal(agreement.Terms, ReturnPolicyJson.Read<TermsPatch>(ReturnPolicyJson.ToUtf8Bytes(agreement.Terms)));
            }
        }
    }

    [Fact]
    public void Every_answer_round_trips()
    {
        var evaluator = new DocumentEvaluator();
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            EvaluationAnswer answer = evaluator.Answer(agreed.Input);
            Assert.Equal(answer, ReturnPolicyJson.Read<EvaluationAnswer>(ReturnPolicyJson.ToUtf8Bytes(answer)));
            Refund? refund = answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund ?? answer.AllowanceDecision?.Refund;
            if (refund is not null)
                Assert.Equal(refund, ReturnPolicyJson.Read<Refund>(ReturnPolicyJson.ToUtf8Bytes(refund)));
        }
    }

    [Theory]
    [InlineData("window")]
    [InlineData("details")]
    [InlineData("evidence")]
    [InlineData("condition")]
    [InlineData("fees")]
    [InlineData("cancellation")]
    public void A_term_that_a_patch_names_and_does_not_change_is_kept(string term)
    {
        string json = $"{{\"{term}\":{{}}}}";
        Assert.Equal(json, ReturnPolicyJson.ToJson(ReturnPolicyJson.Read<TermsPatch>(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void A_serializer_with_the_converters_writes_the_same_form()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        Order order = Documents()[0].Order;
        string json = JsonSerializer.Serialize(order, options);
        Assert.Equal(ReturnPolicyJson.ToJson(order), json);
        Assert.Equal(order, JsonSerializer.Deserialize<Order>(json, options));
    }

    [Fact]
    public void Strings_are_escaped_only_where_they_must_be()
    {
        string text = "\"\\\b\t\n\f\r\u0001\u001f/<>&'\u007f\u2028é😀";
        var request = new ReturnRequest("R", "O", Instant.FromUtc(2026, 1, 1, 0, 0), [new RequestedItem("1", 1, ReturnReason.Defective, details: text)]);
        byte[] json = ReturnPolicyJson.ToUtf8Bytes(request);
        Assert.Contains("\"details\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/<>&'\u007f\u2028é😀\"", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal(request, ReturnPolicyJson.Read<ReturnRequest>(json));
    }

    [Theory]
    [InlineData("\"verdict\":\"eligible\",\"items\"", "\"verdict\":\"partial\",\"items\"", ErrorCode.Malformed, "verdict")]
    [InlineData("\"verdict\":\"eligible\",\"items\"", "\"verdict\":[],\"items\"", ErrorCode.Malformed, "verdict")]
    [InlineData("\"verdict\":\"eligible\",\"items\"", "\"verdict\":{\"a\":1},\"items\"", ErrorCode.Malformed, "verdict")]
    [InlineData("\"verdict\":\"eligible\",\"fault\"", "\"verdict\":[1],\"fault\"", ErrorCode.Malformed, "items[0].verdict")]
    [InlineData("\"owed\":\"0.00\"", "\"owed\":\"0.01\"", ErrorCode.AmountOutOfRange, "estimate.owed")]
    [InlineData("],\"refunded\":\"", "],\"refunded\":\"9", ErrorCode.AmountOutOfRange, "estimate.lines[0].refunded")]
    [InlineData("\"withheld\":\"0.00\"}", "\"withheld\":\"0.01\"}", ErrorCode.AmountOutOfRange, "estimate.lines[0].withheld")]
    public void What_follows_from_other_members_has_to_be_what_follows(string part, string instead, ErrorCode code, string path)
    {
        string json = ConformanceCases.All.First(agreed => agreed.Expected.Contains("\"estimate\"", StringComparison.Ordinal) && agreed.Expected.Contains(part, StringComparison.Ordinal)).Expected;
        Expect.Fault(path, code, () => ReturnPolicyJson.Read<EvaluationAnswer>(Encoding.UTF8.GetBytes(json.Replace(part, instead, StringComparison.Ordinal))));
    }

    private static EvaluationDocument[] Documents()
    {
        var evaluator = new DocumentEvaluator();
        return ConformanceCases.All.Where(agreed => !evaluator.Answer(agreed.Input).IsError).Select(agreed => ReturnPolicyJson.Read<EvaluationDocument>(agreed.Input)).ToArray();
    }
}
