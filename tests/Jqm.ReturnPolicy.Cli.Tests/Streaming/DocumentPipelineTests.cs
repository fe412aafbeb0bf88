using System.Text;
using Jqm.ReturnPolicy.Json;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The pipeline by itself: interruption, faults of its streams.</summary>
public sealed class DocumentPipelineTests
{
    private static readonly byte[] Line = Encoding.UTF8.GetBytes(Conformance.Document("assess", "eligible") + "\n");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_interrupted_run_ends_after_a_whole_line(int threads)
    {
        using var interrupt = new CancellationTokenSource();
        using var input = new EndlessLines(Line, int.MaxValue);
        using var output = new MemoryStream();
        StreamSummary summary = DocumentPipeline.Answer(input, output, threads, _ => interrupt.Cancel(), interrupt.Token);
        byte[] written = output.ToArray();
        Assert.True(summary.Interrupted);
        Assert.Equal((byte)'\n', written[^1]);
        Assert.Equal(summary.Tally.Documents, written.Count(b => b == '\n'));
    }

    [Fact]
    public void An_interrupted_command_exits_with_130()
    {
        using var interrupt = new CancellationTokenSource();
        interrupt.Cancel();
        using var input = new MemoryStream(Line);
        Assert.Equal(ExitCodes.Interrupted, CommandLineApp.Invoke(["run"], new ToolEnvironment(input, Stream.Null, TextWriter.Null), interrupt.Token));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void A_reader_that_goes_away_ends_the_run_quietly(string threads)
    {
        using var input = new EndlessLines(Line, int.MaxValue);
        using var output = new FaultyStream(32);
        using var error = new StringWriter();
        Assert.Equal(ExitCodes.OutputClosed, CommandLineApp.Invoke(["run", "--threads", threads], input, output, error));
        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void A_read_error_of_the_input_is_one_sentence(string threads)
    {
        using var input = new FaultyStream(5);
        using var error = new StringWriter();
        Assert.Equal(ExitCodes.BadInput, CommandLineApp.Invoke(["run", "--threads", threads], input, Stream.Null, error));
        Assert.Equal("error: The disk is gone." + Environment.NewLine, error.ToString());
    }

    /// <summary>Answers are written in groups of 64.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 3)]
    public void Every_line_is_answered_in_its_place_and_counted(int lines, int threads)
    {
        string[] documents = [.. Enumerable.Range(0, lines).Select(line => line % 7 == 0 ? $"{{\"id\":\"{line}\"}}" : Conformance.Document("assess", "eligible"))];
        var evaluator = new DocumentEvaluator();
        string[] expected = [.. documents.Select(document => ReturnPolicyJson.ToJson(evaluator.Answer(Encoding.UTF8.GetBytes(document))))];
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n\n", documents)));
        using var output = new MemoryStream();
        StreamSummary summary = DocumentPipeline.Answer(input, output, threads, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n'));
        Assert.Equal((lines, (lines + 6) / 7), (summary.Tally.Documents, summary.Tally.Errors));
    }

    [Fact]
    public void A_slow_stream_is_answered_as_it_comes()
    {
        using var input = new EndlessLines(Line, 3, bytesPerRead: Line.Length);
        var answered = new List<long>();
        DocumentPipeline.Answer(input, Stream.Null, 1, progress => answered.Add(progress.Documents), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], answered);
    }

    [Fact]
    public void Zero_threads_is_a_programming_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentPipeline.Answer(Stream.Null, Stream.Null, 0, cancellation: TestContext.Current.CancellationToken));
}
