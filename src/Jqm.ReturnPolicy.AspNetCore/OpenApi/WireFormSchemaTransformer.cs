using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>
/// Gives the types of the library their schema in the endpoints of the application, where the type alone has none. While schemas are made, they are only marked:
/// the framework replaces a reference by the schema that it refers to. The marked schemas are filled when the document is complete.
/// </summary>
internal sealed class WireFormSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private const string Mark = "Jqm.ReturnPolicy";

    /// <summary>Where the framework keeps the name of the component that a schema becomes.</summary>
    private const string ComponentName = "x-schema-id";

    /// <summary>The key under which the framework stores that a property may be null; the framework then describes the null type.</summary>
    private const string NullableProperty = "x-is-nullable-property";

    /// <summary>Marks the schema of a type of the library, and of a list and a dictionary of one.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        JsonTypeInfo type = context.JsonTypeInfo;
        bool described = schema.Metadata?.TryGetValue(NullableProperty, out object? nullable) == true && nullable is true;
        if (WireFormType.Of(described ? Nullable.GetUnderlyingType(type.Type) ?? type.Type : type.Type) is { } value)
        {
            schema.Metadata ??= new Dictionary<string, object>();
            schema.Metadata[Mark] = (Action<OpenApiSchema, OpenApiDocument>)value.Fill;

            // The component of the name describes the value that is not null.
            if (value.MayBeNull)
                schema.Metadata.Remove(ComponentName);
        }
        else if (type.ElementType is { } item && WireFormType.Of(item) is { } part)
        {
            schema.Metadata ??= new Dictionary<string, object>();
            schema.Metadata[Mark] = (Action<OpenApiSchema, OpenApiDocument>)(type.Kind == JsonTypeInfoKind.Dictionary ? part.FillMembersOf : part.FillItemsOf);
        }

        return Task.CompletedTask;
    }

    /// <summary>Fills the marked schemas of a document.</summary>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        // The walk ends before components are added.
        var marked = new MarkedSchemas();
        new OpenApiWalker(marked).Walk(document);
        foreach (OpenApiSchema schema in marked.Found)
        {
            IDictionary<string, object> marks = schema.Metadata!;
            if (marks.Remove(Mark, out object? fill))
                ((Action<OpenApiSchema, OpenApiDocument>)fill)(schema, document);
        }

        return Task.CompletedTask;
    }

    /// <summary>Collects the marked schemas, wherever they are in a document.</summary>
    private sealed class MarkedSchemas : OpenApiVisitorBase
    {
        public List<OpenApiSchema> Found { get; } = [];

        public override void Visit(IOpenApiSchema schema)
        {
            if (schema is OpenApiSchema { Metadata: { } metadata } own && metadata.ContainsKey(Mark))
                Found.Add(own);
        }
    }
}
