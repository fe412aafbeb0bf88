using System.Text;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>The file of a page is written whole or not at all.</summary>
public sealed class PageFileTests
{
    [Fact]
    public void A_page_replaces_an_older_one_and_leaves_no_other_file()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "an older page");
        Assert.Equal(ExitCodes.Done, Replay(folder, page).ExitCode);
        Assert.StartsWith("1 of 1", WrittenPage.Read(page).Heading, StringComparison.Ordinal);
        Assert.Equal(["draft.json", "page.html"], folder.Files);
    }

    [Fact]
    public void A_failed_replay_leaves_the_older_page_and_no_other_file()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "an older page");
        using var broken = new FaultyStream(5);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        string draft = folder.Write("draft.json", Requests.Draft);
        Assert.Equal(ExitCodes.BadInput, CommandLineApp.Invoke(["replay", "-", "--draft", draft, "--html", page], broken, output, error));
        Assert.Equal("an older page", File.ReadAllText(page));
        Assert.Equal(["draft.json", "page.html"], folder.Files);
    }

    [Fact]
    public void An_unfit_draft_leaves_the_older_page_and_no_other_file()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "an older page");
        Assert.Equal(ExitCodes.BadInput, Replay(folder, page, draft: "[]").ExitCode);
        Assert.Equal("an older page", File.ReadAllText(page));
        Assert.Equal(["draft.json", "page.html"], folder.Files);
    }

    [Fact]
    public void The_report_is_printed_beside_the_page()
    {
        using var folder = new TemporaryFolder();
        string page = folder.PathOf("page.html");
        Tool plain = Tool.RunOn(Requests.Late("A"), "replay", "-", "--draft", folder.Write("draft.json", Requests.Draft));
        Assert.Equal(plain.Text, Replay(folder, page).Text);
        Assert.StartsWith("{\"documents\":1,", Replay(folder, page, "--json").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_refused_before_the_log_is_read()
    {
        using var folder = new TemporaryFolder();
        Tool tool = Replay(folder, folder.Path);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal($"error: Cannot write '{folder.Path}': it is a directory; give the name of a file.", tool.Error.TrimEnd());
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void A_file_in_a_directory_that_does_not_exist_is_refused()
    {
        using var folder = new TemporaryFolder();
        string page = Path.Combine(folder.Path, "none", "page.html");
        Tool tool = Replay(folder, page);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal($"error: Cannot write '{page}': its directory does not exist; create it, or give another name.", tool.Error.TrimEnd());
    }

    [Fact]
    public void A_device_is_refused_and_stays()
    {
        using var folder = new TemporaryFolder();
        Tool tool = Replay(folder, "/dev/null");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("it is a device", tool.Error, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData("--draft")]
    [InlineData("--before")]
    [InlineData("--changes")]
    public void Another_file_of_the_command_is_not_replaced(string option)
    {
        using var folder = new TemporaryFolder();
        string draft = folder.Write("draft.json", Requests.Draft);
        string other = option == "--draft" ? draft : folder.Write("other.json", Requests.Draft);
        string content = File.ReadAllText(other);
        string[] options = option == "--draft" ? [] : [option, other];
        Tool tool = Tool.RunOn(Requests.Late("A"), ["replay", "-", "--draft", draft, "--html", Path.Combine(folder.Path, ".", Path.GetFileName(other)), .. options]);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("which is another file of this command; give it another name.", tool.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(other));
    }

    [Fact]
    public void The_log_is_not_replaced()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Requests.Late("A"));
        Tool tool = Tool.Run("replay", log, "--draft", folder.Write("draft.json", Requests.Draft), "--html", log);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal(Requests.Late("A"), File.ReadAllText(log));
    }

    [Fact]
    public void A_link_stays_a_link_to_the_new_page()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "an older page");
        string link = folder.PathOf("link.html");
        File.CreateSymbolicLink(link, page);
        Assert.Equal(ExitCodes.Done, Replay(folder, link).ExitCode);
        Assert.Equal(page, new FileInfo(link).LinkTarget);
        Assert.StartsWith("1 of 1", WrittenPage.Read(page).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_link_leads_to_a_file_beside_it()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "an older page");
        File.CreateSymbolicLink(folder.PathOf("link.html"), "page.html");
        Assert.Equal(ExitCodes.Done, Replay(folder, Path.GetRelativePath(Environment.CurrentDirectory, folder.PathOf("link.html"))).ExitCode);
        Assert.StartsWith("1 of 1", WrittenPage.Read(page).Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public void A_page_needs_the_name_of_a_file(string name)
    {
        using var folder = new TemporaryFolder();
        Tool tool = Replay(folder, name);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal($"error: The value of --html is '{name}'; give the name of a file.\n", tool.Error, ignoreLineEndingDifferences: true);
    }

    private static Tool Replay(TemporaryFolder folder, string page, string? option = null, string draft = Requests.Draft) =>
        Tool.RunOn(Encoding.UTF8.GetBytes(Requests.Late("A")), ["replay", "-", "--draft", folder.Write("draft.json", draft), "--html", page, .. option is null ? Array.Empty<string>() : [option]]);
}
