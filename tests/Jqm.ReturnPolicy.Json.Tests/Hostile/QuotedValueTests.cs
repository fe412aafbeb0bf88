using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A message quotes the value at hand. Whatever the value holds, the message stays one line.</summary>
public class QuotedValueTests
{
    [Theory]
    [InlineData("\\n", "\\u000A")]
    [InlineData("\\r\\nFAKE", "\\u000D\\u000AFAKE")]
    [InlineData("\\u001b[31m", "\\u001B[31m")]
    [InlineData("\\u0085", "\\u0085")]
    [InlineData("\\u2028", "\\u2028")]
    [InlineData("\\u0000", "\\u0000")]
    public void A_control_character_in_a_quoted_value_is_written_as_an_escape(string escaped, string quoted)
    {
        InputError error = Refused($$"""{"op":"{{escaped}}"}""");
        Assert.Equal((ErrorCode.Malformed, "op"), (error.Code, error.Path));
        Assert.StartsWith($"'{quoted}' is not one of the possible values:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_whose_name_breaks_a_line_is_named_in_one()
    {
        InputError error = Refused("""{"op":"cancel","a\nb":1}""");
        Assert.Equal("a\nb", error.Path);
        Assert.StartsWith("'a\\u000Ab' is not an input of 'cancel';", error.Message, StringComparison.Ordinal);
    }

    private static InputError Refused(string document) => new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)).Error!;
}
