namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Cancels a token on Ctrl-C, so that a run ends between two batches. A second Ctrl-C, or a read that does not return within half a second, ends the process.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource _source = new();
    private readonly Timer _lastResort = new(_ => Environment.Exit(ExitCodes.Interrupted));

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    public CancellationToken Token => _source.Token;

    /// <summary>Lets the process take its time: the run has ended, and a report follows.</summary>
    public void RunEnded() => _lastResort.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _lastResort.Dispose();
        _source.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs pressed)
    {
        if (_source.IsCancellationRequested)
            return;
        pressed.Cancel = true;
        _lastResort.Change(Grace, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
