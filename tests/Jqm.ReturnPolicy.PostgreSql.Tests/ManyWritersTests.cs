using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>
/// Eight writers in four processes execute commands on the cases of one order. Meanwhile processes are killed (<c>kill -9</c>), connections are ended, and the server itself crashes once. In the end
/// the book balances: no event is lost, and nothing is refunded twice. The test runs alone, because a crash of the server ends the connections of other tests, too.
/// </summary>
[Collection(nameof(ManyWritersTests))]
[CollectionDefinition(nameof(ManyWritersTests), DisableParallelization = true)]
public sealed class ManyWritersTests : IDisposable
{
    private const int Processes = 4;
    private const int WritersInProcess = 2;

    private readonly string _connectionString;
    private readonly Book _book;
    private readonly ConcurrentQueue<string> _journal = [];
    private readonly ConcurrentQueue<string> _errors = [];

    public ManyWritersTests()
    {
        _connectionString = Server.NewDatabase();
        _book = new Book(_connectionString);
    }

    private static TimeSpan Time => TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("RETURNPOLICY_SECONDS") ?? "20", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_refunded_twice_while_writers_are_killed()
    {
        await _book.CreateAsync();
        int kills = await Write();
        await _book.ConnectionsEndAsync("writer");
        string[] journal = [.. _journal];
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills; {string.Join(", ", journal.GroupBy(line => line.Split(' ')[0]).Select(kind => $"{kind.Count()} × {kind.Key}"))}");
        Assert.Empty(_errors);

        // Writers did something, met each other, and were killed.
        Assert.InRange(kills, 3, int.MaxValue);
        Assert.True(HasAll());

        await _book.CheckAsync(journal);
        await _book.FinishAsync(journal);
    }

    public void Dispose() => Server.Drop(_connectionString);

    /// <summary>Lets the writers write, and disturbs them, for a time and until each thing has happened.</summary>
    /// <returns>The number of processes that were killed.</returns>
    private async Task<int> Write()
    {
        var random = new Random(1);
        int seed = 0, kills = 0;
        bool crashed = false;
        List<WriterProcess> writers = [.. Enumerable.Range(0, Processes).Select(_ => Start())];
        try
        {
            while (!writers.TrueForAll(writer => writer.HasWritten))
                await Pause(100);
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Time || ((kills < 3 || !crashed || !HasAll()) && watch.Elapsed < Time + TimeSpan.FromMinutes(5)))
            {
                await Pause(random.Next(500, 2500));
                await EndConnection(random);
                if (!crashed && watch.Elapsed > Time / 2)
                    crashed = await CrashServer();
                int victim = random.Next(Processes);
                if (!writers[victim].HasWritten)
                    continue;
                writers[victim].Kill();
                writers[victim].Dispose();
                writers[victim] = Start();
                kills++;
            }

            Assert.True(crashed);
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }

        return kills;

        WriterProcess Start() => new(_book.Named("writer"), ++seed, WritersInProcess, _journal, _errors);

        async Task Pause(int milliseconds)
        {
            await Task.Delay(milliseconds, Cancellation);
            Assert.True(writers.TrueForAll(writer => !writer.HasEnded), string.Join('\n', _errors));
        }
    }

    /// <summary>Whether writers have executed commands and given them again, and allowances.</summary>
    private bool HasAll() => _journal.Has("allowance") && _journal.HasEvent(isRepeated: true);

    /// <summary>Ends a connection of a writer.</summary>
    private Task<object?> EndConnection(Random random) => _book.AskAsync(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY md5(pid::text || {random.Next()}) LIMIT 1");

    /// <summary>Kills a process of the server, after which the server ends all others and recovers from its log.</summary>
    private async Task<bool> CrashServer()
    {
        if (await _book.AskAsync("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1") is not int process)
            return false;
        try
        {
            using var backend = Process.GetProcessById(process);
            backend.Kill();
            return true;
        }
        catch (ArgumentException)
        {
            // The connection has ended in the meantime.
            return false;
        }
    }
}
