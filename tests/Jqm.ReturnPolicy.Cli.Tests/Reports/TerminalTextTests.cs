using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Text in cells of a terminal.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("12 units", 8)]
    [InlineData("12 件", 5)]
    [InlineData("（北京时间）", 12)]
    [InlineData("“", 1)]
    [InlineData("😀", 2)]
    public void A_chinese_character_is_two_cells_wide(string text, int cells) => Assert.Equal(cells, TerminalText.WidthOf(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("a abcdefgh", 4, "a|abcd|efgh")]
    [InlineData("退货运费", 4, "退货|运费")]
    [InlineData("退货，运费", 5, "退|货，|运费")]
    [InlineData("退（货）", 4, "退|（货|）")]
    [InlineData("共 6.00 美元", 7, "共 6.00|美元")]
    [InlineData("", 5, "")]
    public void Lines_break_at_blanks_and_between_chinese_characters(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), TerminalText.Wrap(text, width));

    [Fact]
    public void Nothing_is_lost_and_no_line_is_too_wide()
    {
        const string text = "We bear the return shipping. 退货系我司失误所致，退货运费由我司承担。依据：第 6.1 条（由我司承担退货运费）。";
        for (int width = 8; width < 90; width++)
        {
            string[] lines = TerminalText.Wrap(text, width).ToArray();
            Assert.All(lines, line => Assert.InRange(TerminalText.WidthOf(line), 1, width));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
