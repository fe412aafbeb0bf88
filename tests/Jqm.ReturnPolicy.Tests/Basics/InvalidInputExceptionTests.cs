namespace Jqm.ReturnPolicy.Tests;

public sealed class InvalidInputExceptionTests
{
    [Theory]
    [InlineData("quantity", "lines[0]", "lines[0].quantity")]
    [InlineData("", "order", "order")]
    [InlineData("quantity", "", "quantity")]
    [InlineData("[1].id", "agreements", "agreements[1].id")]
    public void Within_prepends_the_path_of_the_outer_value(string path, string parent, string whole)
    {
        InvalidInputException outer = new InvalidInputException(ErrorCode.Malformed, path, "It is wrong.").Within(parent);
        Assert.Equal((ErrorCode.Malformed, whole, "It is wrong."), (outer.Code, outer.Path, outer.Message));
    }

    [Fact]
    public void The_message_has_no_suffix_of_ArgumentException()
    {
        ArgumentException fault = new InvalidInputException(ErrorCode.Duplicate, "lines[1].id", "It is duplicated.");
        Assert.Equal("It is duplicated.", fault.Message);
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, null!, ""));
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, "", null!));
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, "", "").Within(null!));
    }

    [Theory]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("a\u0000\u001F b\u007F", "a\\u0000\\u001F b\\u007F")]
    [InlineData("\u0085\u009F\u2028\u2029", "\\u0085\\u009F\\u2028\\u2029")]
    [InlineData("~ é\u00A0\u2027\u202A 漢", "~ é\u00A0\u2027\u202A 漢")]
    public void A_message_is_always_one_line(string message, string line)
    {
        var fault = new InvalidInputException(ErrorCode.Malformed, "a", message);
        Assert.Equal(line, fault.Message);
        Assert.Equal(line, fault.Within("b").Message);
    }
}
