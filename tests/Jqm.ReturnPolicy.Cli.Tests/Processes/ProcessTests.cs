using System.Diagnostics;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The tool as a process of its own, in several time zones and languages.</summary>
public sealed class ProcessTests
{
    /// <summary>A time zone and a language; all three pairs if the tests run with all their cases.</summary>
    public static TheoryData<string, string> Machines { get; } =
        [.. LawCases.SomeOf<(string, string)>([("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/St_Johns", "ar_SA.UTF-8"), ("Asia/Shanghai", "C")])];

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Machine_zone_and_language_make_no_difference(string zone, string language)
    {
        byte[] expected = Tool.RunOn(Conformance.Stream, "run", "--threads", "1").Output;
        (int exitCode, byte[] output, string error) = await Run(Conformance.Stream, zone, language, "run");
        Assert.Equal(ExitCodes.RunHadErrors, exitCode);
        Assert.Equal(expected, output);
        Assert.StartsWith($"{Conformance.Cases.Count} documents, ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_to_a_pipe_is_plain_utf_8()
    {
        (int exitCode, byte[] output, string error) = await Run(System.Text.Encoding.UTF8.GetBytes(Conformance.Document("settle", "approved")), "UTC", "C", "settle", "-");
        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal("", error);
        Assert.NotEqual(0xEF, output[0]);
        Assert.DoesNotContain((byte)0x1B, output);
    }

    [Fact]
    public async Task A_wrong_name_is_one_line_on_standard_error()
    {
        (int exitCode, byte[] output, string error) = await Run([], "UTC", "C", "assess", "no-such-file.json");
        Assert.Equal(ExitCodes.BadInput, exitCode);
        Assert.Empty(output);
        Assert.Equal("error: There is no file 'no-such-file.json'; check the name, or give - for standard input.", error.TrimEnd());
    }

    private static async Task<(int ExitCode, byte[] Output, string Error)> Run(byte[] input, string zone, string language, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jqm.ReturnPolicy.Cli.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = language;
        start.Environment["LC_ALL"] = language;
        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A tool that does not want its input has ended already; its exit code tells the rest.
        }

        await Task.WhenAll(reading, errors);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ToArray(), await errors);
    }
}
