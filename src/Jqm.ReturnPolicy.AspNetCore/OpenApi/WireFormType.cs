using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>A type of the library as it is described in an endpoint of the application.</summary>
/// <param name="Name">The name of its schema in the wire form, or that of its items.</param>
/// <param name="IsList">Whether it is a list of the library.</param>
/// <param name="MayBeNull">Whether it may be null.</param>
internal sealed record WireFormType(string Name, bool IsList, bool MayBeNull)
{
    /// <summary>Returns how a type is described; null if it has no schema in the wire form.</summary>
    public static WireFormType? Of(Type type)
    {
        Type known = Nullable.GetUnderlyingType(type) ?? type;
        bool list = known.IsConstructedGenericType && known.GetGenericTypeDefinition() is var definition && (definition == typeof(ValueList<>) || definition == typeof(EnumSet<>));
        return NameOf(list ? known.GenericTypeArguments[0] : known) is { } name ? new WireFormType(name, list, known != type) : null;
    }

    /// <summary>Fills the schema of the type.</summary>
    public void Fill(OpenApiSchema schema, OpenApiDocument document)
    {
        IOpenApiSchema named = WireFormComponents.Reference(document, Name);
        if (MayBeNull)
            schema.AnyOf = [IsList ? ListOf(named) : named, new OpenApiSchema { Type = JsonSchemaType.Null }];
        else if (IsList)
            (schema.Type, schema.Items) = (JsonSchemaType.Array, named);
        else
            schema.AllOf = [named];
    }

    /// <summary>Fills the schema of an array whose items are of the type.</summary>
    public void FillItemsOf(OpenApiSchema schema, OpenApiDocument document) => schema.Items ??= New(document);

    /// <summary>Fills the schema of a dictionary whose values are of the type.</summary>
    public void FillMembersOf(OpenApiSchema schema, OpenApiDocument document) => schema.AdditionalProperties ??= New(document);

    private static OpenApiSchema ListOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static string? NameOf(Type type) => LibraryTypes.Has(type) && WireFormComponents.Has(type.Name) ? type.Name : null;

    private OpenApiSchema New(OpenApiDocument document)
    {
        var schema = new OpenApiSchema();
        Fill(schema, document);
        return schema;
    }
}
