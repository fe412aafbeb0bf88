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
    public void Link_with_any_single_character_changed_removed_or_inserted_is_damaged()
    {
        const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=#%+/. ";
        string link = ShareLink.Encode("""{"op":"cancel","order":{"number":"订单"}}""");
        for (int i = 1; i < link.Length; i++)
        {
            AssertDamaged(link.Remove(i, 1));
            foreach (char character in Characters)
            {
                if (character != link[i])
                    AssertDamaged(link[..i] + character + link[(i + 1)..]);
                AssertDamaged(link.Insert(i, character.ToString()));
            }
        }
    }

    [Fact]
    public void Link_that_was_cut_off_or_continued_is_damaged()
    {
        string link = ShareLink.Encode(Examples.Read(Examples.First));
        for (int length = 2; length < link.Length; length++)
            AssertDamaged(link[..length]);
        foreach (string more in new[] { "A", "AA", "AAA", "AAAA", "=", " ", "\n", ".", ")", "&x=1", link })
            AssertDamaged(link + more);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    public void Address_without_a_fragment_is_not_a_shared_link(string fragment) => Assert.False(ShareLink.IsShared(fragment));

    private static void AssertDamaged(string fragment)
    {
        Assert.True(ShareLink.IsShared(fragment), fragment);
        Assert.True(ShareLink.Decode(fragment) is null, fragment);
    }
}
