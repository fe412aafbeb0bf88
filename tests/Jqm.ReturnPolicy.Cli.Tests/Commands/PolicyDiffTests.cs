using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The command <c>policy diff</c>.</summary>
public sealed class PolicyDiffTests
{
    private const string Standard = """[{"id":"p","version":"1"}]""";
    private const string Draft = """
        [{"id":"p","version":"2","terms":{
          "window":{"days":45,"daysByReason":{"defective":20}},
          "reasons":{"changeOfMind":{"accepted":true},"lost":{"accepted":true,"fault":"carrier","clause":"1.2"}},
          "nonRefundable":{"categories":["customized"]}, "fees":{"shipping":"withProduct"}, "feeAllocation":"byQuantity", "refundTo":"accountBalance",
          "goodsBack":{"exemptReasons":["wrongItem"]}, "restockingFee":{"percentByReason":{"wrongItem":"12.5"}},
          "waivable":["window","category"], "cancellation":{"beforeShipment":false}}}]
        """;

    [Fact]
    public void Two_inputs_from_standard_input_are_exit_code_2()
    {
        Tool tool = Tool.RunOn("[]", "policy", "diff", "-", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("Two inputs are -, which is standard input", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void Equal_policies_are_one_line_and_exit_code_0()
    {
        Tool tool = Diff(Standard, Standard);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(["Equivalent in every answer.", "Exact for deliveries from 2000-01-01 to 2100-01-01."], tool.Lines);
    }

    [Fact]
    public void A_longer_window_is_laxer_with_its_plainest_case_and_exit_code_1()
    {
        Tool tool = Diff(Standard, """[{"id":"p","version":"2","terms":{"window":{"days":45}}}]""");
        Assert.Equal(ExitCodes.PoliciesDiffer, tool.ExitCode);
        Assert.Equal(
            """
            Laxer: better for merchants in some cases, worse in none (1 change).
            Exact for deliveries from 2000-01-01 to 2100-01-01.

            window.days: 30 → 45 (laxer) [2.1]
              Some requests are assessed better. For example defective product, delivered
            2026-01-15T09:30:00Z, submitted 2026-03-01T09:30:00Z, with evidence (photo):
            Not eligible before, Eligible after.

            """,
            tool.Text,
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("en", "Not equivalent: at some time only one has a version in force (0 other changes).")]
    [InlineData("zh", "不等同：某些时间只有一方有生效的版本（另有 0 处变更）。")]
    public void A_file_without_a_version_is_not_called_equivalent(string language, string result)
    {
        Tool tool = Diff(Standard, """{"policies":[]}""", "--language", language);
        Assert.Equal(ExitCodes.PoliciesDiffer, tool.ExitCode);
        Assert.Equal(result, tool.Lines[0]);
    }

    [Fact]
    public void An_empty_merchant_is_exit_code_2_before_anything_is_printed()
    {
        Tool tool = Diff(Standard, Draft, "--merchant", "");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("The merchant id is empty", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("M-1", "")]
    [InlineData("m-1", "note: No agreement of the two files names the merchant 'm-1'.\n")]
    public void A_merchant_whom_no_agreement_names_is_noted(string merchant, string note)
    {
        const string Agreed = """{"policies":[{"id":"p","version":"1"}],"agreements":[{"id":"A","merchant":"M-1","terms":{"window":{"days":60}}}]}""";
        Tool tool = Diff(Agreed, Standard, "--merchant", merchant);
        Assert.Equal(merchant == "M-1" ? ExitCodes.PoliciesDiffer : ExitCodes.Done, tool.ExitCode);
        Assert.Equal(note, tool.Error, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_example_of_another_allocation_shows_the_share_in_the_fee()
    {
        Tool tool = Diff(Standard, """[{"id":"p","version":"2","terms":{"feeAllocation":"byQuantity"}}]""");
        string text = string.Join(' ', tool.Lines.Select(line => line.Trim()));
        Assert.Contains("charged: Shipping: USD 8.00 before, USD 5.00 after.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_written_in_Chinese_too()
    {
        Tool tool = Diff(Standard, """[{"id":"p","version":"2","terms":{"window":{"days":15}}}]""", "--language", "zh");
        Assert.StartsWith("更严：部分情形对商户更不利，没有更有利的情形（1 处变更）。", tool.Text, StringComparison.Ordinal);
        Assert.Contains("变更前：符合条件；变更后：不符合条", tool.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_destination_alone_is_equivalent_with_exit_code_0()
    {
        Tool tool = Diff(Standard, """[{"id":"p","version":"2","terms":{"refundTo":"accountBalance"}}]""");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.StartsWith("Equivalent; answers word it differently (1 change).", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_witness_of_the_JSON_is_a_document_that_the_tool_answers_differently_under_both()
    {
        JsonNode diff = JsonNode.Parse(Diff(Standard, Draft, "--json").Output)!;
        Assert.Equal(["relation", "answersEqual", "period", "changes"], diff.AsObject().Select(member => member.Key));
        Assert.Equal("incomparable", (string)diff["relation"]!);
        Assert.False((bool)diff["answersEqual"]!);
        Assert.Equal("""{"from":"2000-01-01T00:00:00Z","to":"2100-01-01T00:00:00Z"}""", diff["period"]!.ToJsonString());
        JsonArray changes = diff["changes"]!.AsArray();
        Assert.Equal(
            ["window.days", "window.daysByReason.defective", "reasons.changeOfMind.accepted", "reasons.lost", "goodsBack.exemptReasons", "nonRefundable.categories", "fees.shipping", "restockingFee.percentByReason.wrongItem", "feeAllocation", "refundTo", "waivable", "cancellation.beforeShipment"],
            changes.Select(change => (string)change!["term"]!));
        foreach (JsonNode? change in changes)
        {
            Assert.Equal(["term", "before", "after", "effect", "clauses", "witness", "outcomes"], change!.AsObject().Select(member => member.Key));
            JsonNode[] witnesses = [change["witness"]!, .. change["outcomes"]!.AsArray().Select(outcome => outcome!["witness"]!)];
            foreach (JsonNode witness in witnesses)
                Assert.NotEqual(Answer(witness, Standard), Answer(witness, Draft));
        }

        Assert.Equal("""[null,{"accepted":true,"fault":"carrier","clause":"1.2"}]""", Values(changes, "reasons.lost"));
        Assert.Equal("""[["customized","privateLabel","specialOrder"],["customized"]]""", Values(changes, "nonRefundable.categories"));
        Assert.Equal("""[null,"12.5"]""", Values(changes, "restockingFee.percentByReason.wrongItem"));
        Assert.Equal("""["serviceFault","withProduct"]""", Values(changes, "fees.shipping"));
    }

    [Fact]
    public void Merchants_of_agreements_and_spans_are_named()
    {
        string after = """{"policies":[{"id":"p","version":"1"}],"agreements":[{"id":"AG-1","merchant":"M-77","from":"2026-03-01T00:00:00Z","terms":{"window":{"days":60}}}]}""";
        Tool tool = Diff(Standard, after);
        Assert.Contains("  merchant M-77, from 2026-03-01T00:00:00Z\n", tool.Text, StringComparison.Ordinal);
        Assert.Equal("""[{"merchant":"M-77","from":"2026-03-01T00:00:00Z"}]""", JsonNode.Parse(Diff(Standard, after, "--json").Output)!["changes"]![0]!["affects"]!.ToJsonString());
        Assert.Equal(ExitCodes.Done, Diff(Standard, after, "--merchant", "M-78").ExitCode);
        Assert.Equal(ExitCodes.PoliciesDiffer, Diff(Standard, after, "--merchant", "M-77", "--at", "2026-03-01T00:00:00Z").ExitCode);
        Assert.Equal(ExitCodes.Done, Diff(Standard, after, "--at", "2026-02-28T23:59:59Z").ExitCode);
    }

    [Fact]
    public void A_time_without_a_version_is_shown_and_is_a_difference()
    {
        Tool tool = Diff(Standard, """[{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z"}]""");
        Assert.Equal(ExitCodes.PoliciesDiffer, tool.ExitCode);
        Assert.Contains("The new policies have no version in force", tool.Text, StringComparison.Ordinal);
        Assert.Equal("""[{"noPolicyIn":"after","to":"2026-03-01T00:00:00Z"}]""", JsonNode.Parse(Diff(Standard, """[{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z"}]""", "--json").Output)!["gaps"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""[{"id":"p"}]""", "malformed at policies[0]")]
    [InlineData("not JSON", "The file is not JSON")]
    [InlineData("""[{"id":"p","version":"1"},{"id":"p","version":"1"}]""", "duplicate at policies[1]")]
    public void Bad_input_is_exit_code_2_and_names_the_file(string draft, string error)
    {
        Tool tool = Diff(Standard, draft);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: -: ", tool.Error, StringComparison.Ordinal);
        Assert.Contains(error, tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void A_wrong_instant_is_exit_code_2()
    {
        Tool tool = Diff(Standard, Standard, "--at", "yesterday");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Contains("The value of --at is 'yesterday'", tool.Error, StringComparison.Ordinal);
    }

    private static string Values(JsonArray changes, string term)
    {
        JsonNode change = changes.Single(each => (string)each!["term"]! == term)!;
        return $"[{change["before"]?.ToJsonString() ?? "null"},{change["after"]!.ToJsonString()}]";
    }

    /// <summary>The answer to a witness under policies, without their names; its error if it has one.</summary>
    private static string Answer(JsonNode witness, string policies)
    {
        JsonObject document = witness.DeepClone().AsObject();
        Assert.False(document.ContainsKey("policies"));
        document["policies"] = JsonNode.Parse(policies);
        Tool tool = Tool.RunOn(document.ToJsonString(), (string)document["op"]!, "-", "--json");
        JsonObject answer = JsonNode.Parse(tool.Text.Split('\n')[0])!.AsObject();
        answer.Remove("policy");
        return answer["error"] is { } error ? (string)error["code"]! : answer.ToJsonString();
    }

    /// <summary>Compares a file with policies from standard input.</summary>
    private static Tool Diff(string before, string after, params string[] options)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, before);
            return Tool.RunOn(after, ["policy", "diff", file, "-", .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
