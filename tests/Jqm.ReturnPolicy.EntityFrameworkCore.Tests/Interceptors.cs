using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>Runs an action once, right before the first save of a context: another writer is faster.</summary>
internal sealed class BeforeSave(Func<Task> action) : SaveChangesInterceptor
{
    private Func<Task>? _action = action;

    /// <summary>The number of saves that were tried.</summary>
    public int Saves { get; private set; }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Saves++;
        if (Interlocked.Exchange(ref _action, null) is { } once)
            await once();
        return result;
    }
}

/// <summary>Runs an action once, right before the first query of a table.</summary>
internal sealed class BeforeQuery(string table, Func<Task> action) : DbCommandInterceptor
{
    private Func<Task>? _action = action;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(table, StringComparison.Ordinal) && Interlocked.Exchange(ref _action, null) is { } once)
            await once();
        return result;
    }
}

/// <summary>Loses the answer of the first commit: the transaction is committed, but its writer sees a time-out.</summary>
internal sealed class LostCommit : DbTransactionInterceptor
{
    private int _commits;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Interlocked.Increment(ref _commits) == 1 ? throw new TimeoutException("The answer to the commit is lost.") : Task.CompletedTask;
}
