using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The findings that <c>policy check</c> prints, and how a file silences them.</summary>
public sealed class PolicyFindingTests
{
    private const string Unfit = """{"policies":[{"id":"p","version":"1","terms":{"reasons":{"wrongItem":null}}}],"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"wrongItem":{"accepted":true}}}}]}""";

    [Fact]
    public void Warnings_come_before_notes_and_do_not_change_the_exit_code()
    {
        Tool tool = Check("""{"policies":[{"id":"p","version":"1","terms":{"window":{"exemptReasons":["gift"],"days":0}}}]}""");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(["T09", "T19", "N01", "N02", "N01", "N02"], Ids(tool));
        Assert.StartsWith(
            "warning T09 at policies[0].terms.window.days: The window has zero days, so a request must be submitted on the day of delivery; if days are counted as 24 hours, at that very instant. [2.1]\n",
            tool.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_printed_in_Chinese() => Assert.Contains(
        "警告 T09，policies[0].terms.window.days：退货期限为零天，申请必须在签收当天提交；若按小时计算，则必须在签收的同一时刻提交。[2.1]",
        Check("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":0}}}]}""", "--language", "zh").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Terms_under_which_every_return_is_refused_are_an_error()
    {
        Tool tool = Check("""{"policies":[{"id":"p","version":"1","terms":{"evidence":{"kinds":[]}}}]}""");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error T06 at policies[0].terms.evidence.kinds: ", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_that_does_not_fit_is_an_error_of_reading_and_a_finding()
    {
        Tool tool = Check(Unfit);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("malformed at agreements[0].terms.reasons.wrongItem: ", tool.Text, StringComparison.Ordinal);
        Assert.StartsWith("error A01 at agreements[0].terms.reasons.wrongItem: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_policies_has_no_findings_about_the_standard_policy() =>
        Assert.Equal(["A03"], Ids(Check("""[{"id":"A","merchant":"M","terms":{}}]""")));

    [Fact]
    public void Nothing_is_said_of_terms_in_a_file_with_errors() =>
        Assert.Empty(Ids(Check("""{"policies":[{"id":"p","version":"1"},{"id":"p"}]}""")));

    [Theory]
    [InlineData("policies[0].terms.reasons.wrongItem", "N01", "N02", "N02")]
    [InlineData("policies[0].terms.reasons", "N02", "N02")]
    [InlineData("policies[*].terms", "N02", "N02")]
    [InlineData("policies", "N02", "N02")]
    [InlineData("policies[0].terms.reasons.wrong", "N01", "N02", "N01", "N02")]
    [InlineData("policies[1].terms.reasons", "N01", "N02", "N01", "N02")]
    public void A_file_silences_findings_by_id_and_path(string path, params string[] left)
    {
        Tool tool = Check(Silencing($$"""{"id":"N01","path":"{{path}}","reason":"meant literally"}"""));
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(left, Ids(tool));
        Assert.Equal(left.Length == 4, tool.Error.Contains($"note: at silenced[0]: there is no finding N01 at {path}; remove the element.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7", "silenced[0]")]
    [InlineData("""{"id":"N01","path":"policies"}""", "silenced[0]")]
    [InlineData("""{"id":"N01","path":"policies","reason":" "}""", "silenced[0]")]
    [InlineData("""{"id":"N01","reason":"so"}""", "silenced[0]")]
    [InlineData("""{"id":"X99","path":"policies","reason":"so"}""", "silenced[0].id")]
    [InlineData("""{"id":"N01","path":"policies","reason":"so","until":"2027"}""", "silenced[0].until")]
    public void An_invalid_silenced_element_is_an_error_and_silences_nothing(string element, string path)
    {
        Tool tool = Check(Silencing(element));
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith($"malformed at {path}: ", tool.Text, StringComparison.Ordinal);
        Assert.Equal(4, Ids(tool).Length);
    }

    [Fact]
    public void An_error_of_terms_can_be_silenced_and_an_error_of_reading_cannot()
    {
        Tool refusing = Check("""{"policies":[{"id":"p","version":"1","terms":{"evidence":{"kinds":[]}}}],"silenced":[{"id":"T06","path":"policies[0]","reason":"nobody may return for now"}]}""");
        Assert.Equal("no errors\n", refusing.Text);
        Assert.Equal(ExitCodes.Done, refusing.ExitCode);
        Tool unfit = Check(Unfit[..^1] + ""","silenced":[{"id":"A01","path":"agreements[0]","reason":"so"}]}""");
        Assert.Equal(ExitCodes.BadInput, unfit.ExitCode);
        Assert.DoesNotContain("A01", unfit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_commands_do_not_read_what_is_silenced()
    {
        Assert.Equal(ExitCodes.Done, Tool.RunOn(Silencing("7"), "policy", "show", "--policies", "-").ExitCode);
        Assert.StartsWith("malformed at silenced: ", Check("""{"policies":[{"id":"p","version":"1"}],"silenced":7}""").Text, StringComparison.Ordinal);
    }

    private static string Silencing(string element) => $$"""{"policies":[{"id":"p","version":"1"}],"silenced":[{{element}}]}""";

    private static Tool Check(string file, params string[] options) => Tool.RunOn(file, ["policy", "check", "-", .. options]);

    /// <summary>The ids of the findings on standard error.</summary>
    private static string[] Ids(Tool tool) => [.. tool.Error.Split('\n').Select(line => line.Split(' ')).Where(words => words.Length > 2 && words[0] is "error" or "warning" or "note").Select(words => words[1])];
}
