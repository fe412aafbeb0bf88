using System.Diagnostics;
using System.Globalization;
using Jqm.ReturnPolicy.PostgreSql.Writer;
using Npgsql;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>The cases of one order and its refund ledger in a database, and what must be true of them after anything that writers do.</summary>
internal sealed class Book(string connectionString)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates the database and its tables.</summary>
    public async Task CreateAsync()
    {
        await using var context = new Returns(connectionString);
        await context.Database.EnsureCreatedAsync(Cancellation);
    }

    /// <summary>Executes a statement, and returns the first value.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        // The server may be recovering.
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
                await connection.OpenAsync(Cancellation);
                await using var command = new NpgsqlCommand(sql, connection);
                return await command.ExecuteScalarAsync(Cancellation);
            }
            catch (NpgsqlException error) when (error.IsTransient && watch.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    /// <summary>Waits until the server has ended the connections of killed processes. Until then, the server may commit what a process sent before the end.</summary>
    /// <param name="name">The name of the processes in <see cref="Named"/>.</param>
    public async Task ConnectionsEndAsync(string name)
    {
        var watch = Stopwatch.StartNew();
        while (await AskAsync($"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{name}'") is not 0L)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"A connection of a killed {name} is still open.");
            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>Returns the connection string for a kind of process.</summary>
    public string Named(string name) => new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = name }.ConnectionString;

    /// <summary>Executes what is left to do, one command after another, and checks that nothing is left over.</summary>
    public async Task FinishAsync(string[] journal)
    {
        await using var context = new Returns(connectionString);
        var store = new ReturnCaseStore(context);
        for (int number = 0; number < Work.Allowances; number++)
            await Work.AllowAsync(store, number, Cancellation);
        for (int number = 0; number < Work.Cases; number++)
        {
            while (await Work.StepAsync(store, number, withdraws: false, Cancellation) is { IsRefused: false })
                ;
        }

        // In the end every unit that a case can still take was refunded: what is left is less than any case waits for.
        RefundLedger ledger = await CheckAsync(journal);
        Assert.Equal(30, ledger.Entries.Count(entry => entry.AllowanceId is not null));
        ReturnCase[] waiting = [.. (await Cases()).Where(@case => @case.State == CaseState.Received)];
        int left = Work.Units - UnitsOf(ledger);
        Assert.All(waiting, @case => Assert.True(@case.Request.Items[0].Quantity > left, $"{@case.Id} waits for {@case.Request.Items[0].Quantity} units, and {left} are left."));
    }

    /// <summary>Checks that the cases, the ledger and what the writers were told fit together.</summary>
    public async Task<RefundLedger> CheckAsync(string[] journal)
    {
        ReturnCase[] cases = await Cases();
        await using var context = new Returns(connectionString);
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
        Assert.Equal((long)UnitsOf(ledger), await AskAsync("""SELECT coalesce(sum((line->>'quantity')::int), 0) FROM "RefundLedgerEntries", jsonb_array_elements(coalesce("Json"::jsonb->'refund'->'lines', '[]')) line"""));
        Assert.Equal(0L, await AskAsync("""SELECT count(*) FROM (SELECT "CaseId" FROM "ReturnCaseEvents" GROUP BY "CaseId" HAVING count(*) <> max("Sequence") OR min("Sequence") <> 1) broken"""));
        Assert.Equal((long)ledger.Version, await AskAsync("""SELECT coalesce(max("Sequence"), 0)::bigint FROM "RefundLedgerEntries" """));
        Assert.True(Convert.ToInt64(await AskAsync("""SELECT coalesce(sum("TotalMinorUnits"), 0)::bigint FROM "RefundLedgerEntries" """), CultureInfo.InvariantCulture)
            <= (Work.Units * 1999) + 3000 + 10001 + (3 * Work.Cases));
        return ledger;
    }

    private static int UnitsOf(RefundLedger ledger) => ledger.Entries.Sum(entry => entry.Refund.Lines.Sum(line => line.Quantity));

    /// <summary>All cases, each rebuilt from its events.</summary>
    private async Task<ReturnCase[]> Cases()
    {
        await using var context = new Returns(connectionString);
        var store = new ReturnCaseStore(context);
        List<string> ids = await context.Set<StoredCaseEvent>().Select(row => row.CaseId).Distinct().ToListAsync(Cancellation);
        var cases = new List<ReturnCase>();
        foreach (string id in ids)
            cases.Add((await store.LoadAsync(id, Cancellation))!);
        return [.. cases];
    }
}
