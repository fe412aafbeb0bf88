using Jqm.ReturnPolicy.Sql;
using Jqm.ReturnPolicy.Sql.Loading;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The same documents as lines of a file, as Parquet files of the fact tables, and in a PostgreSQL database.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="documents">How many.</param>
internal sealed class SqlFiles(string folder, int documents)
{
    private const int AtOnce = 50_000;

    /// <summary>The file of the documents.</summary>
    public string Lines => Path.Combine(folder, "documents.ndjson");

    /// <summary>Writes the files, and loads the database.</summary>
    /// <param name="postgreSql">An empty database.</param>
    public void Write(PostgreSqlEngine postgreSql)
    {
        Directory.CreateDirectory(folder);
        var books = new Books();
        var mix = new WarehouseDocuments(books);
        using var duckDb = new DuckDbEngine();
        duckDb.CreateTables(books.Evaluators);
        postgreSql.CreateTables(books.Evaluators);
        using (var lines = new StreamWriter(Lines))
        {
            for (int first = 0; first < documents; first += AtOnce)
            {
                string[] part = [.. Enumerable.Range(first, Math.Min(AtOnce, documents - first)).Select(mix.Create)];
                Array.ForEach(part, lines.WriteLine);
                FactRows rows = Rows(part, books, first);
                duckDb.Load(rows);
                postgreSql.Load(rows);
            }
        }

        foreach (FactTable table in FactTables.All)
            duckDb.Execute($"COPY {table} TO '{folder}/{table}.parquet'");
        using (var terms = new StreamWriter(Path.Combine(folder, "terms.sql")))
            TermsTables.Create(books.Evaluators).WriteSql(terms, SqlDialect.DuckDb);
        postgreSql.Execute("ANALYZE");
    }

    private static FactRows Rows(string[] documents, Books books, int first)
    {
        var rows = new FactRows();
        var loader = new DocumentLoader(rows, books, first);
        foreach (string document in documents)
            loader.Load(document, null);
        return rows;
    }
}
