using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The JSON Schema (draft 2020-12) of the wire form. Each type of the wire form is a definition in <c>$defs</c>; the root is a document.</summary>
public static class ReturnPolicySchema
{
    private const string Definitions = "$defs";

    private static readonly Lazy<byte[]> Schema = new(Write);

    /// <summary>Gets the JSON Schema of the wire form, as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8Json => Schema.Value;

    /// <summary>Returns the definitions by their names, for a caller that may change them.</summary>
    internal static JsonObject ReadDefinitions() => JsonNode.Parse(Schema.Value)![Definitions]!.AsObject();

    /// <summary>Writes the schema: the file, and what the domain itself defines, in the order of the names.</summary>
    private static byte[] Write()
    {
        using Stream file = typeof(ReturnPolicySchema).Assembly.GetManifestResourceStream("wire-form.schema.json")!;
        JsonObject schema = JsonNode.Parse(file)!.AsObject();
        KeyValuePair<string, JsonNode?>[] written = [.. schema[Definitions]!.AsObject()];
        IEnumerable<KeyValuePair<string, JsonNode?>> all = [.. written, .. VocabularySchemas.Create(), new(nameof(TermsPatch), TermsSchema.Create())];
        schema[Definitions] = new JsonObject(all.OrderBy(definition => definition.Key, StringComparer.Ordinal).Select(definition => KeyValuePair.Create(definition.Key, definition.Value?.DeepClone())));
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
            schema.WriteTo(writer);
        return output.WrittenSpan.ToArray();
    }
}
