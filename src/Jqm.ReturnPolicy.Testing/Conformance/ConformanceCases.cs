using System.Text.Json;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// The agreed cases of the wire form: documents with the answers that every implementation must give. Use them to test a service, a port to another language, or a store that
/// keeps documents and answers.
/// </summary>
/// <example>
/// <code>
/// [Theory]
/// [MemberData(nameof(ConformanceCases.TheoryData), MemberType = typeof(ConformanceCases))]
/// public void The_service_gives_the_agreed_answer(ConformanceCase agreed) =>
///     agreed.Compare(Post(agreed.Document)).ThrowIfAny();
/// </code>
/// </example>
public static class ConformanceCases
{
    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Written = new(() => [.. Load("named.ndjson"), .. Load("waived.ndjson")]);

    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Chance = new(() => [.. Load("random.ndjson")]);

    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Both = new(() => [.. Named, .. Random]);

    private static readonly Lazy<Dictionary<string, ConformanceCase>> ByName = new(() => All.ToDictionary(agreed => agreed.Name, StringComparer.Ordinal));

    /// <summary>Gets the cases that were written for named situations: each rule, reading and error.</summary>
    public static IReadOnlyList<ConformanceCase> Named => Written.Value;

    /// <summary>Gets the cases with random data.</summary>
    public static IReadOnlyList<ConformanceCase> Random => Chance.Value;

    /// <summary>Gets all cases, first those that were written for named situations.</summary>
    public static IReadOnlyList<ConformanceCase> All => Both.Value;

    /// <summary>
    /// Gets all cases as rows of one <see cref="ConformanceCase"/>, for <c>MemberData</c> of xunit, <c>TestCaseSource</c> of NUnit and <c>DynamicData</c> of MSTest.
    /// </summary>
    public static IEnumerable<object[]> TheoryData => All.Select(agreed => new object[] { agreed });

    /// <summary>Returns the agreed case with a name.</summary>
    /// <param name="name">The name, as in <c>scope-settle</c>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no case with this name.</exception>
    public static ConformanceCase Get(string name) =>
        Find(Guard.Against.Null(name)) ?? throw new KeyNotFoundException($"There is no conformance case '{name}'. ConformanceCases.All lists them.");

    internal static ConformanceCase? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static List<ConformanceCase> Load(string resource)
    {
        using var lines = new StreamReader(typeof(ConformanceCases).Assembly.GetManifestResourceStream(resource)!);
        var cases = new List<ConformanceCase>();
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            cases.Add(Read(json.RootElement));
        }

        return cases;
    }

    /// <summary>A case without a name takes the id of its document.</summary>
    private static ConformanceCase Read(JsonElement json)
    {
        JsonElement document = json.GetProperty("input");
        return new ConformanceCase(
            json.TryGetProperty("name", out JsonElement name) ? name.GetString()! : document.GetProperty("id").GetString()!,
            json.TryGetProperty("why", out JsonElement purpose) ? purpose.GetString() : null,
            json.TryGetProperty("rests", out JsonElement clauses) ? clauses.EnumerateArray().Select(clause => clause.GetString()!).ToValueList() : [],
            document.GetRawText(),
            json.GetProperty("expect").GetRawText());
    }
}
