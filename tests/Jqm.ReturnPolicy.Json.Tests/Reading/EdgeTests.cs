using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The last that is still read, and the first that is not.</summary>
public class EdgeTests
{
    [Theory]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData("}")]
    [InlineData(",")]
    [InlineData("\n\0")]
    public void Nothing_may_follow_a_document(string after)
    {
        InputError? error = new DocumentEvaluator().Answer([.. ConformanceCases.All[0].Input, .. Encoding.UTF8.GetBytes(after)]).Error;
        Assert.Equal(ErrorCode.Malformed, error!.Code);
        Assert.StartsWith("This is not JSON", error.Message, StringComparison.Ordinal);
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
            Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value, ReturnPolicyJson.ReadRequest(request).SubmittedAt);
        else
            Assert.Equal((ErrorCode.Malformed, "submittedAt"), Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.ReadRequest(request)) is var fault ? (fault.Code, fault.Path) : default);
    }

    [Theory]
    [InlineData("2.1", "2.1")]
    [InlineData("2\\u002e1", "2.1")]
    [InlineData("\\u0032.1", "2.1")]
    [InlineData("2x1", "2x1")]
    [InlineData("2.10", "2.10")]
    [InlineData("2", "2")]
    public void A_clause_is_the_one_of_its_number_however_it_is_written(string written, string number)
    {
        string expected = ConformanceCases.All.First(agreed => agreed.Expected.Contains("\"clause\":\"2.1\"", StringComparison.Ordinal) && agreed.Expected.Contains("\"op\":\"assess\"", StringComparison.Ordinal)).Expected;
        EvaluationAnswer answer = ReturnPolicyJson.ReadAnswer(Encoding.UTF8.GetBytes(expected.Replace("\"clause\":\"2.1\"", $"\"clause\":\"{written}\"", StringComparison.Ordinal)));
        Finding window = answer.Assessment!.Items[0].Findings.Single(finding => finding.Rule == Rule.Window);
        Assert.Equal(Clause.FromNumber(number), window.Clause);
    }

    [Fact]
    public void Every_control_character_is_written_as_an_escape_and_read_back()
    {
        for (char character = '\0'; character < ' '; character++)
        {
            var order = new Order("JQM-1", $"a{character}b", [new OrderLine("1", 1, Money.Of(1m, Currency.USD))]);
            string json = ReturnPolicyJson.ToJson(order);
            Assert.DoesNotContain(character, json);
            Assert.Equal(order, ReturnPolicyJson.ReadOrder(Encoding.UTF8.GetBytes(json)));
        }
    }
}
