using System.Text;
using Jqm.ReturnPolicy.Json;
using Microsoft.Data.Sqlite;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>Stores cases and refund ledgers in SQLite, as docs/cases.md shows: one row for each event and each entry, and a primary key that refuses a lost update.</summary>
public sealed class SqliteCaseStore(string connectionString)
{
    private const int ConstraintViolated = 19;

    public void CreateTables()
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE case_event (request TEXT, version INTEGER, event TEXT NOT NULL, PRIMARY KEY (request, version));
            CREATE TABLE ledger_entry (order_number TEXT, version INTEGER, entry TEXT NOT NULL, PRIMARY KEY (order_number, version));
            """;
        command.ExecuteNonQuery();
    }

    public ReturnCase Load(string request)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT event FROM case_event WHERE request = $request ORDER BY version";
        command.Parameters.AddWithValue("$request", request);
        using SqliteDataReader rows = command.ExecuteReader();
        var events = new List<CaseEvent>();
        while (rows.Read())
            events.Add(ReturnPolicyJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(rows.GetString(0))));
        return ReturnCase.Replay(events);
    }

    public RefundLedger LoadLedger(string order)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT entry FROM ledger_entry WHERE order_number = $order ORDER BY version";
        command.Parameters.AddWithValue("$order", order);
        using SqliteDataReader rows = command.ExecuteReader();
        var entries = new List<LedgerEntry>();
        while (rows.Read())
            entries.Add(ReturnPolicyJson.Read<LedgerEntry>(Encoding.UTF8.GetBytes(rows.GetString(0))));
        return new RefundLedger(order, entries.ToValueList());
    }

    /// <summary>Appends the event of a step and its ledger entry, or neither. Returns false if another writer appended first.</summary>
    public bool TrySave(CaseResult step, LedgerResult? recorded = null)
    {
        using SqliteConnection connection = Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        try
        {
            Insert(transaction, "INSERT INTO case_event VALUES ($0, $1, $2)", step.Case!.Id, step.Case.Version, ReturnPolicyJson.ToJson(step.Event!));
            if (recorded?.Entry is { } entry)
                Insert(transaction, "INSERT INTO ledger_entry VALUES ($0, $1, $2)", recorded.Ledger.OrderNumber, recorded.Ledger.Version, ReturnPolicyJson.ToJson(entry));
            transaction.Commit();
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == ConstraintViolated)
        {
            return false;
        }
    }

    private static void Insert(SqliteTransaction transaction, string sql, params object[] values)
    {
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i]);
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
