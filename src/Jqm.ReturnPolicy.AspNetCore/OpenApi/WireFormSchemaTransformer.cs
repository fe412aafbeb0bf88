using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>
/// Gives the types of the library their schema in the endpoints of the application, where the type alone has none. While schemas are made, they are only marked:
/// the framework replaces a reference by the schema that it refers to. The marked schemas are filled when the document is complete.
/// </summary>
internal sealed class WireFormSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private const string Value = "Jqm.ReturnPolicy.Value";
    private const string Items = "Jqm.ReturnPolicy.Items";

    /// <summary>Marks the schema of a type of the library.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (NameOf(context.JsonTypeInfo.Type) is { } name)
            (schema.Metadata ??= new Dictionary<string, object>())[Value] = name;
        else if (ItemOf(context.JsonTypeInfo.Type) is { } item)
            (schema.Metadata ??= new Dictionary<string, object>())[Items] = item;
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
            if (marks.Remove(Value, out object? name))
                schema.AllOf = [WireFormComponents.Reference(document, (string)name)];
            else if (marks.Remove(Items, out object? item))
                (schema.Type, schema.Items) = (JsonSchemaType.Array, WireFormComponents.Reference(document, (string)item));
        }

        return Task.CompletedTask;
    }

    private static string? NameOf(Type type)
    {
        Type known = Nullable.GetUnderlyingType(type) ?? type;
        return LibraryTypes.Has(known) && WireFormComponents.Has(known.Name) ? known.Name : null;
    }

    private static string? ItemOf(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() is var list && (list == typeof(ValueList<>) || list == typeof(EnumSet<>)) ? NameOf(type.GenericTypeArguments[0]) : null;

    /// <summary>Collects the marked schemas, wherever they are in a document.</summary>
    private sealed class MarkedSchemas : OpenApiVisitorBase
    {
        public List<OpenApiSchema> Found { get; } = [];

        public override void Visit(IOpenApiSchema schema)
        {
            if (schema is OpenApiSchema { Metadata: { } metadata } own && (metadata.ContainsKey(Value) || metadata.ContainsKey(Items)))
                Found.Add(own);
        }
    }
}
