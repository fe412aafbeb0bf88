using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Documents as rows of the fact tables, with the rows of results that the library says.</summary>
public sealed class LoadedDocuments
{
    private readonly DocumentLoader _loader;
    private readonly DocumentEvaluator _evaluator = new();
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<Inexpressible, int> _inexpressible = [];
    private readonly Books _books = new();

    /// <summary>Creates an empty set.</summary>
    public LoadedDocuments() => _loader = new DocumentLoader(Facts, _books);

    /// <summary>Loads documents whose answers the library gives. Documents that neither assess nor settle are passed over.</summary>
    public static LoadedDocuments Of(IEnumerable<string> documents)
    {
        var loaded = new LoadedDocuments();
        foreach (string document in documents)
            loaded.Add(document);
        return loaded;
    }

    /// <summary>The rows of the fact tables.</summary>
    public FactRows Facts { get; } = new();

    /// <summary>The evaluators by the name of their book.</summary>
    public IReadOnlyDictionary<string, PolicyEvaluator> Books => _books.Evaluators;

    /// <summary>The rows of results.</summary>
    public ResultRows Expected { get; } = new();

    /// <summary>The documents that were loaded, by the key of their request.</summary>
    public IReadOnlyDictionary<string, string> Documents => _documents;

    /// <summary>How many documents the tables cannot contain, by the reason.</summary>
    public IReadOnlyDictionary<Inexpressible, int> Inexpressible => _inexpressible;

    /// <summary>How many documents the tables cannot contain.</summary>
    public int InexpressibleCount => _inexpressible.Values.Sum();

    /// <summary>How many of the loaded documents the library answers with an error.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="answer">Its answer, if that is agreed; else the library's.</param>
    public void Add(string document, string? answer = null)
    {
        if (OperationOf(document) is not { } operation)
            return;
        using var json = JsonDocument.Parse(answer ?? AnswerOf(document));
        FoundError? error = json.RootElement.TryGetProperty("error", out JsonElement wrong) ? new FoundError(wrong.GetProperty("code").GetString()!, wrong.GetProperty("path").GetString()!) : null;
        string key;
        try
        {
            key = _loader.Load(document, error);
        }
        catch (InexpressibleException cause)
        {
            // A NUL is no error.
            if (error is null && cause.Kind is not Loading.Inexpressible.NulCharacter)
                throw new InvalidOperationException($"The library answers the document, but tables cannot contain it ({cause.Message}): {document}");
            _inexpressible[cause.Kind] = _inexpressible.GetValueOrDefault(cause.Kind) + 1;
            return;
        }

        if (error is not null)
            ErrorCount++;
        _documents.Add(key, document);
        ExpectedRows.Add(key, operation, json.RootElement, Expected);
    }

    /// <summary>Runs the SQL text in an empty database, and lists what differs from the library.</summary>
    public IReadOnlyList<Mismatch> Run(SqlEngine engine, IEnumerable<SqlStatement>? statements = null)
    {
        engine.CreateTables(Books);
        engine.Load(Facts);
        engine.RunStatements(statements ?? ReturnPolicySql.GetStatements(engine.Dialect));
        return [.. ResultComparison.Compare(Expected, engine.ReadResults(), engine.ReadErrors())];
    }

    private string AnswerOf(string document)
    {
        var output = new ArrayBufferWriter<byte>();
        _evaluator.Answer(Encoding.UTF8.GetBytes(document), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The operation; null if the document is none that assesses or settles.</summary>
    private static string? OperationOf(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("op", out JsonElement operation) && operation.ValueKind == JsonValueKind.String
                && operation.GetString() is "assess" or "settle" ? operation.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
