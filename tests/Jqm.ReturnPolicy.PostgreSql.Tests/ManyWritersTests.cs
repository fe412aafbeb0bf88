using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jqm.ReturnPolicy.PostgreSql.Writer;
using Npgsql;

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

    private readonly string _connectionString = Server.NewDatabase();
    private readonly ConcurrentQueue<string> _journal = [];
    private readonly ConcurrentQueue<string> _errors = [];

    private static TimeSpan Time => TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("RETURNPOLICY_SECONDS") ?? "20", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_refunded_twice_while_writers_are_killed()
    {
        await using (var context = new Returns(_connectionString))
            await context.Database.EnsureCreatedAsync(Cancellation);
        int kills = await Write();
        string[] journal = [.. _journal];
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills; {string.Join(", ", journal.GroupBy(line => line.Split(' ')[0]).Select(kind => $"{kind.Count()} × {kind.Key}"))}");
        Assert.Empty(_errors);

        // Writers did something, met each other, and were killed.
        Assert.InRange(kills, 3, int.MaxValue);
        Assert.True(HasAll());

        await Check(journal);
        await Finish();
        RefundLedger ledger = await Check(journal);

        // In the end every unit that a case can still take was refunded: what is left is less than any case waits for.
        Assert.Equal(30, ledger.Entries.Count(entry => entry.AllowanceId is not null));
        ReturnCase[] waiting = [.. (await Cases()).Where(@case => @case.State == CaseState.Received)];
        int left = Work.Units - UnitsOf(ledger);
        Assert.All(waiting, @case => Assert.True(@case.Request.Items[0].Quantity > left, $"{@case.Id} waits for {@case.Request.Items[0].Quantity} units, and {left} are left."));
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

        WriterProcess Start() => new(_connectionString, ++seed, WritersInProcess, _journal, _errors);

        async Task Pause(int milliseconds)
        {
            await Task.Delay(milliseconds, Cancellation);
            Assert.True(writers.TrueForAll(writer => !writer.HasEnded), string.Join('\n', _errors));
        }
    }

    /// <summary>Whether writers have executed commands and given them again, and allowances.</summary>
    private bool HasAll() => _journal.Any(line => line.StartsWith("allowance ", StringComparison.Ordinal))
        && _journal.Any(line => line.StartsWith("event ", StringComparison.Ordinal) && line.EndsWith(" True", StringComparison.Ordinal));

    /// <summary>Ends a connection of a writer.</summary>
    private Task<object?> EndConnection(Random random) => Ask(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY md5(pid::text || {random.Next()}) LIMIT 1");

    /// <summary>Kills a process of the server, after which the server ends all others and recovers from its log.</summary>
    private async Task<bool> CrashServer()
    {
        if (await Ask("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1") is not int process)
            return false;
        using var backend = Process.GetProcessById(process);
        backend.Kill();
        return true;
    }

    private async Task<object?> Ask(string sql)
    {
        // The server may be recovering.
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connectionString + ";Pooling=false");
                await connection.OpenAsync(Cancellation);
                await using var command = new NpgsqlCommand(sql, connection);
                return await command.ExecuteScalarAsync(Cancellation);
            }
            catch (NpgsqlException error) when (error.IsTransient && attempt < 100)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    /// <summary>Executes what is left to do, one command after another.</summary>
    private async Task Finish()
    {
        await using var context = new Returns(_connectionString);
        var store = new ReturnCaseStore(context);
        for (int number = 0; number < Work.Allowances; number++)
            await Work.AllowAsync(store, number, Cancellation);
        for (int number = 0; number < Work.Cases; number++)
        {
            while (await Work.StepAsync(store, number, withdraws: false, Cancellation) is { IsRefused: false })
                ;
        }
    }

    /// <summary>Checks that the cases, the ledger and what the writers were told fit together.</summary>
    private async Task<RefundLedger> Check(string[] journal)
    {
        ReturnCase[] cases = await Cases();
        await using var context = new Returns(_connectionString);
        RefundLedger ledger = await new ReturnCaseStore(context).LoadLedgerAsync(Work.Order.Number, Cancellation);

        // What a writer was told is in the database, in its place.
        Dictionary<string, ReturnCase> byId = cases.ToDictionary(@case => @case.Id);
        foreach (string[] told in journal.Select(line => line.Split(' ')))
        {
            if (told[0] == "event")
                Assert.Equal(told[3], byId[told[1]].Events[int.Parse(told[2], CultureInfo.InvariantCulture) - 1].Id);
            else if (told[0] == "allowance")
                Assert.Contains(ledger.Entries, entry => entry.AllowanceId == told[1]);
        }

        // The ledger has the refund of each settlement once, in the place that the settlement was computed from, and nothing else but allowances.
        var settlements = cases.SelectMany(@case => @case.Events.OfType<SettlementEvent>().Where(settled => settled.Settlement.Refund is not null).Select(settled => (@case.Id, Event: settled))).ToList();
        Assert.Equal(ledger.Version, settlements.Count + ledger.Entries.Count(entry => entry.AllowanceId is not null));
        foreach ((string id, SettlementEvent settled) in settlements)
            Assert.Equal(new LedgerEntry(id, settled.Id, settled.Settlement.Refund!), ledger.Entries[settled.LedgerVersion]);

        // Entry by entry, an empty ledger accepts them: none goes beyond what was charged.
        var replayed = new RefundLedger(Work.Order.Number);
        foreach (LedgerEntry entry in ledger.Entries)
        {
            LedgerResult recorded = replayed.Record(Work.Order, entry, replayed.Version);
            Assert.Null(recorded.Refusal);
            replayed = recorded.Ledger;
        }

        // The same by SQL, from the JSON of the rows.
        Assert.InRange(UnitsOf(ledger), 0, Work.Units);
        Assert.Equal((long)UnitsOf(ledger), await Ask("""SELECT coalesce(sum((line->>'quantity')::int), 0) FROM "RefundLedgerEntries", jsonb_array_elements(coalesce("Json"::jsonb->'refund'->'lines', '[]')) line"""));
        Assert.Equal(0L, await Ask("""SELECT count(*) FROM (SELECT "CaseId" FROM "ReturnCaseEvents" GROUP BY "CaseId" HAVING count(*) <> max("Sequence") OR min("Sequence") <> 1) broken"""));
        Assert.Equal((long)ledger.Version, await Ask("""SELECT coalesce(max("Sequence"), 0)::bigint FROM "RefundLedgerEntries" """));
        Assert.True(Convert.ToInt64(await Ask("""SELECT coalesce(sum("TotalMinorUnits"), 0)::bigint FROM "RefundLedgerEntries" """), CultureInfo.InvariantCulture)
            <= (Work.Units * 1999) + 3000 + 10001 + (3 * Work.Cases));
        return ledger;
    }

    private static int UnitsOf(RefundLedger ledger) => ledger.Entries.Sum(entry => entry.Refund.Lines.Sum(line => line.Quantity));

    /// <summary>All cases, each rebuilt from its events.</summary>
    private async Task<ReturnCase[]> Cases()
    {
        await using var context = new Returns(_connectionString);
        var store = new ReturnCaseStore(context);
        List<string> ids = await context.Set<StoredCaseEvent>().Select(row => row.CaseId).Distinct().ToListAsync(Cancellation);
        var cases = new List<ReturnCase>();
        foreach (string id in ids)
            cases.Add((await store.LoadAsync(id, Cancellation))!);
        return [.. cases];
    }
}
