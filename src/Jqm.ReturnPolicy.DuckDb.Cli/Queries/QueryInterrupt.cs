using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>
/// Interrupts the queries of a connection when a token is cancelled. DuckDB forgets an interrupt that comes before a query begins, so interrupts are repeated until this object is
/// disposed.
/// </summary>
internal sealed class QueryInterrupt : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly Timer _timer;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="connection">The connection, which must be open until this object is disposed.</param>
    /// <param name="interrupt">Cancelled when the user asks the query to end.</param>
    public QueryInterrupt(DuckDBConnection connection, CancellationToken interrupt)
    {
        _timer = new Timer(_ => connection.NativeConnection.Interrupt());
        _registration = interrupt.Register(() => _timer.Change(TimeSpan.Zero, Interval));
    }

    /// <summary>Ends the interrupts. None is under way afterwards.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        using var ended = new ManualResetEvent(false);
        if (_timer.Dispose(ended))
            ended.WaitOne();
    }
}
