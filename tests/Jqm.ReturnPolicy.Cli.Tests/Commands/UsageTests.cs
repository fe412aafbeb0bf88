using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Usage: help, version, wrong names, exit codes.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("assess", "--help")]
    [InlineData("settle", "--help")]
    [InlineData("cancel", "--help")]
    [InlineData("case", "--help")]
    [InlineData("run", "--help")]
    [InlineData("sql", "--help")]
    [InlineData("policy", "--help")]
    [InlineData("policy", "show", "--help")]
    [InlineData("policy", "check", "--help")]
    public void Help_describes_and_gives_examples(params string[] args)
    {
        Tool tool = Tool.Run(args);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("Description:", tool.Text, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  ", tool.Text, StringComparison.Ordinal);
        Assert.Equal("", tool.Error);
    }

    [Fact]
    public void The_version_is_a_number()
    {
        Tool tool = Tool.Run("--version");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", tool.Text);
    }

    [Theory]
    [InlineData("asess", "x.json")]
    [InlineData("assess")]
    [InlineData("assess", "a.json", "b.json")]
    [InlineData("assess", "x.json", "--language", "de")]
    [InlineData("run", "--threads", "0")]
    [InlineData("run", "--threads", "many")]
    [InlineData("run", "--treads", "2")]
    [InlineData("policy", "show", "--at", "tomorrow")]
    [InlineData("policy", "show", "--merchant", "M-1")]
    [InlineData("policy")]
    [InlineData]
    public void Wrong_usage_exits_with_code_2_and_a_reason(params string[] args)
    {
        Tool tool = Tool.Run(args);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: ", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("run")]
    public void A_file_that_is_not_there_is_one_sentence(string command)
    {
        Tool tool = Tool.Run(command, "no/such/file");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("'no/such/file'", tool.Error, StringComparison.Ordinal);
        AnswerCommandTests.AssertOneLine(tool.Error);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("run")]
    public void A_directory_is_one_sentence(string command)
    {
        Tool tool = Tool.Run(command, AppContext.BaseDirectory);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("is a directory", tool.Error, StringComparison.Ordinal);
        AnswerCommandTests.AssertOneLine(tool.Error);
    }
}
