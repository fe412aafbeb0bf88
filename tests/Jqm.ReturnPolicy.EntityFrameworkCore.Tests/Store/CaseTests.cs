using System.Text;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class CaseTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Case_is_loaded_as_it_was_saved_after_every_command()
    {
        ReturnCaseStore store = _database.Store();
        int version = 0;
        foreach (CaseCommand command in Story.Long)
        {
            StoredCaseResult result = await store.Do("R-1", command);
            Assert.Null(result.Refusal);
            Assert.False(result.IsRepeated);
            Assert.Equal((command.Id, command.At, command.Action), (result.Event!.Id, result.Event.At, result.Event.Action));
            Assert.Equal(++version, result.Case!.Version);
            ReturnCase? loaded = await _database.Store().LoadAsync("R-1", Cancellation);
            Assert.Equal(result.Case, loaded);
            Assert.Equal(result.Case.State, loaded!.State);
        }
    }

    [Fact]
    public async Task Stored_events_are_what_the_domain_decides_without_a_store()
    {
        await _database.Store().Play("R-1", Story.Long);
        var ledger = new RefundLedger(Story.Order.Number);
        ReturnCase @case = ReturnCase.Submit((SubmitRequest)Story.Long[0]).Case!;
        foreach (CaseCommand command in Story.Long.Skip(1))
        {
            CaseResult step = @case.Execute(command switch
            {
                InspectParcel inspect => new InspectParcel(inspect.Id, inspect.At, inspect.Actor, inspect.Inspected, ledger),
                SettleWithoutReturn settle => new SettleWithoutReturn(settle.Id, settle.At, settle.Actor, settle.Units, ledger),
                _ => command,
            });
            @case = step.Case!;
            if (step.Event is SettlementEvent settled)
                ledger = ledger.Record(@case, settled).Ledger;
        }

        Assert.Equal(@case, await _database.Store().LoadAsync("R-1", Cancellation));
        Assert.Equal(ledger, await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation));
        Assert.Equal(2, ledger.Version);
    }

    [Fact]
    public async Task Rows_have_the_wire_form_and_what_queries_need()
    {
        ReturnCase @case = await _database.Store().Play("R-1", Story.Long);
        Shop shop = _database.Open();
        List<StoredCaseEvent> events = await shop.Events.OrderBy(row => row.Sequence).ToListAsync(Cancellation);
        Assert.Equal<CaseEvent>(@case.Events, events.Select(row => ReturnPolicyJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(row.Json))));
        Assert.Equal(Story.Long.Select(command => command.Id), events.Select(row => row.EventId));
        Assert.Equal(Enumerable.Range(1, Story.Long.Count), events.Select(row => row.Sequence));
        Assert.All(events, row => Assert.Equal(("R-1", Story.Order.Number), (row.CaseId, row.OrderNumber)));
        Assert.Equal(ReturnCase.ReplaySteps(@case.Events).Select(step => step.State), events.Select(row => row.State));
        Assert.All(events.Zip(@case.Events), pair => Assert.InRange(pair.Second.At - pair.First.At, Duration.Zero, Duration.FromNanoseconds(999)));

        List<StoredLedgerEntry> entries = await shop.Entries.OrderBy(row => row.Sequence).ToListAsync(Cancellation);
        Assert.Equal([(1, "C-6"), (2, "C-8")], entries.Select(row => (row.Sequence, row.EntryId)));
        Assert.All(entries, row => Assert.Equal((Story.Order.Number, "R-1"), (row.OrderNumber, row.CaseId)));
        ValueList<LedgerEntry> ledger = entries.Select(row => ReturnPolicyJson.Read<LedgerEntry>(Encoding.UTF8.GetBytes(row.Json))).ToValueList();
        Assert.Equal(@case.Settlements.Select(settlement => settlement.Refund), ledger.Select(entry => entry.Refund));
        Assert.Equal(ledger.Select(entry => entry.Refund.Total), entries.Select(row => Money.FromMinorUnits(row.TotalMinorUnits, row.Currency)));
    }

    [Fact]
    public async Task Open_cases_are_found_by_the_state_of_their_last_event()
    {
        await _database.Store().Play("R-1", Story.Long.Take(5));
        await _database.Store().Play("R-2", Story.Declined.Take(1));
        Shop shop = _database.Open();
        string[] approved = await shop.Events
            .Where(row => row.State == CaseState.Approved && !shop.Events.Any(later => later.CaseId == row.CaseId && later.Sequence > row.Sequence))
            .Select(row => row.CaseId)
            .ToArrayAsync(Cancellation);
        Assert.Equal(["R-1"], approved);
    }

    [Fact]
    public async Task Unknown_case_is_null_and_a_command_on_it_throws()
    {
        ReturnCaseStore store = _database.Store();
        Assert.Null(await store.LoadAsync("R-9", Cancellation));
        KeyNotFoundException error = await Assert.ThrowsAsync<KeyNotFoundException>(() => store.Do("R-9", new WithdrawRequest("C-1", Story.At(1), "merchant")));
        Assert.Contains("'R-9'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.LoadLedgerAsync("JQM-9", Cancellation)).Version);
    }

    [Fact]
    public async Task Refusal_saves_nothing_and_leaves_other_changes_pending()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        Shop shop = _database.Open();
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        StoredCaseResult result = await new ReturnCaseStore(shop).Do("R-1", new RecordRefund("C-1", Story.At(1), "finance"));
        Assert.Equal((RefusalCode.WrongState, true, false), (result.Refusal!.Code, result.IsRefused, result.IsRepeated));
        Assert.Null(result.Event);
        Assert.Equal(1, result.Case!.Version);
        Assert.Equal((1, 0), _database.Counts());
        Assert.True(shop.ChangeTracker.HasChanges());
        Assert.Equal(0, await _database.Open().Orders.CountAsync(Cancellation));

        StoredCaseResult submission = await new ReturnCaseStore(shop).SubmitAsync(
            new SubmitRequest("C-0", Story.Start - Duration.FromDays(1), "merchant", Story.Order, Story.Request("R-5", 1), PolicyEvaluator.Standard), Cancellation);
        Assert.Equal(RefusalCode.TimeOrder, submission.Refusal!.Code);
        Assert.Null(submission.Case);
    }

    [Fact]
    public async Task Refused_command_can_be_given_again_under_its_id()
    {
        ReturnCaseStore store = _database.Store();
        await store.Play("R-1", Story.Long.Take(1));
        CaseCommand withdraw = new WithdrawRequest("C-1", Story.At(-1), "merchant");
        Assert.True((await store.Do("R-1", withdraw)).IsRefused);
        Assert.False((await store.Do("R-1", new WithdrawRequest("C-1", Story.At(1), "merchant"))).IsRefused);
    }

    [Fact]
    public async Task Other_changes_of_the_context_are_saved_with_the_event()
    {
        Shop shop = _database.Open();
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        await new ReturnCaseStore(shop).Play("R-1", Story.Long.Take(1));
        Assert.Equal(1, await _database.Open().Orders.CountAsync(Cancellation));
        Assert.Single(shop.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Changed_rows_are_reported_as_invalid_data()
    {
        await _database.Store().Play("R-1", Story.Long);
        Shop shop = _database.Open();
        await shop.Database.ExecuteSqlRawAsync("""UPDATE "ReturnCaseEvents" SET "Json" = replace("Json", '"C-2"', '"C-1"')""", Cancellation);
        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => _database.Store().LoadAsync("R-1", Cancellation));
        Assert.Contains("'R-1'", error.Message, StringComparison.Ordinal);
        await shop.Database.ExecuteSqlRawAsync("""UPDATE "RefundLedgerEntries" SET "Json" = '[]'""", Cancellation);
        error = await Assert.ThrowsAsync<InvalidDataException>(() => _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation));
        Assert.Contains($"'{Story.Order.Number}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Context_without_the_tables_is_refused()
    {
        using var context = new DbContext(Database.Unconnected);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new ReturnCaseStore(context));
        Assert.Contains("AddReturnPolicy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_arguments_throw()
    {
        ReturnCaseStore store = _database.Store();
        Assert.Throws<ArgumentNullException>(() => new ReturnCaseStore(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.LoadAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.LoadLedgerAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.SubmitAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ExecuteAsync("R-1", (CaseCommand)null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ExecuteAsync("R-1", (Func<RefundLedger, CaseCommand>)null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ExecuteAsync(null!, Story.Long[1], Cancellation));
        await _database.Store().Play("R-1", Story.Long.Take(1));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ExecuteAsync("R-1", _ => null!, Cancellation));
    }

    public void Dispose() => _database.Dispose();
}
