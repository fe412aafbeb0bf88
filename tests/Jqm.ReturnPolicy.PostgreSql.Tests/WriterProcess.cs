using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>A process with several writers, and the lines that it has printed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    public WriterProcess(string connectionString, int seed, int writers, ConcurrentQueue<string> journal, ConcurrentQueue<string> errors)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Writer.Work).Assembly.Location);
        start.ArgumentList.Add(connectionString);
        start.ArgumentList.Add(seed.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(writers.ToString(CultureInfo.InvariantCulture));
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            HasWritten = true;
            Add(journal, line.Data);
        };
        _process.ErrorDataReceived += (_, line) => Add(errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether a writer of the process has executed a command.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Whether the process ended by itself, which is an error: writers write until they are killed.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Ends the process at once (<c>kill -9</c>), wherever it is.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static void Add(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
