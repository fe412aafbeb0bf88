using System.Text;

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
    public void A_verdict_that_is_no_string_is_malformed_where_it_stands(string answer, string path)
    {
        foreach (string value in new[] { "[]", "[[]]", "{}", "{\"items\":[]}", "1", "true" })
        {
            InvalidInputException fault = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.ReadAnswer(Encoding.UTF8.GetBytes(answer.Replace("VALUE", value, StringComparison.Ordinal))));
            Assert.Equal((ErrorCode.Malformed, path), (fault.Code, fault.Path));
        }
    }
}
