namespace Jqm.ReturnPolicy.Playground;

public class ShareLinkTests
{
    [Fact]
    public void Link_gives_the_text_back()
    {
        string text = Examples.Read(Examples.First) + "订单";
        string fragment = ShareLink.Encode(text);
        Assert.True(ShareLink.IsShared(fragment));
        Assert.Equal(text, ShareLink.Decode(fragment));
        Assert.InRange(fragment.Length, 100, text.Length);
    }

    [Theory]
    [InlineData("#document=")]
    [InlineData("#document=AAAA")]
    [InlineData("#document=%%%")]
    [InlineData("#document=_____w")]
    public void Damaged_link_gives_nothing(string fragment) => Assert.Null(ShareLink.Decode(fragment));

    [Fact]
    public void Link_that_unpacks_to_a_very_long_text_gives_nothing() => Assert.Null(ShareLink.Decode(ShareLink.Encode(new string('x', 2 << 20))));

    [Fact]
    public void Other_fragment_is_no_link() => Assert.False(ShareLink.IsShared("#answer"));
}
