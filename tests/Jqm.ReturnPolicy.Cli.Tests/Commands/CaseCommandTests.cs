using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>What <c>case</c> prints.</summary>
public sealed partial class CaseCommandTests
{
    private static readonly string Examples = Path.Combine(AppContext.BaseDirectory, "documents", "docs", "examples");
    private static readonly string Commands = Path.Combine(Examples, "case-two-parcels.commands.ndjson");
    private static readonly string Events = Path.Combine(Examples, "case-two-parcels.events.ndjson");
    private static readonly string[] CommandLines = File.ReadAllLines(Commands);
    private static readonly string[] EventLines = File.ReadAllLines(Events);

    [Fact]
    public void The_story_has_every_step_with_its_instant_actor_and_state_and_the_refusal_in_its_place()
    {
        Tool tool = Tool.Run("case", Commands);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Empty(tool.Error);
        Assert.Equal("Order JQM-10688, request R-418", tool.Lines[0]);
        Assert.Contains("Times of Asia/Shanghai", tool.Lines);
        Assert.Equal(
            [
                "2026-04-03 09:12  M-77  open",
                "2026-04-03 10:05  lin.w  not done: approve",
                "2026-04-04 16:30  M-77  open",
                "2026-04-06 10:20  lin.w  approved",
                "2026-04-16 13:50  warehouse  received",
                "2026-04-17 15:15  chen.q  settled",
                "2026-04-18 11:00  finance  approved",
                "2026-04-22 14:10  warehouse  received",
                "2026-04-23 16:40  chen.q  settled",
                "2026-04-24 11:00  finance  refunded",
            ],
            tool.Lines.Where(line => Step().IsMatch(line)));
    }

    [Fact]
    public void The_story_from_events_is_the_same_without_the_refusal()
    {
        Tool told = Tool.Run("case", Events);
        Assert.Equal(ExitCodes.Done, told.ExitCode);
        string[] steps = Tool.Run("case", Commands).Lines.Where(line => Step().IsMatch(line) && !line.Contains("not done", StringComparison.Ordinal)).ToArray();
        Assert.Equal(steps, told.Lines.Where(line => Step().IsMatch(line)));
    }

    [Fact]
    public void Json_output_is_only_the_final_case()
    {
        Tool executed = Tool.Run("case", Commands, "--json", "--notices");
        Assert.Equal(ExitCodes.RunHadErrors, executed.ExitCode);
        Assert.EndsWith("]}\n", executed.Text, StringComparison.Ordinal);
        Assert.Equal("refunded", (string?)JsonNode.Parse(executed.Text)!["state"]);
        Assert.Equal(executed.Output, Tool.Run("case", Events, "--json").Output);
        Assert.Equal(executed.Output, Tool.RunOn(executed.Output, "case", "-", "--json").Output);
    }

    [Fact]
    public void A_case_document_may_span_many_lines()
    {
        string whole = JsonNode.Parse(Tool.Run("case", Events, "--json").Text)!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        Tool tool = Tool.RunOn(whole, "case", "-");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(Tool.Run("case", Events).Text, tool.Text);
    }

    [Fact]
    public void Blank_lines_carriage_returns_and_a_byte_order_mark_are_passed_over() =>
        Assert.Equal(Tool.Run("case", Events).Text, Tool.RunOn("\uFEFF\r\n" + string.Join("\r\n \t\r\n", EventLines), "case", "-").Text);

    [Fact]
    public void Findings_are_shown_where_they_changed()
    {
        string[] lines = Tool.Run("case", Events).Lines;
        int[] steps = [.. lines.Index().Where(entry => Step().IsMatch(entry.Item)).Select(entry => entry.Index)];
        Assert.Equal(12, lines[steps[0]..steps[1]].Count(line => Finding().IsMatch(line)));
        Assert.Single(lines[steps[1]..steps[2]], line => Finding().IsMatch(line));
        Assert.Contains("Estimated refund, if the inspection confirms the request, before return", lines[steps[1]..steps[2]]);
        Assert.DoesNotContain(lines[steps[2]..steps[4]], line => Finding().IsMatch(line));
    }

