using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Reads and writes the text of documents as a tree that a form can edit.</summary>
public static class DocumentText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };
    private static readonly JsonWriterOptions Indented = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the object that a text contains; null if the text is not JSON, is not an object, or cannot be written again.</summary>
    public static JsonObject? Parse(string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is not JsonObject tree)
                return null;
            _ = Format(tree);
            return tree;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static string Format(JsonNode tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
            tree.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Returns JSON of the library in the layout of the page.</summary>
    public static string Indent(string json) => Format(JsonNode.Parse(json)!);

    /// <summary>Returns what a field shows of a value: the text of a string, and the JSON of anything else.</summary>
    public static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue plain when plain.TryGetValue(out string? text) => text,
        _ => value.ToJsonString(),
    };
}
