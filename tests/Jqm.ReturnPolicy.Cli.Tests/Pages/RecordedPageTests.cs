using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>The pages of a fixed log and draft are those in tests/data/pages, byte for byte. If a page is meant to change, write it again with the arguments that the test shows.</summary>
public sealed class RecordedPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_page_of_a_replay_is_the_recorded_one(string language) =>
        Agrees($"replay.{language}.html", "replay", WrittenPage.Data("log.ndjson"), "--draft", WrittenPage.Data("draft.json"), "--language", language);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_page_of_a_comparison_is_the_recorded_one(string language) =>
        Agrees($"diff.{language}.html", "policy", "diff", WrittenPage.Data("current.json"), WrittenPage.Data("draft.json"), "--language", language);

    private static void Agrees(string recorded, params string[] args)
    {
        using var folder = new TemporaryFolder();
        string written = folder.PathOf(recorded);
        Tool tool = Tool.Run([.. args, "--html", written]);
        Assert.True(tool.ExitCode == ExitCodes.RunHadErrors, tool.Error);
        string expected = File.ReadAllText(WrittenPage.Data(recorded)).ReplaceLineEndings("\n");
        string actual = File.ReadAllText(written);
        int at = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(i => expected[i] != actual[i], Math.Min(expected.Length, actual.Length));
        Assert.True(
            expected == actual,
            $"tests/data/pages/{recorded} differs from what is written, at character {at}: '{Around(expected, at)}' is recorded, '{Around(actual, at)}' is written by: {string.Join(' ', args)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];
}
