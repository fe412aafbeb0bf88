using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The cases that every embedding answers alike.</summary>
internal static class Conformance
{
    public static IReadOnlyList<(string Name, string Input, JsonNode Expected)> Cases { get; } = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "conformance"), "*.ndjson")
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Select(line => JsonNode.Parse(line)!)
        .Select((entry, i) => ((string?)entry["name"] ?? $"case {i + 1}", entry["input"]!.ToJsonString(), entry["expect"]!))
        .ToList();

    public static byte[] Stream { get; } = Encoding.UTF8.GetBytes(string.Concat(Cases.Select(entry => entry.Input + "\n")));

    /// <summary>The first case whose answer has this operation and verdict.</summary>
    public static string Document(string operation, string verdict) =>
        Cases.First(entry => (string?)entry.Expected["op"] == operation && (string?)entry.Expected["verdict"] == verdict).Input;

    /// <summary>Whether an answer is the expected one; errors by code and path, for their sentence is free.</summary>
    public static bool Agrees(JsonNode expected, JsonNode actual)
    {
        JsonNode plain = actual.DeepClone();
        JsonNode wanted = expected.DeepClone();
        (plain["error"] as JsonObject)?.Remove("message");
        (wanted["error"] as JsonObject)?.Remove("message");
        return JsonNode.DeepEquals(wanted, plain);
    }
}
