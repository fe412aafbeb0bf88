using System.Diagnostics;

namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_query_of_standard_input_is_answered_on_standard_output()
    {
        string document = ConformanceCases.Named[0].Document.Replace("'", "''", StringComparison.Ordinal);
        Tool tool = await Tool.RunProcess($"SELECT jqm_verdict(jqm_answer('{document}')) AS verdict, '退' AS t", AppContext.BaseDirectory, "-", "--json", "--trust-documents");
        Assert.Equal(new Tool(ExitCodes.Done, "{\"verdict\":\"outOfScope\",\"t\":\"退\"}\n", ""), tool);
    }

    [Fact]
    public async Task An_error_is_one_line_on_standard_error()
    {
        Tool tool = await Tool.RunProcess("", AppContext.BaseDirectory, "SELECT nothing");
        Assert.Equal((ExitCodes.BadInput, ""), (tool.ExitCode, tool.Text));
        Assert.StartsWith("error: Binder Error: ", Assert.Single(tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_ends_a_query_with_exit_code_130()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        // The first statement says that the tool runs the second one.
        using Process process = Tool.Start(folder.FullName, "COPY (SELECT 1) TO 'begun.csv'; SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE hash(a.range, b.range) = 1");
        try
        {
            process.StandardInput.Close();
            while (!File.Exists(Path.Combine(folder.FullName, "begun.csv")))
            {
                Assert.False(process.HasExited);
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            Assert.Equal(ExitCodes.Interrupted, process.ExitCode);
            Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            process.Kill();
            folder.Delete(recursive: true);
        }
    }
}
