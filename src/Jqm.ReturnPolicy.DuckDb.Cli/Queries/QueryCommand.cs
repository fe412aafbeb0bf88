using System.Globalization;
using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Runs SQL with the functions of the return policy, and writes the result of the last statement.</summary>
internal static class QueryCommand
{
    /// <summary>The greatest number of rows of a table.</summary>
    private const int MostRows = 1_000;

    /// <exception cref="ToolException">The SQL has an error, or a file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The query was interrupted.</exception>
    public static void Run(QueryRequest request, ToolEnvironment environment, CancellationToken interrupt)
    {
        using DuckDBConnection connection = Open(request.Database);
        request.Policies.Register(connection, environment);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"SET threads = {request.Threads}; SET enable_progress_bar = true; SET enable_progress_bar_print = false"));
        string sql = request.Sql == InputFile.StandardInput ? ToolEnvironment.Utf8.GetString(InputFile.ReadAll(InputFile.StandardInput, environment.In)) : request.Sql!;
        var script = SqlScript.Parse(sql, connection.NativeConnection);
        using var interrupts = new QueryInterrupt(connection, interrupt);
        try
        {
            if (script.Before.Length > 0)
                Show(() => Execute(connection, script.Before));
            if (request.Target is { } target)
                Write(target, script.Last);
            else
                PrintTable(script.Last);
        }
        catch (DuckDBException error)
        {
            interrupt.ThrowIfCancellationRequested();
            throw new ToolException(SqlError.Sentence(error.Message));
        }

        void Show(Action run)
        {
            interrupt.ThrowIfCancellationRequested();
            QueryProgress.Show(connection, environment, run);
        }

        void Write(OutputTarget target, string statement)
        {
            if (!SqlScript.IsQuery(statement, connection.NativeConnection))
                throw new ToolException("--csv, --json and --parquet need a query; the last statement is none. Leave the option out, or end with a SELECT.");
            if (target.File is { } file)
            {
                Show(() => Execute(connection, target.CopyStatement(statement, file)));
                return;
            }

            // DuckDB writes files only. Nothing is printed if the query fails.
            using var temporary = new TemporaryFile();
            Show(() => Execute(connection, target.CopyStatement(statement, temporary.Path)));
            temporary.CopyTo(environment.Out);
        }

        void PrintTable(string statement)
        {
            // DuckDB writes values of every type as text.
            string texts = SqlScript.IsQuery(statement, connection.NativeConnection) ? $"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n{statement}\n) LIMIT {MostRows + 1}" : statement;
            string[] headings = [];
            var rows = new List<string?[]>();
            Show(() => headings = Read(connection, texts, rows));
            bool hasMore = rows.Count > MostRows;
            if (hasMore)
                rows.RemoveRange(MostRows, rows.Count - MostRows);
            if (headings.Length > 0 && (rows.Count > 0 || headings is not ["Count"]))
                WriteTable(new ResultTable(headings, rows), environment);
            if (hasMore)
                environment.Error.WriteLine($"Only the first {MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows are shown; --csv, --json and --parquet write all.");
        }
    }

    private static DuckDBConnection Open(string? database)
    {
        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = database ?? DuckDBConnectionStringBuilder.InMemoryDataSource }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException error)
        {
            connection.Dispose();
            throw new ToolException($"Cannot open the database '{database}': {SqlError.Sentence(error.Message)}");
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string[] Read(DuckDBConnection connection, string sql, List<string?[]> rows)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        string[] headings = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (rows.Count <= MostRows && reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))]);
        return headings;
    }

    private static void WriteTable(ResultTable table, ToolEnvironment environment)
    {
        using var output = new StreamWriter(environment.Out, ToolEnvironment.Utf8, leaveOpen: true);
        table.Write(output);
    }
}
