using System.Globalization;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A database of its own that runs the SQL text of the package.</summary>
public abstract class SqlEngine : IDisposable
{
    /// <summary>The dialect of the database.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>Creates the functions and all tables, and fills the terms tables.</summary>
    /// <param name="books">The evaluators by the name of their book.</param>
    public void CreateTables(IReadOnlyDictionary<string, PolicyEvaluator> books)
    {
        ExecuteAll(ReturnPolicySql.GetTables(Dialect));
        foreach (SqlTable table in TermsTables.Create(books).Tables)
            Load(table.Name, [.. table.Columns.Select(column => new FactColumn(column.Name, TypeOf(column.Type)))], table.Rows.Select(row => row.ToArray()));
    }

    /// <summary>Loads rows into the fact tables.</summary>
    public void Load(FactRows rows)
    {
        foreach (FactTable table in FactTables.All)
            Load(table.Name, table.Columns, rows.Of(table));
    }

    /// <summary>Runs the statements of the package.</summary>
    public void RunStatements() => RunStatements(ReturnPolicySql.GetStatements(Dialect));

    /// <summary>Runs statements.</summary>
    public void RunStatements(IEnumerable<SqlStatement> statements)
    {
        foreach (SqlStatement statement in statements)
        {
            try
            {
                ExecuteAll(statement.Text);
            }
            catch (Exception error) when (error is not InvalidOperationException)
            {
                throw new InvalidOperationException($"{Dialect}, statement {statement.Name}: {error.Message}", error);
            }
        }
    }

    /// <summary>Runs each command of a text.</summary>
    public void ExecuteAll(string text)
    {
        foreach (string command in ReturnPolicySql.SplitCommands(text))
            Execute(command);
    }

    /// <summary>Runs one command.</summary>
    public abstract void Execute(string command);

    /// <summary>Loads rows into a table.</summary>
    public abstract void Load(string table, IReadOnlyList<FactColumn> columns, IEnumerable<object?[]> rows);

    /// <summary>Returns the rows of a query whose columns are texts.</summary>
    public abstract IEnumerable<string?[]> Query(string sql);

    /// <summary>Reads the relations of results.</summary>
    public ResultRows ReadResults()
    {
        var rows = new ResultRows();
        foreach (ResultRelation relation in ResultRelation.All)
        {
            foreach (string?[] row in Query(SelectTexts(relation.Name, relation.Columns)))
                rows.Add(relation, row);
        }

        return rows;
    }

    /// <summary>Reads all faults that were found.</summary>
    public ILookup<string, FoundError> ReadErrors() =>
        Query(SelectTexts("jqm_work_errors", ["request_id", "code", "path"])).ToLookup(row => row[0] ?? "null", row => new FoundError(row[1] ?? "null", row[2] ?? "null"));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the database.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>The type of a text in the dialect.</summary>
    protected abstract string TextType { get; }

    /// <summary>A query of columns of a relation, as texts.</summary>
    public string SelectTexts(string relation, IEnumerable<string> columns) =>
        $"SELECT {string.Join(", ", columns.Select(column => $"CAST({column} AS {TextType}) AS {column}"))} FROM {relation}";

    private static ColumnType TypeOf(SqlColumnType type) => type switch
    {
        SqlColumnType.Text => ColumnType.Text,
        SqlColumnType.Number => ColumnType.Whole,
        SqlColumnType.Boolean => ColumnType.Boolean,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The type has no column."),
    };

    /// <summary>A cell as invariant text.</summary>
    protected static string? Text(object? cell) => cell switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
