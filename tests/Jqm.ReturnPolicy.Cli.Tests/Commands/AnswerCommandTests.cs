using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>What <c>assess</c>, <c>settle</c> and <c>cancel</c> print.</summary>
public sealed class AnswerCommandTests
{
    private static readonly string Examples = Path.Combine(AppContext.BaseDirectory, "documents", "docs", "examples");

    [Fact]
    public void The_report_of_an_assessment_has_what_an_agent_needs()
    {
        Tool tool = Tool.Run("assess", Path.Combine(Examples, "defective-batch.json"));
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "Order JQM-10452, request R-310", "Eligible: the request meets the policy.", "line 1, shipment S1: 12 units, defective", "damaged in shipping",
            "Fault of the product.", "Fault of the carrier.", "Return shipping borne by the service (clause 6.1).", "Return shipping borne by the merchant (clause 6.2).",
            "Last day to submit: 2026-04-16.", "Submitted in time", "2.1 Return window", "Estimated refund", "Customs duty", "Total ");
    }

    [Fact]
    public void The_report_of_a_settlement_has_what_an_agent_needs()
    {
        Tool tool = Tool.Run("settle", Path.Combine(Examples, "wrong-item.json"));
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "Order JQM-10517", "Approved: the return is refunded.", "wrong item", "Fault of the service.", "Approved before it came back", "3.3 Prior approval",
            "Charged", "Refunded", "Withheld", "4.4 Fees and duties", "Return shipping adjustment", "Total ", "back to payment ");
    }

    [Fact]
    public void The_report_of_a_cancellation_has_what_an_agent_needs()
    {
        Tool tool = Tool.Run("cancel", Path.Combine(Examples, "cancel-before-shipment.json"));
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "Cancellable: the order may be cancelled", "Nothing has shipped", "5.2 Cancellation", "Total ", "set off against the open balance");
    }

    [Fact]
    public void The_report_says_what_is_owed() =>
        AssertContains(Tool.Run("settle", Path.Combine(Examples, "owed-return-shipping.json")).Text, "Rejected: the return is not refunded.", "Owed by the merchant ");

    [Fact]
    public void The_report_names_who_waived_a_rule() =>
        AssertContains(Tool.Run("assess", Path.Combine(Examples, "waived-window.json")).Text, "Submitted too late, waived (waived by ", "2.2 Late requests");

    [Fact]
    public void The_report_names_the_agreement_behind_a_finding() =>
        AssertContains(Tool.Run("assess", Path.Combine(Examples, "late-under-agreement.json")).Text, "with agreement ", "(under agreement ");

    [Fact]
    public void Every_case_of_conformance_has_a_report()
    {
        foreach ((string name, string input, JsonNode expected) in Conformance.Cases)
        {
            if ((string?)expected["op"] is not { } operation)
                continue;
            Tool tool = Tool.RunOn(input, operation, "-");
            Assert.True(tool.ExitCode == ExitCodes.Done && tool.Error.Length == 0, $"{name}: {tool.Error}");
            Assert.StartsWith($"Order {(string?)expected["order"]}", tool.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_is_the_answer_document_and_a_newline()
    {
        string document = Conformance.Document("settle", "approved");
        Tool tool = Tool.RunOn(document, "settle", "-", "--json");
        Assert.Equal(Tool.RunOn(document, "run").Output, tool.Output);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
    }

    [Fact]
    public void An_input_error_is_code_path_and_sentence()
    {
        string input = Conformance.Document("assess", "eligible").Replace("\"submittedAt\":", "\"submitedAt\":", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(input, "assess", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: malformed at request", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void With_json_an_input_error_is_an_error_document_on_standard_output()
    {
        Tool tool = Tool.RunOn("{\"op\":\"assess\",\"id\":\"x\"}", "assess", "-", "--json");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal("malformed", (string?)JsonNode.Parse(tool.Text)!["error"]!["code"]);
    }

    [Fact]
    public void A_document_of_another_operation_is_refused()
    {
        Tool tool = Tool.RunOn(Conformance.Document("settle", "approved"), "assess", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.Equal("error: The document's op is 'settle', not 'assess'; use jqm-returns settle.", tool.Error.TrimEnd());
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void Text_from_outside_cannot_steer_the_terminal_or_be_markup()
    {
        string input = Conformance.Document("assess", "eligible").Replace("R-1", "[red]R\\u001b[2J\\u009b\\u202e", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(input, "assess", "-");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("request [red]R\uFFFD[2J\uFFFD\uFFFD", tool.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', tool.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00ff\u00fe")]
    [InlineData("[1,2")]
    public void Bytes_that_are_no_document_are_told_in_one_sentence(string latin)
    {
        Tool tool = Tool.RunOn(Encoding.Latin1.GetBytes(latin), "cancel", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: malformed", tool.Error, StringComparison.Ordinal);
        AssertOneLine(tool.Error);
    }

    internal static void AssertOneLine(string error)
    {
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static void AssertContains(string text, params string[] parts)
    {
        foreach (string part in parts)
            Assert.Contains(part, text, StringComparison.Ordinal);
    }
}
