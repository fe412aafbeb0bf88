using System.Diagnostics;
using System.Text;

namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

/// <summary>What a run of the tool printed.</summary>
internal sealed record Tool(int ExitCode, string Text, string Error)
{
    /// <summary>Runs the tool in this process.</summary>
    public static Tool Run(params string[] args) => RunOn("", args);

    /// <summary>Runs the tool in this process, with an input.</summary>
    public static Tool RunOn(string input, params string[] args) => RunOn(input, CancellationToken.None, args);

    /// <summary>Runs the tool in this process, with an input and an interrupt.</summary>
    public static Tool RunOn(string input, CancellationToken interrupt, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter { NewLine = "\n" };
        int exitCode = DuckDbApp.Invoke(args, new ToolEnvironment(stdin, stdout, stderr), interrupt);
        return new Tool(exitCode, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }

    /// <summary>Starts the tool as a process of its own, in a folder. Tests that run in the background ignore interrupts, which the tool would inherit.</summary>
    public static Process Start(string folder, params string[] args)
    {
        string[] command = [.. OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", Path.Combine(AppContext.BaseDirectory, "Jqm.ReturnPolicy.DuckDb.Cli.dll"), .. args];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
    }

    /// <summary>Runs the tool as a process of its own.</summary>
    public static async Task<Tool> RunProcess(string input, string folder, params string[] args)
    {
        using Process process = Start(folder, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Tool(process.ExitCode, await output, await errors);
    }
}
