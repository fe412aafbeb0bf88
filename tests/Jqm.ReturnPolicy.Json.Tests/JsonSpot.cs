using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A member of a JSON text.</summary>
/// <param name="Root">The text.</param>
/// <param name="Parent">The object with the member.</param>
/// <param name="ParentPath">The path of that object.</param>
/// <param name="Name">The name of the member.</param>
internal sealed record JsonSpot(JsonNode Root, JsonObject Parent, string ParentPath, string Name)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path of the member, as errors name it.</summary>
    public string Path => PathOf(Name);

    public JsonNode? Value => Parent[Name];

    public bool IsString => Value?.GetValueKind() == JsonValueKind.String;

    public bool IsNumber => Value?.GetValueKind() == JsonValueKind.Number;

    /// <summary>The members of a text, outermost first.</summary>
    public static IEnumerable<JsonSpot> Of(string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        return Of(root, root, "");
    }

    /// <summary>The path of another member of the same object.</summary>
    public string PathOf(string name) => ParentPath.Length == 0 ? name : $"{ParentPath}.{name}";

    /// <summary>The text with another value of the member.</summary>
    public string With(JsonNode? value) => Changed(parent => parent[Name] = value);

    /// <summary>The text without the member.</summary>
    public string Without() => Changed(parent => parent.Remove(Name));

    /// <summary>The text with another member beside this one.</summary>
    public string Beside(string name, JsonNode? value) => Changed(parent => parent.Add(name, value));

    /// <summary>The text with a number that is written as given.</summary>
    public string WithNumber(string digits) => With("@number@").Replace("\"@number@\"", digits, StringComparison.Ordinal);

    private string Changed(Action<JsonObject> change)
    {
        KeyValuePair<string, JsonNode?>[] before = [.. Parent];
        change(Parent);
        string json = Root.ToJsonString(Unescaped);
        Parent.Clear();
        foreach ((string name, JsonNode? value) in before)
            Parent.Add(name, value);
        return json;
    }

    private static IEnumerable<JsonSpot> Of(JsonNode root, JsonNode? node, string path)
    {
        if (node is JsonObject parent)
        {
            foreach (string name in parent.Select(member => member.Key).ToArray())
            {
                var spot = new JsonSpot(root, parent, path, name);
                yield return spot;
                foreach (JsonSpot inner in Of(root, spot.Value, spot.Path))
                    yield return inner;
            }
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                foreach (JsonSpot inner in Of(root, list[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
                    yield return inner;
            }
        }
    }
}
