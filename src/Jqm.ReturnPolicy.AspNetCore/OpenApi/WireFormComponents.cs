using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Adds schemas of the wire form to the components of an OpenAPI document, each with the schemas that it refers to.</summary>
internal static class WireFormComponents
{
    /// <summary>What the names of components begin with, so that they do not meet those of the application's own types.</summary>
    public const string Prefix = "ReturnPolicy";

    /// <summary>Returns whether the wire form has a schema of this name.</summary>
    public static bool Has(string name) => Names.Contains(name);

    private static HashSet<string> Names { get; } = [.. ReturnPolicySchema.ReadDefinitions().Select(definition => definition.Key)];

    /// <summary>Returns a reference to a schema, which is added to the document if it is not there yet.</summary>
    public static IOpenApiSchema Reference(OpenApiDocument document, string name) => Reference(document, ReturnPolicySchema.ReadDefinitions(), name);

    private static OpenApiSchemaReference Reference(OpenApiDocument document, JsonObject definitions, string name)
    {
        string id = Prefix + name;
        if (document.Components?.Schemas?.ContainsKey(id) != true)
        {
            // Added before it is filled, since a schema may refer to itself.
            var schema = new OpenApiSchema();
            document.AddComponent(id, schema);
            var conversion = new SchemaConversion(other => Reference(document, definitions, other));
            JsonObject definition = definitions[name]!.AsObject();
            if (definition.ContainsKey("$ref"))
                schema.AllOf = [conversion.Convert(definition)];
            else
                conversion.Fill(schema, definition);
        }

        return new OpenApiSchemaReference(id, document);
    }
}