    [Fact]
    public void Notices_are_added_on_request()
    {
        Assert.DoesNotContain("Notice: ", Tool.Run("case", Commands).Text, StringComparison.Ordinal);
        string text = Tool.Run("case", Commands, "--notices").Text;
        Assert.Equal(6, text.Split("│ Notice: ").Length - 1);
        Assert.Contains("Yiwu 322000", text, StringComparison.Ordinal);
        Assert.Contains("service@jqmdrop.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_is_available_in_chinese()
    {
        Tool tool = Tool.Run("case", Commands, "--language", "zh", "--notices");
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.StartsWith("订单 JQM-10688，申请 R-418", tool.Text, StringComparison.Ordinal);
        Assert.Contains("  未受理：批准申请\n", tool.Text, StringComparison.Ordinal);
        Assert.Contains("通知：", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_command_changes_nothing_and_is_not_refused()
    {
        Tool tool = Tool.RunOn(string.Join('\n', CommandLines[0], CommandLines[2], CommandLines[2]), "case", "-");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("This was done before; nothing changes.", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_a_command_brings_takes_the_place_of_the_tools_own()
    {
        JsonNode refund = JsonNode.Parse(EventLines[4])!["settlement"]!["refund"]!;
        string brought = $$$""","ledger":{"order":"JQM-10688","version":1,"entries":[{"request":"R-400","inspection":"C-6","refund":{{{refund.ToJsonString()}}}}]}}""";
        Tool tool = Tool.RunOn(string.Join('\n', [.. CommandLines[..5], CommandLines[5][..^1] + brought]), "case", "-");
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.EndsWith("chen.q  not done: inspect the parcel", tool.Lines.Last(line => Step().IsMatch(line)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_submission_is_reported_and_no_case_is_printed()
    {
        string early = CommandLines[0].Replace("\"at\":\"2026-04-03", "\"at\":\"2026-03-03", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(early, "case", "-");
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.StartsWith("Order JQM-10688, request R-418", tool.Text, StringComparison.Ordinal);
        Tool json = Tool.RunOn(early, "case", "-", "--json");
        Assert.Equal(ExitCodes.BadInput, json.ExitCode);
        Assert.Empty(json.Output);
        Assert.Equal("error: There is no case to print, since its submission was refused; print the story to see the reason.", json.Error.TrimEnd());
    }

    [Theory]
    [InlineData("", "error: The input is empty; give a case's events or commands, one on each line, or the whole case.")]
    [InlineData("\n\n[1]", "error: line 3: The line is neither an event nor a command; each line is an object with the member 'event' or 'command'.")]
    [InlineData("{", "error: line 1: The line is neither an event nor a command; each line is an object with the member 'event' or 'command'.")]
    [InlineData("C2", "error: line 1: A case begins with its submission; give the command 'submit' first.")]
    [InlineData("C1\n\nC3 ,", "error: line 3: malformed: ")]
    [InlineData("C1\n{\"command\":\"approve\"}", "error: line 2: malformed: The member 'id' is missing; give it.")]
    [InlineData("C1\nE2", "error: line 2: malformed: The member 'command' is missing; give it.")]
    [InlineData("E2", "error: line 1: malformed: The first event is not a submission; a case begins with one.")]
    [InlineData("E1\nE1", "error: line 2: duplicate at id: ")]
    [InlineData("E1\nE4", "error: line 2: malformed: ")]
    [InlineData("{\"events\":[]}", "error: malformed: The member 'request' is missing; give it.")]
    public void An_error_is_one_sentence_with_its_line(string file, string error)
    {
        string text = LineName().Replace(file, name => (name.Value[0] == 'C' ? CommandLines : EventLines)[name.Value[1] - '1']);
        Tool tool = Tool.RunOn(text, "case", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith(error, tool.Error, StringComparison.Ordinal);
        AnswerCommandTests.AssertOneLine(tool.Error);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void A_command_after_a_refused_submission_is_reported_with_its_line()
    {
        string early = CommandLines[0].Replace("\"at\":\"2026-04-03", "\"at\":\"2026-03-03", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(early + "\n" + CommandLines[1], "case", "-");
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith("error: line 2: There is no case, since its submission was refused; ", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public void A_submission_that_is_put_right_begins_the_case()
    {
        string early = CommandLines[0].Replace("\"at\":\"2026-04-03", "\"at\":\"2026-03-03", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(early + "\n" + CommandLines[0], "case", "-");
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Equal(2, tool.Lines.Count(line => Step().IsMatch(line)));
    }

    [Theory]
    [Trait("Category", "Law")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_value_replaced_by_another_gives_a_story_or_one_sentence(int seed)
    {
        string[] values = ["\"ZZ\"", "null", "[]", "-1", "2147483647", "\"99999999999999.99\"", "\"notMet\"", "\"missing\"", "\"approval\""];
        var random = new Random(seed);
        string[] lines = Tool.Run("case", Events, "--json").Lines;
        foreach ((int i, Match place) in LawCases.SomeOf(Value().Matches(lines[0]).Index(), first: seed))
        {
            string file = lines[0][..place.Index] + values[random.Next(values.Length)] + lines[0][(place.Index + place.Length)..];
            Tool tool = Tool.RunOn(file, "case", "-", "--notices", "--language", i % 2 == 0 ? "en" : "zh");
            Assert.True(tool.ExitCode == ExitCodes.Done || Sentence().IsMatch(tool.Error), $"{tool.Error} after {lines[0][Math.Max(0, place.Index - 80)..place.Index]}");
        }
    }

    [Fact]
    public void Text_from_outside_cannot_steer_the_terminal()
    {
        string file = string.Join('\n', EventLines).Replace("chen.q", "\\u001b[2J[red]\\n\\u202e", StringComparison.Ordinal);
        Tool tool = Tool.RunOn(file, "case", "-", "--notices");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Contains("\uFFFD[2J[red]\uFFFD\uFFFD  settled", tool.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', tool.Text);
    }

    [Fact]
    public void No_line_is_wider_than_the_other_reports()
    {
        foreach (string language in new[] { "en", "zh" })
            Assert.All(Tool.Run("case", Commands, "--notices", "--language", language).Lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d  ")]
    private static partial Regex Step();

    [GeneratedRegex(@"^  (met|missing|excepted|not met|waived) ")]
    private static partial Regex Finding();

    [GeneratedRegex("[CE][0-9]")]
    private static partial Regex LineName();

    [GeneratedRegex("(?<=:)(\"[^\"]*\"|-?[0-9]+|true|false)")]
    private static partial Regex Value();

    [GeneratedRegex("^error: (malformed|unknown[A-Z][a-z]+|amount[A-Z][A-Za-z]+|quantityOutOfRange|duplicate|shipmentRequired|[a-z]+Mismatch|timeOrder|noPolicyInForce|notWaivable)( at [^:]+)?: ")]
    private static partial Regex Sentence();
}
