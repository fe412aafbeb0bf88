using System.Transactions;
using Jqm.ReturnPolicy.EntityFrameworkCore.Tests;
using Database = Jqm.ReturnPolicy.EntityFrameworkCore.Tests.Database;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>A conflict inside a transaction of the caller. SQLite has one writer at a time, so these tests need another database.</summary>
public sealed class CallersTransactionTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conflict_is_judged_again_in_the_same_transaction()
    {
        await Prepare();
        BeforeSave faster = Faster();
        Shop shop = _database.Open(faster);
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(Cancellation);
        shop.Orders.Add(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        StoredCaseResult result = await new ReturnCaseStore(shop).Do("R-1", Story.Inspect(1));
        Assert.Equal((2, 1), (faster.Saves, ((SettlementEvent)result.Event!).LedgerVersion));
        Assert.Equal((7, 1), _database.Counts());
        await transaction.CommitAsync(Cancellation);
        Assert.Equal((8, 2), _database.Counts());
        Assert.Equal(1, await _database.Open().Orders.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Conflict_in_a_snapshot_is_thrown()
    {
        await Prepare();
        Shop shop = _database.Open(Faster());
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, Cancellation);
        await shop.Orders.CountAsync(Cancellation);
        await Assert.ThrowsAsync<DbUpdateException>(() => new ReturnCaseStore(shop).Do("R-1", Story.Inspect(1)));
        await transaction.RollbackAsync(Cancellation);
        Assert.Equal((7, 1), _database.Counts());
        Assert.Empty(shop.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Conflict_without_savepoints_is_thrown()
    {
        await Prepare();
        Shop shop = _database.Open(Faster());
        shop.Database.AutoSavepointsEnabled = false;
        await using (IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync(Cancellation))
            await Assert.ThrowsAsync<DbUpdateException>(() => new ReturnCaseStore(shop).Do("R-1", Story.Inspect(1)));
        Assert.Equal((7, 1), _database.Counts());
    }

    [Fact]
    public async Task Conflict_in_a_transaction_scope_is_thrown()
    {
        await Prepare();
        BeforeSave faster = Faster();
        using (var scope = new TransactionScope(TransactionScopeOption.Required, new TransactionOptions { IsolationLevel = System.Transactions.IsolationLevel.ReadCommitted }, TransactionScopeAsyncFlowOption.Enabled))
            await Assert.ThrowsAsync<DbUpdateException>(() => _database.Store(faster).Do("R-1", Story.Inspect(1)));
        Assert.Equal((1, (7, 1)), (faster.Saves, _database.Counts()));
    }

    [Fact]
    public async Task Commands_in_a_transaction_scope_are_saved_together_or_not_at_all()
    {
        await Prepare();
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
            await _database.Store().Do("R-1", Story.Inspect(1));
        Assert.Equal((6, 0), _database.Counts());
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await _database.Store().Do("R-1", Story.Inspect(1));
            scope.Complete();
        }

        Assert.Equal((7, 1), _database.Counts());
    }

    public void Dispose() => _database.Dispose();

    private async Task Prepare()
    {
        await _database.Store().Play("R-1", Story.UpToInspection("R-1", 1));
        await _database.Store().Play("R-2", Story.UpToInspection("R-2", 1));
    }

    /// <summary>Another writer, outside any transaction of the test, who settles the other case of the order.</summary>
    private BeforeSave Faster() => new(async () =>
    {
        using var outside = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        await _database.Store().Do("R-2", Story.Inspect(1));
        outside.Complete();
    });
}
