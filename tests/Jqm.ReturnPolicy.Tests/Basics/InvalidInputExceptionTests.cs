namespace Jqm.ReturnPolicy.Tests;

public sealed class InvalidInputExceptionTests
{
    [Theory]
    [InlineData("quantity", "lines[0]", "lines[0].quantity")]
    [InlineData("", "order", "order")]
    [InlineData("quantity", "", "quantity")]
    [InlineData("[1].id", "agreements", "agreements[1].id")]
    public void A_path_grows_from_the_inside(string path, string parent, string whole)
    {
        InvalidInputException outer = new InvalidInputException(ErrorCode.Malformed, path, "It is wrong.").Within(parent);
        Assert.Equal((ErrorCode.Malformed, whole, "It is wrong."), (outer.Code, outer.Path, outer.Message));
    }

    [Fact]
    public void It_is_an_argument_exception_with_its_message_alone()
    {
        ArgumentException fault = new InvalidInputException(ErrorCode.Duplicate, "lines[1].id", "It stands twice.");
        Assert.Equal("It stands twice.", fault.Message);
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, null!, ""));
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, "", null!));
        Assert.Throws<ArgumentNullException>(() => new InvalidInputException(ErrorCode.Malformed, "", "").Within(null!));
    }
}
