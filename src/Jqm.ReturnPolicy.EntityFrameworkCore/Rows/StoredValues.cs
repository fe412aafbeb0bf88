using System.Text;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Rebuilds cases and ledgers from their rows.</summary>
internal static class StoredValues
{
    /// <summary>Rebuilds a case.</summary>
    /// <param name="rows">The rows of the case in their order; at least one.</param>
    /// <exception cref="InvalidDataException">A row is not what a store wrote.</exception>
    public static ReturnCase ToCase(IReadOnlyList<StoredCaseEvent> rows)
    {
        try
        {
            return ReturnCase.Replay(rows.Select(row => Read<CaseEvent>(row.Json)));
        }
        catch (InvalidInputException error)
        {
            throw Invalid($"events of case '{rows[0].CaseId}'", error);
        }
    }

    /// <summary>Rebuilds a ledger.</summary>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="rows">The rows of the ledger in their order; none for a new ledger.</param>
    /// <exception cref="InvalidDataException">A row is not what a store wrote.</exception>
    public static RefundLedger ToLedger(string orderNumber, IReadOnlyList<StoredLedgerEntry> rows)
    {
        try
        {
            return new RefundLedger(orderNumber, rows.Select(row => Read<LedgerEntry>(row.Json)).ToValueList());
        }
        catch (InvalidInputException error)
        {
            throw Invalid($"ledger entries of order '{orderNumber}'", error);
        }
    }

    private static T Read<T>(string json) => ReturnPolicyJson.Read<T>(Encoding.UTF8.GetBytes(json));

    /// <summary>Invalid rows are not the fault of the caller's input, so they are reported by another type of exception.</summary>
    private static InvalidDataException Invalid(string what, InvalidInputException error) =>
        new($"The stored {what} are invalid at '{error.Path}': {error.Message} Restore the rows as the store wrote them.", error);
}
