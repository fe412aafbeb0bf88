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
        AssertContains(tool.Text, "Order JQM-10452, request R-310", "The request meets the policy.", "Line 1, shipment S1: 12 units, defective product", "damage in shipping",
            "The product is at fault.", "The carrier is at fault.", "We bear the return shipping, because the product is at fault. Clause 6.1,", "You bear the return shipping, because the carrier is at fault. Clause 6.2,",
            "Submitted in time, on 29 March 2026; the last day was 16 April 2026", "Clause 2.1,", "Estimated refund", "Customs duty", "USD 243.62 goes back to payment PAY-1.");
    }

    [Fact]
    public void The_report_of_a_settlement_has_what_an_agent_needs()
    {
        Tool tool = Tool.Run("settle", Path.Combine(Examples, "wrong-item.json"));
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "Order JQM-10517", "The refund is approved.", "wrong item", "The fault is ours.", "4 units were approved on 15 February 2026", "Clause 3.3, Prior approval.",
            "Charged", "Refunded", "Withheld", "Clause 4.4, Fees and duties.", "is added to the refund", "Total refund: EUR 290.89.", "back to payment ");
    }

    [Fact]
    public void The_report_of_a_cancellation_has_what_an_agent_needs()
    {
        Tool tool = Tool.Run("cancel", Path.Combine(Examples, "cancel-before-shipment.json"));
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "The order can be cancelled", "No shipment had left by", "Clause 5.2, Cancellation.", "Total refund: ", "set off against what is still open on the order.");
    }

    [Fact]
    public void The_report_says_what_is_owed() =>
        AssertContains(Tool.Run("settle", Path.Combine(Examples, "owed-return-shipping.json")).Text, "The refund is rejected.", " is owed to us, by which the return shipping exceeds the");

    [Fact]
    public void The_report_names_who_waived_a_rule() =>
        AssertContains(Tool.Run("assess", Path.Combine(Examples, "waived-window.json")).Text, "Waived by ", "Clause 2.2, Late");

    [Fact]
    public void The_report_names_the_agreement_behind_a_finding() =>
        AssertContains(Tool.Run("assess", Path.Combine(Examples, "late-under-agreement.json")).Text, "with agreement ", "Agreement AG-2026-07 sets this term (clause 0.2).");

    [Fact]
    public void The_report_speaks_chinese_when_it_is_asked_to()
    {
        Tool tool = Tool.Run("settle", Path.Combine(Examples, "wrong-item.json"), "--language", "zh");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        AssertContains(tool.Text, "订单 JQM-10517，申请 R-322", "退款已获批准。", "商品行 1，包裹 S1：4 件，错发商品", "退货系我司失误所致", "依据：第 3.3 条（事先批准）。", "退款合计：290.89 欧元。");
    }

    [Fact]
    public void No_line_of_a_report_is_wider_than_eighty_columns_in_either_language()
    {
        foreach (string example in Directory.GetFiles(Examples, "*.json").Where(path => !path.EndsWith(".answer.json", StringComparison.Ordinal)))
        {
            string operation = (string)JsonNode.Parse(File.ReadAllText(example))!["op"]!;
            foreach (string language in new[] { "en", "zh" })
                Assert.All(Tool.Run(operation, example, "--language", language).Lines, line => Assert.InRange(TerminalText.WidthOf(line), 0, 80));
        }
    }

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
            Assert.StartsWith($"订单 {(string?)expected["order"]}", Tool.RunOn(input, operation, "-", "--language", "zh").Text, StringComparison.Ordinal);
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
    public void Option_json_prints_an_input_error_as_an_error_document()
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
    public void Bytes_that_are_not_a_document_are_reported_in_one_sentence(string latin)
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

    /// <summary>Sentences flow over lines; the text is looked at as if it did not.</summary>
    private static void AssertContains(string text, params string[] parts)
    {
        string flowing = string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (string part in parts)
            Assert.Contains(part, flowing, StringComparison.Ordinal);
    }
}
