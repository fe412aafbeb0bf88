using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Converts the keywords of JSON Schema that the schema of the wire form uses to OpenAPI.</summary>
/// <param name="reference">Returns the schema that a name in <c>$defs</c> refers to.</param>
internal sealed class SchemaConversion(Func<string, IOpenApiSchema> reference)
{
    private const string Definitions = "#/$defs/";

    /// <summary>Converts a schema.</summary>
    public IOpenApiSchema Convert(JsonObject schema)
    {
        if (schema["$ref"] is { } target)
            return reference(target.GetValue<string>()[Definitions.Length..]);
        var converted = new OpenApiSchema();
        Fill(converted, schema);
        return converted;
    }

    /// <summary>Fills a schema with the keywords of another one.</summary>
    public void Fill(OpenApiSchema converted, JsonObject schema)
    {
        foreach ((string keyword, JsonNode? value) in schema)
            Set(converted, keyword, value!);
    }

    private void Set(OpenApiSchema schema, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "description": schema.Description = value.GetValue<string>(); break;
            case "type": schema.Type = TypeOf(value); break;
            case "pattern": schema.Pattern = value.GetValue<string>(); break;
            case "enum": schema.Enum = [.. value.AsArray().Select(word => word!.DeepClone())]; break;
            case "const": schema.Enum = [value.DeepClone()]; break;
            case "examples": schema.Examples = [.. value.AsArray().Select(example => example!.DeepClone())]; break;
            case "minLength": schema.MinLength = value.GetValue<int>(); break;
            case "minimum": schema.Minimum = value.GetValue<int>().ToString(CultureInfo.InvariantCulture); break;
            case "maximum": schema.Maximum = value.GetValue<int>().ToString(CultureInfo.InvariantCulture); break;
            case "minItems": schema.MinItems = value.GetValue<int>(); break;
            case "maxItems": schema.MaxItems = value.GetValue<int>(); break;
            case "items": schema.Items = Convert(value.AsObject()); break;
            case "required": schema.Required = value.AsArray().Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal); break;
            case "properties": schema.Properties = value.AsObject().ToDictionary(member => member.Key, member => Convert(member.Value!.AsObject()), StringComparer.Ordinal); break;
            case "additionalProperties" when value is JsonObject others: schema.AdditionalProperties = Convert(others); break;
            case "additionalProperties": schema.AdditionalPropertiesAllowed = value.GetValue<bool>(); break;
            case "anyOf": schema.AnyOf = ConvertAll(value); break;
            case "oneOf": schema.OneOf = ConvertAll(value); break;
            case "allOf": schema.AllOf = ConvertAll(value); break;
            default: throw new UnreachableException($"The schema of the wire form has the keyword '{keyword}', which is not converted.");
        }
    }

    private List<IOpenApiSchema> ConvertAll(JsonNode schemas) => [.. schemas.AsArray().Select(schema => Convert(schema!.AsObject()))];

    private static JsonSchemaType TypeOf(JsonNode value) => value is JsonArray several
        ? several.Select(word => TypeOf(word!)).Aggregate((all, one) => all | one)
        : value.GetValue<string>() switch
        {
            "string" => JsonSchemaType.String,
            "object" => JsonSchemaType.Object,
            "array" => JsonSchemaType.Array,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            "null" => JsonSchemaType.Null,
            var word => throw new UnreachableException($"The schema of the wire form has the type '{word}', which is not converted."),
        };
}
