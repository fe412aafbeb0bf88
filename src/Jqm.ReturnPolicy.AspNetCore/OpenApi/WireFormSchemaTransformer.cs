using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Gives the types of the library their schema in the endpoints of the application, where the type alone has none.</summary>
internal sealed class WireFormSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is { } document && NameOf(context.JsonTypeInfo.Type) is { } name)
            schema.AllOf = [WireFormComponents.Reference(document, name)];
        else if (context.Document is { } other && ItemOf(context.JsonTypeInfo.Type) is { } item)
            (schema.Type, schema.Items) = (JsonSchemaType.Array, WireFormComponents.Reference(other, item));
        return Task.CompletedTask;
    }

    private static string? NameOf(Type type)
    {
        Type known = Nullable.GetUnderlyingType(type) ?? type;
        return IsOfLibrary(known) && WireFormComponents.Has(known.Name) ? known.Name : null;
    }

    private static string? ItemOf(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() is var list && (list == typeof(ValueList<>) || list == typeof(EnumSet<>)) ? NameOf(type.GenericTypeArguments[0]) : null;

    private static bool IsOfLibrary(Type type) => type.Assembly == typeof(Order).Assembly || type.Assembly == typeof(ReturnPolicyJson).Assembly || type == typeof(Instant);
}
