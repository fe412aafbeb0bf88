using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The agreed cases: a document, and the answer that every implementation gives.</summary>
internal static class ConformanceCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } = [.. Load("named.ndjson"), .. Load("random.ndjson")];

    private static IEnumerable<ConformanceCase> Load(string file)
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", file)))
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string name = root.TryGetProperty("name", out JsonElement given) ? given.GetString()! : root.GetProperty("input").GetProperty("id").GetString()!;
            yield return new ConformanceCase(name, Encoding.UTF8.GetBytes(root.GetProperty("input").GetRawText()), root.GetProperty("expect").GetRawText());
        }
    }
}

/// <summary>One case.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Input">The document, in UTF-8.</param>
/// <param name="Expected">The answer, as JSON.</param>
internal sealed record ConformanceCase(string Name, byte[] Input, string Expected);
