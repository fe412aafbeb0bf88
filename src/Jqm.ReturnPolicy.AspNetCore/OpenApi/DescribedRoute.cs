using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Describes a route by its pattern: prefixes of the application may have parameters, and there may be several prefixes.</summary>
/// <param name="pattern">The whole pattern, as in <c>{tenant}/returns/assess</c>.</param>
internal sealed class DescribedRoute(string pattern)
{
    private readonly RoutePattern _pattern = RoutePatternFactory.Parse(pattern);

    /// <summary>The id of the operation, which contains the whole path and is so unique in a document: <c>returnPolicy.tenant.returns.assess</c>.</summary>
    public string OperationId => string.Join('.', _pattern.PathSegments.Select(TextOf).Prepend("returnPolicy"));

    /// <summary>The parameters of the path.</summary>
    public IEnumerable<IOpenApiParameter> Parameters => _pattern.Parameters.Select(static parameter => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = SchemaOf(parameter),
    });

    private static string TextOf(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(static part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => parameter.Name,
        _ => throw new System.Diagnostics.UnreachableException($"A route has a part of the type {part.GetType()}."),
    }));

    private static OpenApiSchema SchemaOf(RoutePatternParameterPart parameter)
    {
        string[] constraints = [.. parameter.ParameterPolicies.Select(static policy => policy.Content ?? "")];
        if (constraints.Contains("int") || constraints.Contains("long"))
            return new OpenApiSchema { Type = JsonSchemaType.Integer };
        if (constraints.Contains("bool"))
            return new OpenApiSchema { Type = JsonSchemaType.Boolean };
        return new OpenApiSchema { Type = JsonSchemaType.String, Format = constraints.Contains("guid") ? "uuid" : null };
    }
}
