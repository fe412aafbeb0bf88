using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Lists the terms of a policy, each with its path and its value as text. A map by reason is one value, and each row of the table of reasons is one.</summary>
internal static class FlatTerms
{
    public static IEnumerable<(string Path, string Value)> Of(PolicyTerms terms)
    {
        using JsonDocument json = JsonDocument.Parse(ReturnPolicyJson.ToUtf8Bytes(terms));
        return Flatten("", json.RootElement).ToList();
    }

    /// <summary>The readings that the term at a path changes.</summary>
    public static IEnumerable<Reading> ReadingsOf(string path) => Reading.All.Where(reading => reading.Terms.Any(term =>
        path == term || path.StartsWith(term + ".", StringComparison.Ordinal)));

    private static IEnumerable<(string Path, string Value)> Flatten(string path, JsonElement value) => value.ValueKind == JsonValueKind.Object && !IsOneValue(path)
        ? value.EnumerateObject().SelectMany(member => Flatten(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value))
        : [(path, TextOf(value))];

    private static bool IsOneValue(string path) =>
        path.StartsWith("reasons.", StringComparison.Ordinal) || path.EndsWith(ReasonNames.MapSuffix, StringComparison.Ordinal);

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Join(value.EnumerateObject().Select(member => $"{member.Name} {TextOf(member.Value)}")),
        JsonValueKind.Array => Join(value.EnumerateArray().Select(TextOf)),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "not listed",
        _ => value.GetRawText(),
    };

    private static string Join(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } text ? text : "none";
}
