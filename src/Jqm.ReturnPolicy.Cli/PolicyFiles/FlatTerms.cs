using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The terms one by one, by their wire names.</summary>
internal static class FlatTerms
{
    public static IEnumerable<(string Name, string Value)> Of(PolicyTerms terms)
    {
        using JsonDocument json = JsonDocument.Parse(ReturnPolicyJson.ToUtf8Bytes(terms));
        return Flat("", json.RootElement).ToList();
    }

    /// <summary>The readings that a term stands behind.</summary>
    public static IEnumerable<Reading> ReadingsOf(string name) => Reading.All.Where(reading => reading.Terms.Any(term =>
        name == term || name.StartsWith(term + ".", StringComparison.Ordinal)));

    private static IEnumerable<(string Name, string Value)> Flat(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && !name.StartsWith("reasons.", StringComparison.Ordinal)
            ? value.EnumerateObject().SelectMany(member => Flat(name.Length == 0 ? member.Name : $"{name}.{member.Name}", member.Value))
            : [(name, Shown(value))];

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(member => $"{member.Name} {Shown(member.Value)}")),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "none" : string.Join(", ", value.EnumerateArray().Select(Shown)),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "not listed",
        _ => value.GetRawText(),
    };
}
