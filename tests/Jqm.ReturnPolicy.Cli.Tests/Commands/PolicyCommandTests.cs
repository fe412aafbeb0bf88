using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>What <c>policy show</c> and <c>policy check</c> print.</summary>
public sealed class PolicyCommandTests
{
    private const string Versions = """
        {"policies":[{"id":"p","version":"1"},{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z","terms":{"window":{"days":45}}}],
         "agreements":[{"id":"AG-7","merchant":"M-77","terms":{"window":{"days":60},"refundTo":"accountBalance"}}]}
        """;

    [Fact]
    public void The_standard_policy_is_shown_with_terms_readings_and_clauses()
    {
        Tool tool = Tool.Run("policy", "show");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("Policy jqm-standard, version 1", tool.Text, StringComparison.Ordinal);
        Assert.Matches(@"window\.days +30 ", tool.Text);
        Assert.Matches(@"window\.zone +Asia/Shanghai +R02", tool.Text);
        Assert.Matches(@"reasons\.wrongItem +accepted true, fault service, clause 1\.4 +R05, R06", tool.Text);
        foreach (Reading reading in Reading.All)
            Assert.Contains(reading.Question, tool.Text, StringComparison.Ordinal);
        foreach (Clause clause in Clause.All)
            Assert.Contains(clause.Title, tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_instant_the_latest_version_is_shown() =>
        Assert.Matches(@"window\.days +45 ", Tool.RunOn(Versions, "policy", "show", "--policies", "-").Text);

    [Fact]
    public void At_an_instant_the_version_in_force_is_shown() =>
        Assert.Matches(@"window\.days +30 ", Tool.RunOn(Versions, "policy", "show", "--policies", "-", "--at", "2026-02-28T23:59:59Z").Text);

    [Fact]
    public void With_a_merchant_its_agreements_are_merged_in()
    {
        Tool tool = Tool.RunOn(Versions, "policy", "show", "--policies", "-", "--at", "2026-04-01T00:00:00Z", "--merchant", "M-77");
        Assert.Matches(@"window\.days +60 ", tool.Text);
        Assert.Contains("With agreement AG-7 of merchant M-77.", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_the_terms_are_whole()
    {
        JsonNode shown = JsonNode.Parse(Tool.RunOn(Versions, "policy", "show", "--policies", "-", "--json").Text)!;
        Assert.Equal("2", (string?)shown["policy"]!["version"]);
        Assert.Equal(45, (int)shown["terms"]!["window"]!["days"]!);
        Assert.Equal(7, shown["terms"]!["reasons"]!.AsObject().Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"id":"p","version":"1"}]""")]
    [InlineData("""[{"id":"AG","merchant":"M","terms":{}}]""")]
    [InlineData(Versions)]
    public void A_valid_file_has_no_errors(string file)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
    }

    [Fact]
    public void Every_error_is_listed_with_its_path()
    {
        const string file = """
            {"policies":[{"id":"","version":"1","terms":{"window":{"days":-1,"counting":"weeks","zone":"Mars/Base"},"fees":{"tax":"maybe"},"extra":1}},
                         {"version":"2"},{"id":"p","version":"3","publishedAt":"2026-01-01T00:00:00Z"},{"id":"p","version":"3","publishedAt":"2026-02-01T00:00:00Z"}],
             "agreements":[{"id":"A","merchant":"M","terms":{}},{"id":"A","merchant":"M","from":"2026-02-01T00:00:00Z","to":"2026-01-01T00:00:00Z","terms":{}},
                           {"id":"A","merchant":"N","terms":{"refundTo":"cash"}},{"id":"A","merchant":"N","terms":{}}]}
            """;
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal(
            [
                "malformed at policies[0].id",
                "malformed at policies[0].terms.window.days",
                "malformed at policies[0].terms.window.counting",
                "malformed at policies[0].terms.window.zone",
                "malformed at policies[0].terms.fees.tax",
                "malformed at policies[0].terms.extra",
                "malformed at policies[1]",
                "timeOrder at agreements[1].to",
                "malformed at agreements[2].terms.refundTo",
                "duplicate at policies[3]",
                "duplicate at agreements[3].id",
            ],
            tool.Lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void An_error_in_the_terms_does_not_hide_an_error_between_other_members()
    {
        const string file = """[{"id":"A","merchant":"M","from":"2026-02-01T00:00:00Z","to":"2026-01-01T00:00:00Z","terms":{"refundTo":"cash"}}]""";
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal(
            ["malformed at agreements[0].terms.refundTo", "timeOrder at agreements[0].to"],
            tool.Lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("nonsense", "error: malformed: ")]
    [InlineData("7", "error: malformed: ")]
    [InlineData("{}", "error: malformed: ")]
    [InlineData("", "error: malformed: The file is empty; ")]
    [InlineData(" \r\n\t", "error: malformed: The file is empty; ")]
    [InlineData("\uFEFF", "error: malformed: The file is empty; ")]
    [InlineData("""{"id":"AG-7","merchant":"M-77","terms":{}}""", "error: malformed: The file is a single agreement; put it into the list 'agreements'")]
    [InlineData("""{"id":"p","version":"2"}""", "error: malformed: The file is a single policy; put it into the list 'policies'")]
    public void A_file_without_policies_or_agreements_is_reported_in_one_sentence(string file, string beginning)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith(beginning, tool.Error, StringComparison.Ordinal);
        AnswerCommandTests.AssertOneLine(tool.Error);
    }

    [Fact]
    public void Maps_by_reason_are_shown_on_one_line()
    {
        const string file = """
            [{"id":"p","version":"1","terms":{"window":{"daysByReason":{"lostInTransit":60,"defective":90},"exemptReasons":["recall"]},"restockingFee":{"percentByReason":{"changeOfMind":"12.5"}}}}]
            """;
        Tool tool = Tool.RunOn(file, "policy", "show", "--policies", "-");
        Assert.Matches(@"window\.daysByReason +(defective 90, lostInTransit 60|lostInTransit 60, defective 90) +R25", tool.Text);
        Assert.Matches(@"window\.exemptReasons +recall +R25", tool.Text);
        Assert.Matches(@"restockingFee\.percentByReason +changeOfMind 12\.50? +R27", tool.Text);
        Assert.Matches(@"window\.daysByReason +none +R25", Tool.Run("policy", "show").Text);
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"reasons":{"Defective":{"accepted":true,"fault":"product","clause":"1.1"}}}}]}""", "policies[0].terms.reasons.Defective", "'Defective' is not the reason 'defective'")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"condition":{"exemptReasons":["defective","damagedinshipping"]}}}]}""", "policies[0].terms.condition.exemptReasons[1]", "'damagedinshipping' is not the reason 'damagedInShipping'")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"window":{"daysByReason":{"WRONGITEM":60}}}}]}""", "agreements[0].terms.window.daysByReason.WRONGITEM", "'WRONGITEM' is not the reason 'wrongItem'")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"recall":{"accepted":true,"fault":"service","clause":"1.3"}},"nonRefundable":{"exceptReasons":["Recall"]}}}]}""", "agreements[0].terms.nonRefundable.exceptReasons[0]", "'Recall' is not the reason 'recall'")]
    public void A_reason_that_differs_from_another_by_case_is_noted_and_no_error(string file, string path, string sentence)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        string note = Assert.Single(NotesWithoutId(tool));
        Assert.StartsWith($"note: at {path}: the reason {sentence}, since names are compared exactly;", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_with_white_space_around_its_name_is_noted() =>
        Assert.StartsWith("note: at agreements[0].terms.reasons. wrongItem: ", Assert.Single(NotesWithoutId(Tool.RunOn("""{"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{" wrongItem":null}}}]}""", "policy", "check", "-"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"policys":[]}""", "policys")]
    [InlineData("""{"policies":{}}""", "policies")]
    [InlineData("""{"policies":[],"policies":[]}""", "policies")]
    [InlineData("""{"extra":1,"policies":[{"id":"p","version":"2","terms":{"window":{"days":-1}}}],"more":2,"agreements":[{"id":"A","merchant":"M","terms":{"refundTo":"cash"}}]}""", "extra", "more", "policies[0].terms.window.days", "agreements[0].terms.refundTo")]
    public void An_invalid_member_of_the_file_hides_no_other_error(string file, params string[] paths)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal(paths.Select(path => "malformed at " + path), tool.Lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void An_invalid_member_of_the_file_is_an_error_of_show()
    {
        Tool tool = Tool.RunOn("""{"extra":1,"policies":[]}""", "policy", "show", "--policies", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: malformed at extra: ", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"condition":{"exemptReasons":["wrongItem","defect"]}}}]}""", "policies[0].terms.condition.exemptReasons[1]", "defect")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"restockingFee":{"percentByReason":{"changeOfMnd":"15","changeOfMind":"15"}}}}]}""", "agreements[0].terms.restockingFee.percentByReason.changeOfMnd", "changeOfMnd")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"reasons":{"wrongItem":null}}}],"agreements":[{"id":"A","merchant":"M","terms":{"window":{"exemptReasons":["wrongItem"]}}}]}""", "agreements[0].terms.window.exemptReasons[0]", "wrongItem")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"recall":{"accepted":true,"fault":"service","clause":"1.3"}}}},{"id":"B","merchant":"N","terms":{"window":{"exemptReasons":["recall"]}}}]}""", "agreements[1].terms.window.exemptReasons[0]", "recall")]
    public void A_reason_that_the_merged_terms_do_not_list_is_noted_and_no_error(string file, string path, string reason)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal($"note: at {path}: the terms do not list '{reason}' as a reason, so it has no effect here; check the spelling, or list it in 'reasons'.", Assert.Single(NotesWithoutId(tool)));
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"condition":{"exemptReasons":["defective","changeOfMind"]}}}]}""")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"recall":{"accepted":true,"fault":"service","clause":"1.3"}}}},{"id":"B","merchant":"M","terms":{"window":{"exemptReasons":["recall"]}}}]}""")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"exemptReasons":["recall"]}}}],"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"recall":{"accepted":true,"fault":"service","clause":"1.3"}}}}]}""")]
    [InlineData("""{"policies":[{"id":"p","version":"1"},{"id":"p","version":"2","publishedAt":"2026-01-01T00:00:00Z","terms":{"reasons":{"recall":{"accepted":true,"fault":"service","clause":"1.3"}}}}],"agreements":[{"id":"A","merchant":"M","terms":{"window":{"exemptReasons":["recall"]}}}]}""")]
    public void A_reason_that_some_merged_terms_list_is_not_noted(string file)
    {
        Tool tool = Tool.RunOn(file, "policy", "check", "-");
        Assert.Equal("no errors\n", tool.Text);
        Assert.Empty(NotesWithoutId(tool));
    }

    /// <summary>The notes on names of reasons, without the findings about terms.</summary>
    private static IEnumerable<string> NotesWithoutId(Tool tool) => tool.Error.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("note: ", StringComparison.Ordinal));
}
