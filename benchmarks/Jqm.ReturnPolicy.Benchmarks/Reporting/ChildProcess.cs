using System.Diagnostics;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A process that was run to its end.</summary>
/// <param name="Output">What it printed.</param>
/// <param name="Milliseconds">How long it took, from before its start to after its end.</param>
internal sealed record ChildProcess(string Output, double Milliseconds)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">The variables that the program gets beside those of this process.</param>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static ChildProcess Run(string program, IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return process.ExitCode == 0
            ? new ChildProcess(output, milliseconds)
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {output}");
    }
}
