using System.Globalization;
using System.Text;
using Jqm.ReturnPolicy.Json;
using Jqm.ReturnPolicy.Sql;
using Jqm.ReturnPolicy.Sql.Loading;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The same documents as lines of a file, as Parquet files of the fact tables, and in a PostgreSQL database.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="documents">How many.</param>
internal sealed class SqlFiles(string folder, int documents)
{
    private const int Distinct = 10_000;
    private const int AtOnce = 50_000;

    /// <summary>The file of the documents.</summary>
    public string Lines => Path.Combine(folder, "documents.ndjson");

    /// <summary>Writes the files, and loads the database.</summary>
    /// <param name="postgreSql">An empty database.</param>
    public void Write(PostgreSqlEngine postgreSql)
    {
        Directory.CreateDirectory(folder);
        string[] distinct = DistinctDocuments();
        var books = new Books();
        _ = Rows(distinct, books, 0);
        using var duckDb = new DuckDbEngine();
        duckDb.CreateTables(books.Evaluators);
        postgreSql.CreateTables(books.Evaluators);
        using (var lines = new StreamWriter(Lines))
        {
            for (int first = 0; first < documents; first += AtOnce)
            {
                string[] part = [.. Enumerable.Range(first, Math.Min(AtOnce, documents - first)).Select(number => Numbered(distinct[number % Distinct], number / Distinct))];
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

    /// <summary>Documents of which one in a hundred is an error.</summary>
    private static string[] DistinctDocuments()
    {
        var evaluator = new DocumentEvaluator();
        int errors = 0;
        return [.. SpecialDocuments.Of(seed: 1, count: Distinct * 2).Where(document => !evaluator.Answer(Encoding.UTF8.GetBytes(document)).IsError || errors++ < Distinct / 100).Take(Distinct)];
    }

    private static FactRows Rows(string[] documents, Books books, int first)
    {
        var rows = new FactRows();
        var loader = new DocumentLoader(rows, books, first);
        foreach (string document in documents)
            loader.Load(document, null);
        return rows;
    }

    /// <summary>A document with an order of its own.</summary>
    private static string Numbered(string document, int round) => document.Replace("JQM-", string.Create(CultureInfo.InvariantCulture, $"JQM-{round}-"), StringComparison.Ordinal);
}
