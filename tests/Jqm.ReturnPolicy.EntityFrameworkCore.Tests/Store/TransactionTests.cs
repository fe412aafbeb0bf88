using Microsoft.EntityFrameworkCore.Storage;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>A store works in the transaction and under the execution strategy of its team.</summary>
public sealed class TransactionTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_transaction_saves_several_commands_or_none()
    {
        Shop shop = _database.Open();
        var store = new ReturnCaseStore(shop);
        await using (IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(Cancellation))
        {
            await store.Play("R-1", Story.Long.Take(3));
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Equal((0, 0), _database.Counts());
        await using (IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(Cancellation))
        {
            await store.Play("R-1", Story.Long.Take(3));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal((3, 0), _database.Counts());
    }

    [Fact]
    public async Task Event_and_ledger_entry_are_saved_together_or_not_at_all()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        Shop shop = _database.Open();
        await shop.Database.ExecuteSqlRawAsync(Database.ForbidInserts("RefundLedgerEntries"), Cancellation);
        await Assert.ThrowsAsync<DbUpdateException>(() => _database.Store().Do("R-1", Story.Inspect(1)));
        Assert.Equal((3, 0), _database.Counts());
        await shop.Database.ExecuteSqlRawAsync(Database.AllowInserts("RefundLedgerEntries"), Cancellation);
        await shop.Database.ExecuteSqlRawAsync(Database.ForbidInserts("ReturnCaseEvents"), Cancellation);
        await Assert.ThrowsAsync<DbUpdateException>(() => _database.Store().Do("R-1", Story.Inspect(1)));
        Assert.Equal((3, 0), _database.Counts());
    }

    [Fact]
    public async Task Commit_whose_answer_is_lost_is_found_by_the_command_id()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        StoredCaseResult result = await new ReturnCaseStore(_database.OpenWithStrategy(new LostCommit())).Do("R-1", Story.Inspect(1));
        Assert.True(result.IsRepeated);
        Assert.Equal("C-3", result.Event!.Id);
        Assert.Equal((4, 1), _database.Counts());
    }

    [Fact]
    public async Task Callers_transaction_under_an_execution_strategy_can_be_repeated()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        Shop shop = _database.OpenWithStrategy(new LostCommit());
        var store = new ReturnCaseStore(shop);
        var results = new List<StoredCaseResult>();
        await shop.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(Cancellation);
            results.Add(await store.Do("R-1", Story.Inspect(1)));
            await transaction.CommitAsync(Cancellation);
        });
        Assert.Equal([false, true], results.Select(result => result.IsRepeated));
        Assert.Equal(results[0].Event, results[1].Event);
        Assert.Equal((4, 1), _database.Counts());
    }

    public void Dispose() => _database.Dispose();
}
