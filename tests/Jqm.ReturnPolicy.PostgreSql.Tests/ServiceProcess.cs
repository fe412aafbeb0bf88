using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>A service over HTTP on loopback, in a process of its own.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts a service.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="errors">Receives what the service logs of errors of its own.</param>
    public ServiceProcess(string connectionString, ConcurrentQueue<string> errors)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(Service.CommandOutcome).Assembly.Location,
            "--connection", connectionString,
            "--urls", "http://127.0.0.1:0",
            "--Logging:Console:FormatterName=simple",
            "--Logging:Console:FormatterOptions:SingleLine=true",
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=None", // A conflict is logged as an error there, and judged again.
        ];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            if (Listening().Match(line.Data) is { Success: true } listening)
                _address.TrySetResult(new Uri(listening.Groups["address"].Value));
            else if (line.Data.StartsWith("fail:", StringComparison.Ordinal) || line.Data.StartsWith("crit:", StringComparison.Ordinal))
                errors.Enqueue(line.Data);
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                errors.Enqueue(line.Data);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Gets the address, as soon as the service listens.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>Ends the process at once (<c>kill -9</c>), wherever it is.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        _address.TrySetCanceled();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
