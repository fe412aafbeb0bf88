namespace Jqm.ReturnPolicy.Playground;

public class ShareLinkTests
{
    [Fact]
    public void Link_gives_the_text_back()
    {
        string text = Examples.Read(Examples.First) + "订单";
        string fragment = Link(text);
        Assert.True(ShareLink.IsShared(fragment));
        Assert.Equal(new SharedInput(text, null), ShareLink.Decode(fragment));
        Assert.InRange(fragment.Length, 100, text.Length);
    }

    [Theory]
    [InlineData("{}", """{"inputs":{"cancel":{"at":"订单"}}}""")]
    [InlineData("a\0b", "{}")]
    [InlineData("", "")]
    public void Link_gives_the_inputs_of_other_questions_back(string text, string setAside)
    {
        var input = new SharedInput(text, setAside);
        Assert.Equal(input, ShareLink.Decode(ShareLink.Encode(input)));
    }

    [Fact]
    public void Link_without_inputs_of_other_questions_is_one_of_the_first_version() =>
        Assert.Equal(new SharedInput("{}", null), ShareLink.Decode("#document=YxOMDmVPx8gBAAAAAquuBQA"));

    [Theory]
    [InlineData("#document=")]
    [InlineData("#document=AAAA")]
    [InlineData("#document=%%%")]
    [InlineData("#document=_____w")]
    public void Damaged_link_gives_nothing(string fragment) => Assert.Null(ShareLink.Decode(fragment));

    [Fact]
    public void Link_that_unpacks_to_a_very_long_text_gives_nothing() => Assert.Null(ShareLink.Decode(Link(new string('x', 2 << 20))));

    [Fact]
    public void Link_with_any_single_character_changed_removed_or_inserted_is_damaged()
    {
        const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=#%+/. ";
        string link = Link("""{"op":"cancel","order":{"number":"订单"}}""");
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
        string link = Link(Examples.Read(Examples.First));
        for (int length = 2; length < link.Length; length++)
            AssertDamaged(link[..length]);
        foreach (string more in new[] { "A", "AA", "AAA", "AAAA", "=", " ", "\n", ".", ")", "&x=1", link })
            AssertDamaged(link + more);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    public void Address_without_a_fragment_is_not_a_shared_link(string fragment) => Assert.False(ShareLink.IsShared(fragment));

    private static string Link(string text) => ShareLink.Encode(new SharedInput(text, null));

    private static void AssertDamaged(string fragment)
    {
        Assert.True(ShareLink.IsShared(fragment), fragment);
        Assert.True(ShareLink.Decode(fragment) is null, fragment);
    }
}
