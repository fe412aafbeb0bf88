namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>Of two commands at the same time, one is saved, and the other one is judged again.</summary>
public sealed class ConflictTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_that_loses_is_judged_again_and_may_be_refused()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1).Take(1));
        var faster = new BeforeSave(() => _database.Store().Do("R-1", new WithdrawRequest("C-9", Story.At(1), "merchant")));
        StoredCaseResult result = await _database.Store(faster).Do("R-1", Story.UpToInspection("R-1", 1).ElementAt(1));
        Assert.Equal((RefusalCode.WrongState, CaseState.Withdrawn), (result.Refusal!.Code, result.Refusal.State));
        Assert.Equal((1, (2, 0)), (faster.Saves, _database.Counts()));
    }

    [Fact]
    public async Task Command_that_loses_and_is_still_possible_is_saved_after_the_other_one()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        var faster = new BeforeSave(() => _database.Store().Do("R-1", new AddInformation("C-9", Story.At(1), "merchant", [new ItemInformation(0, "left sleeve")])));
        StoredCaseResult result = await _database.Store(faster).Do("R-1", Story.Long[1]);
        Assert.Null(result.Refusal);
        Assert.Equal(["C-0", "C-9", "C-1"], result.Case!.Events.Select(happened => happened.Id));
        Assert.Equal(result.Case, await _database.Store().LoadAsync("R-1", Cancellation));
        Assert.Equal(2, faster.Saves);
    }

    [Fact]
    public async Task Same_command_by_two_writers_is_one_event()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        StoredCaseResult? first = null;
        var faster = new BeforeSave(async () => first = await _database.Store().Do("R-1", Story.Long[1]));
        StoredCaseResult second = await _database.Store(faster).Do("R-1", Story.Long[1]);
        Assert.Equal((false, true), (first!.IsRepeated, second.IsRepeated));
        Assert.Equal((first.Case, first.Event), (second.Case, second.Event));
        Assert.Equal((2, 0), _database.Counts());
    }

    [Fact]
    public async Task Request_is_submitted_once()
    {
        var submit = (SubmitRequest)Story.Long[0];
        var faster = new BeforeSave(() => _database.Store().Do("R-1", submit));
        StoredCaseResult second = await _database.Store(faster).SubmitAsync(new SubmitRequest("C-00", submit.At, submit.Actor, submit.Order, submit.Request, submit.Evaluator), Cancellation);
        Assert.Equal(RefusalCode.WrongState, second.Refusal!.Code);
        Assert.Equal((1, 0), _database.Counts());
    }

    [Fact]
    public async Task Two_cases_of_an_order_share_its_ledger()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 2));
        await _database.Store().Play("R-2", Story.UpToInspection("R-2", 2));
        StoredCaseResult? first = null;
        var faster = new BeforeSave(async () => first = await _database.Store().Do("R-1", Story.Inspect(2)));
        StoredCaseResult second = await _database.Store(faster).Do("R-2", Story.Inspect(2));
        Assert.Equal(2, first!.Case!.Settlements[0].Refund!.Lines[0].Quantity);

        // Of the three units, two were refunded in the meantime. The second case was judged again, with the refund of the first one.
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.QuantityOutOfRange), (second.Refusal!.Code, second.Refusal.Error));
        Assert.Equal((1, (7, 1)), (faster.Saves, _database.Counts()));
    }

    [Fact]
    public async Task Units_that_another_case_was_refunded_are_not_refunded_again()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 3));
        await _database.Store().Play("R-2", Story.UpToInspection("R-2", 3));
        await _database.Store().Play("R-1", [Story.Inspect(3)]);
        StoredCaseResult second = await _database.Store().Do("R-2", Story.Inspect(3));
        Assert.Null((second.Event as SettlementEvent)?.Settlement.Refund);
        Assert.Equal(1, (await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation)).Version);
    }

    [Fact]
    public async Task Ledger_that_is_newer_than_the_case_is_read_again_with_the_case()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        var faster = new BeforeQuery("RefundLedgerEntries", () => _database.Store().Do("R-1", Story.Inspect(1, "C-8")));
        StoredCaseResult result = await _database.Store(faster).Do("R-1", Story.Inspect(1));
        Assert.Equal((RefusalCode.WrongState, CaseState.Settled), (result.Refusal!.Code, result.Refusal.State));
        Assert.Equal((4, 1), _database.Counts());
    }

    [Fact]
    public async Task Ledger_that_does_not_fit_the_case_refuses_and_does_not_repeat_for_ever()
    {
        await _database.Store().Play("R-1", Story.Long.Take(8));
        await _database.Open().Entries.ExecuteDeleteAsync(Cancellation);
        StoredCaseResult result = await _database.Store().Do("R-1", Story.Long[8]);
        Assert.Equal(RefusalCode.VersionConflict, result.Refusal!.Code);
    }

    [Fact]
    public async Task Command_is_made_again_from_the_ledger_after_a_conflict()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        await _database.Store().Play("R-2", Story.UpToInspection("R-2", 1));
        var versions = new List<int>();
        var faster = new BeforeSave(() => _database.Store().Do("R-1", Story.Inspect(1)));
        StoredCaseResult result = await _database.Store(faster).ExecuteAsync(
            "R-2",
            ledger =>
            {
                versions.Add(ledger.Version);
                return new InspectParcel("C-3", Story.At(3), "warehouse", [new InspectedItem("1", 1, ReturnReason.Defective, shipmentId: "S1")], ledger);
            },
            Cancellation);
        Assert.Null(result.Refusal);
        Assert.Equal([0, 1], versions);
        Assert.Equal(2, (await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation)).Version);
    }

    [Fact]
    public async Task Error_of_another_table_is_thrown_at_once()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        await AddOrder(_database.Open());
        var saves = new BeforeSave(() => Task.CompletedTask);
        Shop shop = _database.Open(saves);
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(2) });
        await Assert.ThrowsAsync<DbUpdateException>(() => new ReturnCaseStore(shop).Do("R-1", Story.Long[1]));
        Assert.Equal((1, (1, 0)), (saves.Saves, _database.Counts()));
        Assert.Single(shop.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Error_of_another_table_is_thrown_after_a_conflict_too()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        await AddOrder(_database.Open());
        var faster = new BeforeSave(() => _database.Store().Do("R-1", new AddInformation("C-9", Story.At(1), "merchant", [new ItemInformation(0, "left sleeve")])));
        Shop shop = _database.Open(faster);
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(2) });
        await Assert.ThrowsAsync<DbUpdateException>(() => new ReturnCaseStore(shop).Do("R-1", Story.Long[1]));
        Assert.Equal((2, (2, 0)), (faster.Saves, _database.Counts()));
    }

    [Fact]
    public async Task Lost_update_of_another_table_is_thrown()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        await AddOrder(_database.Open());
        var saves = new BeforeSave(() => Task.CompletedTask);
        Shop shop = _database.Open(saves);
        ShopOrder order = await shop.Orders.SingleAsync(Cancellation);
        await _database.Open().Orders.ExecuteDeleteAsync(Cancellation);
        order.PlacedAt = Story.At(1);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => new ReturnCaseStore(shop).Do("R-1", Story.Long[1]));
        Assert.Equal((1, (1, 0)), (saves.Saves, _database.Counts()));
    }

    [Fact]
    public async Task Cancellation_saves_nothing_and_leaves_no_row_in_the_context()
    {
        await _database.Store().Play("R-1", Story.Long.Take(1));
        using var source = new CancellationTokenSource();
        Shop shop = _database.Open(new BeforeSave(source.CancelAsync));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ReturnCaseStore(shop).ExecuteAsync("R-1", Story.Long[1], source.Token));
        Assert.Empty(shop.ChangeTracker.Entries());
        Assert.Equal((1, 0), _database.Counts());
    }

    [Fact]
    public async Task Many_writers_refund_every_unit_once()
    {
        for (int i = 0; i < 6; i++)
            await _database.Store().Play($"R-{i}", Story.UpToInspection($"R-{i}", 1));
        StoredCaseResult[] results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _database.Store().Do($"R-{i}", Story.Inspect(1)), Cancellation)));
        Assert.Equal(3, results.Count(result => result.Event is SettlementEvent { Settlement.Refund: not null }));
        RefundLedger ledger = await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation);
        Assert.Equal(3, ledger.Entries.Sum(entry => entry.Refund.Lines.Sum(line => line.Quantity)));
    }

    public void Dispose() => _database.Dispose();

    private static async Task AddOrder(Shop shop)
    {
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        await shop.SaveChangesAsync(Cancellation);
    }
}
