namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class AllowanceTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Allowance_is_recorded_once_under_its_id()
    {
        StoredAllowanceResult first = await Allow("A-1", 5.00m);
        Assert.Equal((AllowanceVerdict.Allowed, "A-1", false), (first.Decision!.Verdict, first.Entry!.AllowanceId, first.IsRepeated));
        StoredAllowanceResult second = await Allow("A-1", 5.00m);
        Assert.Equal((first.Entry, true), (second.Entry, second.IsRepeated));
        Assert.Equal(1, (await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation)).Version);
        CommandIdConflictException error = await Assert.ThrowsAsync<CommandIdConflictException>(() => Allow("A-1", 6.00m));
        Assert.Equal("A-1", error.Id);
        Assert.Contains("5.00 USD", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allowances_count_as_prior_refunds_of_a_settlement()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 3));
        await Allow("A-1", 10.00m);
        StoredCaseResult result = await _database.Store().Do("R-1", Story.Inspect(3));
        var settled = (SettlementEvent)result.Event!;
        Assert.Equal(1, settled.LedgerVersion);
        RefundLedger ledger = await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation);
        Assert.Equal((2, "R-1"), (ledger.Version, ledger.Entries[1].RequestId));
        ReturnCase alone = await PlayAlone();
        Assert.Equal(alone.Settlements[0].Refund!.Total - Story.Usd(10.00m), settled.Settlement.Refund!.Total);
    }

    [Fact]
    public async Task Allowance_that_loses_is_computed_again()
    {
        var faster = new BeforeSave(() => Allow("A-1", 59.00m));
        InvalidInputException error = await Assert.ThrowsAsync<InvalidInputException>(() => Allow("A-2", 5.00m, faster));
        Assert.Equal(ErrorCode.AmountOutOfRange, error.Code);
        faster = new BeforeSave(() => Allow("A-3", 0.50m));
        Assert.Equal("A-4", (await Allow("A-4", 0.40m, faster)).Entry!.AllowanceId);
        Assert.Equal(["A-1", "A-3", "A-4"], (await _database.Store().LoadLedgerAsync(Story.Order.Number, Cancellation)).Entries.Select(entry => entry.AllowanceId));
    }

    [Fact]
    public async Task Same_allowance_by_two_writers_is_one_entry()
    {
        var faster = new BeforeSave(() => Allow("A-1", 5.00m));
        Assert.True((await Allow("A-1", 5.00m, faster)).IsRepeated);
        Assert.Equal((0, 1), _database.Counts());
    }

    [Fact]
    public async Task Error_other_than_a_conflict_is_thrown()
    {
        await _database.Open().Database.ExecuteSqlRawAsync(Database.ForbidInserts("RefundLedgerEntries"), Cancellation);
        await Assert.ThrowsAsync<DbUpdateException>(() => Allow("A-1", 5.00m));
    }

    [Fact]
    public async Task Null_arguments_throw()
    {
        ReturnCaseStore store = _database.Store();
        ValueList<Allowance> allowances = [new Allowance("1", Story.Usd(1))];
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.AllowAsync(null!, Story.Evaluator, Story.Order, Story.Start, allowances, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.AllowAsync("A-1", null!, Story.Order, Story.Start, allowances, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.AllowAsync("A-1", Story.Evaluator, null!, Story.Start, allowances, Cancellation));
    }

    public void Dispose() => _database.Dispose();

    private Task<StoredAllowanceResult> Allow(string id, decimal amount, params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        _database.Store(interceptors).AllowAsync(id, Story.Evaluator, Story.Order, Story.Start, [new Allowance("1", Story.Usd(amount))], Cancellation);

    private static async Task<ReturnCase> PlayAlone()
    {
        using var database = new Database();
        return await database.Store().Play("R-1", [.. Story.UpToInspection("R-1", 3), Story.Inspect(3)]);
    }
}
