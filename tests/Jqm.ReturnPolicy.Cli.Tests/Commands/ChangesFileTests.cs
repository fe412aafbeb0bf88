using Jqm.ReturnPolicy.Cli.Tests.Pages;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The file of the option <c>--changes</c> of the command <c>replay</c>.</summary>
public sealed class ChangesFileTests
{
    private const string Before = """[{"id":"p","version":"1"}]""";

    [Theory]
    [InlineData("log.ndjson")]
    [InlineData("draft.json")]
    [InlineData("before.json")]
    [InlineData("link.ndjson")]
    [InlineData("folder/log.ndjson")]
    [InlineData("./folder/../log.ndjson")]
    public void The_changes_replace_no_input(string changes)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Requests.Late("A"));
        string draft = folder.Write("draft.json", Requests.Draft);
        string before = folder.Write("before.json", Before);
        File.CreateSymbolicLink(folder.PathOf("link.ndjson"), "log.ndjson");
        Directory.CreateSymbolicLink(folder.PathOf("folder"), ".");
        Tool tool = Tool.Run("replay", log, "--draft", draft, "--before", before, "--changes", folder.PathOf(changes));
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("--changes would replace ", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
        Assert.Equal([Requests.Late("A"), Requests.Draft, Before], new[] { log, draft, before }.Select(File.ReadAllText));
    }

    [Theory]
    [InlineData("", "error: The value of --changes is ''; give the name of a file.")]
    [InlineData("-", "error: The value of --changes is '-'; give the name of a file.")]
    [InlineData("missing/changes.ndjson", "its directory does not exist; create it, or give another name.")]
    [InlineData(".", "it is a directory; give the name of a file.")]
    public void Changes_that_cannot_be_written_are_exit_code_2(string changes, string message)
    {
        using var folder = new TemporaryFolder();
        Tool tool = Tool.Run("replay", folder.Write("log.ndjson", Requests.Late("A")), "--draft", folder.Write("draft.json", Requests.Draft), "--changes", changes is "" or "-" ? changes : folder.PathOf(changes));
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }
}
