using System.Globalization;

namespace Jqm.ReturnPolicy.DuckDb.Tests;

/// <summary>A database in memory with the functions, and its rows as text.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    /// <summary>Creates a database whose documents may contain policies of their own.</summary>
    public Database()
    {
        _connection.Open();
        _connection.RegisterReturnPolicyOfDocuments();
    }

    /// <summary>Creates a database whose policies are those of an evaluator.</summary>
    public Database(IPolicyEvaluator evaluator)
    {
        _connection.Open();
        _connection.RegisterReturnPolicy(evaluator);
    }

    public DuckDBConnection Connection => _connection;

    public void Execute(string sql) => Rows(sql);

    /// <summary>The rows of a query, with a bar between cells.</summary>
    public IReadOnlyList<string> Rows(string sql, params string?[] parameters) => [.. Cells(sql, parameters).Select(row => string.Join('|', row))];

    /// <summary>The first cell of the first row.</summary>
    public string? Value(string sql, params string?[] parameters) => Cells(sql, parameters)[0][0];

    public void Dispose() => _connection.Dispose();

    private List<string?[]> Cells(string sql, string?[] parameters)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string? parameter in parameters)
            command.Parameters.Add(new DuckDBParameter((object?)parameter ?? DBNull.Value));
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : Shown(reader.GetValue(column)))]);
        return rows;
    }

    private static string Shown(object value) => value switch
    {
        decimal amount => amount.ToString("0.0000", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> list => $"[{string.Join(',', list)}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
