using System.Data.Common;
using System.Transactions;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Saves rows in one transaction, together with what else is pending in the context.</summary>
internal static class Saving
{
    /// <summary>Saves rows, and does not leave them in the context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="rows">The rows to insert.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>Null if the rows were saved; else the error, if another writer may have been faster.</returns>
    /// <exception cref="DbUpdateException">The save failed for another reason.</exception>
    public static async Task<DbUpdateException?> TryAsync(DbContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        try
        {
            context.AddRange(rows);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbUpdateException error) when (IsPossibleConflict(error) && CanReadAfterError(context))
        {
            return error;
        }
        finally
        {
            foreach (object row in rows)
                context.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>
    /// Whether a unique key may be violated. Class 23 of SQLSTATE means a violated constraint. Not every provider has such codes; without a code, the rows decide. A transient error
    /// is for the execution strategy, and a <see cref="DbUpdateConcurrencyException"/> is about other rows, since the store only inserts.
    /// </summary>
    private static bool IsPossibleConflict(DbUpdateException error) =>
        error is not DbUpdateConcurrencyException
        && error.InnerException is DbException { IsTransient: false } inner
        && (inner.SqlState is null || inner.SqlState.StartsWith("23", StringComparison.Ordinal));

    /// <summary>Whether the rows can be read again: without a transaction of the caller, or if the context has rolled it back to a savepoint.</summary>
    private static bool CanReadAfterError(DbContext context) =>
        Transaction.Current is null
        && context.Database.GetEnlistedTransaction() is null
        && (context.Database.CurrentTransaction is not { } transaction || (context.Database.AutoSavepointsEnabled && transaction.SupportsSavepoints));
}
