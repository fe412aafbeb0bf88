using System.Diagnostics;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The server of <c>benchmarks/Jqm.ReturnPolicy.Server</c>, in a process of its own on loopback.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    public ServerProcess()
    {
        string folder = Path.Combine(Repository.Artifacts, "http");
        ChildProcess.Run("dotnet", ["publish", "benchmarks/Jqm.ReturnPolicy.Server", "-c", "Release", "-o", folder, "-v", "quiet"]);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Jqm.ReturnPolicy.Server.dll"), "--urls=http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        _process = Process.Start(start)!;
        Address = new Uri(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start."));
    }

    /// <summary>The address that it listens on.</summary>
    public Uri Address { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
