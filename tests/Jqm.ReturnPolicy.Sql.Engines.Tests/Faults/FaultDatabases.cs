namespace Jqm.ReturnPolicy.Sql.Tests.Engines.Faults;

/// <summary>A database of each dialect with the same documents, for one mistake after the other.</summary>
public sealed class FaultDatabases : IDisposable
{
    private readonly LoadedDocuments _loaded = Documents();
    private readonly Dictionary<SqlDialect, SqlEngine> _engines = [];

    /// <summary>Runs the text with a mistake, or the right text, and lists what differs from the library. Text that the engine refuses is a difference, too.</summary>
    public IReadOnlyList<Mismatch> Run(SqlDialect dialect, Func<string, string> plant)
    {
        if (!_engines.TryGetValue(dialect, out SqlEngine? engine))
        {
            engine = Engine.Open(dialect);
            engine.CreateTables(_loaded.Books);
            engine.Load(_loaded.Facts);
            _engines.Add(dialect, engine);
        }

        engine.ExecuteAll(plant(ReturnPolicySql.GetFunctions(dialect)));
        engine.RunStatements(ReturnPolicySql.GetStatements(dialect).Select(statement => new SqlStatement(statement.Name, plant(statement.Text))));
        return [.. ResultComparison.Compare(_loaded.Expected, engine.ReadResults(), engine.ReadErrors())];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqlEngine engine in _engines.Values)
            engine.Dispose();
    }

    private static LoadedDocuments Documents()
    {
        var loaded = new LoadedDocuments();
        foreach (ConformanceCase agreed in ConformanceCases.All)
            loaded.Add(agreed.Document, agreed.ExpectedAnswer);
        foreach (string document in SpecialDocuments.Of(seed: 7, count: 2000).Concat(WrongDocuments.Of(SpecialDocuments.Of(seed: 8, count: 800), seed: 8)).Concat(BoundDocuments.All))
            loaded.Add(document);
        return loaded;
    }
}
