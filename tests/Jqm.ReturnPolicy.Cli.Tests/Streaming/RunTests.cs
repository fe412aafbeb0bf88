using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Whole streams through the command <c>run</c>.</summary>
public sealed class RunTests
{
    private static readonly string Eligible = Conformance.Document("assess", "eligible");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Every_conformance_case_gets_its_answer_in_its_place(int threads)
    {
        Tool tool = Run(Conformance.Stream, threads);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.InRange(Conformance.Cases.Count, 600, int.MaxValue);
        Assert.Equal(Conformance.Cases.Count, tool.Lines.Length);
        var wrong = Conformance.Cases
            .Zip(tool.Lines)
            .Where(pair => !Conformance.Agrees(pair.First.Expected, JsonNode.Parse(pair.Second)!))
            .Select(pair => $"{pair.First.Name}: {pair.Second}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        byte[] many = Repeated(Conformance.Stream, 5);
        byte[] alone = Run(many, 1).Output;
        Assert.Equal(alone, Run(many, 2).Output);
        Assert.Equal(alone, Run(many, 8).Output);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_makes_no_difference(string culture)
    {
        byte[] expected = Run(Conformance.Stream, 2).Output;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Run(Conformance.Stream, 1).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Bad_lines_are_answered_in_their_place_and_blank_lines_are_skipped(int threads)
    {
        string input = $"\n{Eligible}\r\n   \t\r\nnot json\n\n{{\"id\":\"x\",\"op\":\"assess\"}}\n{Eligible}";
        Tool tool = Run(Encoding.UTF8.GetBytes(input), threads);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Equal(4, tool.Lines.Length);
        Assert.EndsWith("\n", tool.Text, StringComparison.Ordinal);
        Assert.Equal(tool.Lines[0], tool.Lines[3]);
        Assert.Equal("malformed", (string?)JsonNode.Parse(tool.Lines[1])!["error"]!["code"]);
        Assert.Equal("x", (string?)JsonNode.Parse(tool.Lines[2])!["id"]);
    }

    [Fact]
    public void A_run_without_errors_exits_with_zero_and_sums_up()
    {
        Tool tool = Tool.RunOn($"{Eligible}\n{Eligible}\n", "run");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.StartsWith("2 documents, 0 errors, ", tool.Error, StringComparison.Ordinal);
        Assert.Contains("assess: 2 eligible", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public void An_empty_input_gives_an_empty_output(string input)
    {
        Tool tool = Tool.RunOn(input, "run");
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("\uFEFF", 0)]
    [InlineData("\uFEFF\n", 0)]
    [InlineData("\uFEFF \r\nDOCUMENT\n", 1)]
    [InlineData("\uFEFFDOCUMENT\n", 1)]
    [InlineData("\n\uFEFFDOCUMENT\n", 1)]
    public void A_byte_order_mark_at_the_start_is_ignored(string input, int documents)
    {
        foreach (int threads in (int[])[1, 2])
        {
            Tool tool = Run(Encoding.UTF8.GetBytes(input.Replace("DOCUMENT", Eligible, StringComparison.Ordinal)), threads);
            Assert.Equal(ExitCodes.Done, tool.ExitCode);
            Assert.Equal(documents, tool.Lines.Count(line => line.Contains("eligible", StringComparison.Ordinal)));
            Assert.Equal(documents, tool.Text.Count(sign => sign == '\n'));
        }
    }

    [Fact]
    public void A_later_line_that_is_only_a_byte_order_mark_is_answered_with_an_error()
    {
        Tool tool = Run(Encoding.UTF8.GetBytes($"{Eligible}\n\uFEFF\n"), 1);
        Assert.Equal(ExitCodes.RunHadErrors, tool.ExitCode);
        Assert.Equal("malformed", (string?)JsonNode.Parse(tool.Lines[1])!["error"]!["code"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_line_of_five_megabytes_is_answered_like_any_other(int threads)
    {
        string longLine = Eligible.Insert(1, new string(' ', 5 << 20));
        Tool tool = Run(Encoding.UTF8.GetBytes($"{Eligible}\n{longLine}\n{Eligible}"), threads);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
        Assert.Equal(3, tool.Lines.Length);
        Assert.Single(tool.Lines.Distinct());
    }

    [Fact]
    public void Many_more_short_lines_than_fit_a_batch_are_all_answered()
    {
        string input = string.Concat(Enumerable.Repeat("x\n", 30_000));
        Tool tool = Run(Encoding.UTF8.GetBytes(input), 2);
        Assert.Equal(30_000, tool.Lines.Length);
        Assert.StartsWith("30,000 documents, 30,000 errors, ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_answered_like_standard_input()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "conformance", "run-input.tmp");
        File.WriteAllBytes(file, Conformance.Stream);
        Tool tool = Tool.Run("run", file, "--threads", "2");
        File.Delete(file);
        Assert.Equal(Run(Conformance.Stream, 1).Output, tool.Output);
    }

    private static Tool Run(byte[] input, int threads) =>
        Tool.RunOn(input, "run", "--threads", threads.ToString(CultureInfo.InvariantCulture));

    private static byte[] Repeated(byte[] bytes, int times) => Enumerable.Repeat(bytes, times).SelectMany(part => part).ToArray();
}
