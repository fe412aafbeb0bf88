using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The agreed cases: a document, and the answer that every implementation gives.</summary>
internal static class ConformanceCases
{
    /// <summary>The cases with a name, those of the project's own that waive and except what no other does among them.</summary>
    public static IReadOnlyList<ConformanceCase> Named { get; } = [.. Load("named.ndjson"), .. Load("waived.ndjson")];

    public static IReadOnlyList<ConformanceCase> All { get; } = [.. Named, .. Load("random.ndjson")];

    private static IEnumerable<ConformanceCase> Load(string file)
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", file)))
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string name = root.TryGetProperty("name", out JsonElement given) ? given.GetString()! : root.GetProperty("input").GetProperty("id").GetString()!;
            string[] rests = root.TryGetProperty("rests", out JsonElement clauses) ? [.. clauses.EnumerateArray().Select(clause => clause.GetString()!)] : [];
            yield return new ConformanceCase(name, rests, Encoding.UTF8.GetBytes(root.GetProperty("input").GetRawText()), root.GetProperty("expect").GetRawText());
        }
    }
}

/// <summary>One case.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rests">The clauses and readings that it is about.</param>
/// <param name="Input">The document, in UTF-8.</param>
/// <param name="Expected">The answer, as JSON.</param>
internal sealed record ConformanceCase(string Name, string[] Rests, byte[] Input, string Expected);
