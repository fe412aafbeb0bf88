namespace Jqm.ReturnPolicy.Playground;

public class UnshownInputTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"priorRefunds":null,"order":{}}""")]
    public void Document_without_such_input_has_no_notice(string text) => Assert.Empty(UnshownInput.In(DocumentText.Parse(text)!));

    [Fact]
    public void Each_input_without_a_field_has_a_notice_with_its_number()
    {
        var notices = UnshownInput.In(DocumentText.Parse("""{"priorRefunds":[{},{}],"policies":[],"agreements":[{}],"governedBy":"request"}""")!).Select(notice => notice.English).ToList();
        Assert.Equal(4, notices.Count);
        Assert.StartsWith("2 prior refunds are", notices[0], StringComparison.Ordinal);
        Assert.StartsWith("0 policy versions are", notices[1], StringComparison.Ordinal);
        Assert.StartsWith("1 agreement is", notices[2], StringComparison.Ordinal);
        Assert.Contains("governedBy: request", notices[3], StringComparison.Ordinal);
    }
}
