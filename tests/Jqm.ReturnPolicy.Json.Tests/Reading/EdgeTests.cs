using System.Text;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The last that is still read, and the first that is not.</summary>
public partial class EdgeTests
{
    [Theory]
    [InlineData("\0", "line 1, byte 12")]
    [InlineData("\u0001", "line 1, byte 12")]
    [InlineData("x", "line 1, byte 12")]
    [InlineData("{}", "line 1, byte 12")]
    [InlineData("}", "line 1, byte 12")]
    [InlineData(",", "line 1, byte 12")]
    [InlineData("\n \0", "line 2, byte 2")]
    [InlineData("\n// note", "line 2, byte 1")]
    public void Text_after_a_document_is_said_to_follow_it(string after, string place)
    {
        foreach (string start in new[] { """{"op":"no"}""", """["a","b,c"]""" })
        {
            InputError? error = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(start + after)).Error;
            Assert.Equal(
                (ErrorCode.Malformed, "", $"This is not JSON: more text follows after its end, at {place}; give one value and nothing after it."),
                (error!.Code, error.Path, error.Message));
        }
    }

    [Theory]
    [InlineData("", "it breaks off at line 1, byte 1.")]
    [InlineData("{\"op\":\n", "it breaks off at line 2, byte 1.")]
    [InlineData("{\"op\":tru", "it breaks off at line 1, byte 10.")]
    [InlineData("{\"op\":\"assess", "it breaks off at line 1, byte 14.")]
    [InlineData("{\"op\":1,}", "it has an error at line 1, byte 9.")]
    [InlineData("{'op':1}", "it has an error at line 1, byte 2.")]
    [InlineData("{}}", "more text follows after its end, at line 1, byte 3; give one value and nothing after it.")]
    [InlineData("nil", "it has an error at line 1, byte 2.")]
    [InlineData("7 7", "more text follows after its end, at line 1, byte 3; give one value and nothing after it.")]
    public void Text_that_is_not_JSON_is_said_to_break_off_only_if_it_does(string text, string says)
    {
        InputError error = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(text)).Error!;
        Assert.Equal((ErrorCode.Malformed, "", "This is not JSON: " + says), (error.Code, error.Path, error.Message));
        InvalidInputException file = Assert.Throws<InvalidInputException>(() => PolicyFile.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text.Length == 0 ? "The file is empty; give a list of policies or agreements, or an object with either." : "The file is not JSON: " + says, file.Message);
    }

    [Fact]
    public void Level_65_is_said_to_be_too_deep()
    {
        string Nested(int levels) => $$"""{"op":{{new string('[', levels - 1)}}{{new string(']', levels - 1)}}}""";
        Assert.StartsWith("The value is a list;", new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(Nested(64))).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(
            "This is not JSON: it has more than 64 levels at line 1, byte 70; give at most 64.",
            new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(Nested(65))).Error!.Message);
    }

    [Fact]
    public void Blanks_and_line_ends_may_follow_a_document() =>
        Assert.Null(new DocumentEvaluator().Answer([.. ConformanceCases.All[0].Input, .. " \t\r\n"u8]).Error);

    [Theory]
    [InlineData("1899-12-31T23:59:59.999999999Z", false)]
    [InlineData("1900-01-01T00:00:00Z", true)]
    [InlineData("2000-02-29T23:59:59Z", true)]
    [InlineData("2100-02-29T00:00:00Z", false)]
    [InlineData("2999-12-31T23:59:59.999999999Z", true)]
    [InlineData("3000-01-01T00:00:00Z", false)]
    public void An_instant_is_of_the_years_1900_to_2999(string instant, bool read)
    {
        byte[] request = Encoding.UTF8.GetBytes($$"""{"id":"R-1","order":"JQM-1","submittedAt":"{{instant}}","items":[{"line":"1","quantity":1,"reason":"defective"}]}""");
        if (read)
            Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value, ReturnPolicyJson.Read<ReturnRequest>(request).SubmittedAt);
        else
            Expect.Fault("submittedAt", ErrorCode.Malformed, () => ReturnPolicyJson.Read<ReturnRequest>(request));
    }

    [Theory]
    [InlineData("\"2.1\"", "2.1")]
    [InlineData("\"2\\u002e1\"", "2.1")]
    [InlineData("\"\\u0032.1\"", "2.1")]
    [InlineData("\"2x1\"", "2x1")]
    [InlineData("\"2.10\"", "2.10")]
    [InlineData("\"2\"", "2")]
    public void A_clause_is_the_one_of_its_number_however_it_is_written(string written, string number)
    {
        Finding window = ReturnPolicyJson.Read<EvaluationAnswer>(AssessmentWithClause(written)).Assessment!.Items[0].Findings.Single(finding => finding.Rule == Rule.Window);
        Assert.Equal(Clause.FromNumber(number), window.Clause);
    }

    [Fact]
    public void A_clause_is_a_string_though_its_number_looks_like_one() =>
        Expect.Fault("items[0].findings[2].clause", ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationAnswer>(AssessmentWithClause("2.1")));

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("0000-01-01", false)]
    [InlineData("2026-00-01", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-01-00", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-04-31", false)]
    [InlineData("x026-01-01", false)]
    [InlineData("202x-01-01", false)]
    [InlineData("2026-0x-01", false)]
    [InlineData("2026-01-0x", false)]
    public void A_date_is_a_day_of_the_years_1_to_9999(string date, bool read)
    {
        byte[] answer = Encoding.UTF8.GetBytes(LastDay().Replace(GoodJson.Answers["assessment with a last day"], $"\"lastDay\":\"{date}\""));
        if (read)
            Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, ReturnPolicyJson.Read<EvaluationAnswer>(answer).Assessment!.Items[0].LastDay);
        else
            Expect.Fault("items[0].lastDay", ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationAnswer>(answer));
    }

    [Fact]
    public void A_member_with_an_empty_name_is_unknown()
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<ReturnRequest>("{\"\":\"O\"}"u8));
        Assert.StartsWith("The member '' is unknown; the known members are id, order, ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_value_may_follow_a_byte_order_mark()
    {
        byte[] order = Encoding.UTF8.GetBytes("""{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"1.00"}]}""");
        Assert.Equal(ReturnPolicyJson.Read<Order>(order), ReturnPolicyJson.Read<Order>([.. "\uFEFF"u8, .. order]));
    }

    [Fact]
    public void A_text_with_invalid_UTF_8_is_refused_as_a_whole() =>
        Expect.Fault("", ErrorCode.Malformed, () => ReturnPolicyJson.Read<Order>([.. "{\"number\":7,\"merchant\":\""u8, 0xC0, .. "\"}"u8]));

    [Fact]
    public void A_number_is_quoted_as_it_is_written_though_its_name_is_escaped()
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() =>
            ReturnPolicyJson.Read<Order>("""{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","unitPrice":"1.00","\u0071uantity":0.5}]}"""u8));
        Assert.StartsWith("The number 0.5 has a fraction", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quantityOutOfRange", true)]
    [InlineData("quantityXutOfRange", false)]
    [InlineData("quantityOXtOfRange", false)]
    [InlineData("quantityOutOfRang", false)]
    [InlineData("quantityOutOfRangeX", false)]
    public void A_long_word_is_known_by_all_its_letters(string code, bool known)
    {
        byte[] answer = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"{{{code}}}","path":"","message":"m"}}""");
        if (known)
            Assert.Equal(ErrorCode.QuantityOutOfRange, ReturnPolicyJson.Read<EvaluationAnswer>(answer).Error!.Code);
        else
            Expect.Fault("error.code", ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationAnswer>(answer));
    }

    [Fact]
    public void Every_control_character_is_escaped_and_round_trips()
    {
        for (char character = '\0'; character < ' '; character++)
        {
            var order = new Order("JQM-1", $"a{character}b", [new OrderLine("1", 1, Money.Of(1m, Currency.USD))]);
            string json = ReturnPolicyJson.ToJson(order);
            Assert.DoesNotContain(character, json);
            Assert.Equal(order, ReturnPolicyJson.Read<Order>(Encoding.UTF8.GetBytes(json)));
        }
    }

    [GeneratedRegex("\"lastDay\":\"[^\"]*\"")]
    private static partial Regex LastDay();

    private static byte[] AssessmentWithClause(string written)
    {
        string expected = ConformanceCases.All.First(agreed => agreed.Expected.Contains("\"clause\":\"2.1\"", StringComparison.Ordinal) && agreed.Expected.Contains("\"op\":\"assess\"", StringComparison.Ordinal)).Expected;
        return Encoding.UTF8.GetBytes(expected.Replace("\"clause\":\"2.1\"", $"\"clause\":{written}", StringComparison.Ordinal));
    }
}
