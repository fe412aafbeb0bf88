using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>The JSON Schema of the wire form, evaluated by a library.</summary>
internal static class WireSchema
{
    private static readonly Dictionary<string, JsonSchema> Schemas = [];

    /// <summary>The schema as JSON.</summary>
    public static JsonObject Json { get; } = JsonNode.Parse(ReturnPolicySchema.Utf8Json.Span)!.AsObject();

    /// <summary>The definitions of the schema.</summary>
    public static JsonObject Definitions => Json["$defs"]!.AsObject();

    /// <summary>Whether a definition accepts a value.</summary>
    public static bool IsValid(string definition, JsonNode? value) => IsValid(SchemaOf(definition), value);

    /// <summary>Whether a schema accepts a value.</summary>
    public static bool IsValid(JsonSchema schema, JsonNode? value) => schema.Evaluate(JsonSerializer.SerializeToElement(value)).IsValid;

    private static JsonSchema SchemaOf(string definition)
    {
        lock (Schemas)
        {
            if (!Schemas.TryGetValue(definition, out JsonSchema? schema))
            {
                Schemas[definition] = schema = JsonSchema.FromText(new JsonObject
                {
                    ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                    ["$id"] = $"https://schemas.example/{definition}",
                    ["$ref"] = $"#/$defs/{definition}",
                    ["$defs"] = Definitions.DeepClone(),
                }.ToJsonString());
            }

            return schema;
        }
    }
}
