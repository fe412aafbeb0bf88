using System.Net.Mime;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Describes the endpoints in OpenAPI documents.</summary>
internal static class EndpointDescriptions
{
    private const string Tag = "Return policy";

    /// <summary>Describes the route of a question.</summary>
    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, Question question)
    {
        OpenApiDocument document = Begin(operation, context, question.Summary);
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Json(MediaTypeNames.Application.Json, document, question.Document) };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = Response("The answer.", MediaTypeNames.Application.Json, document, question.Answer),
            ["400"] = Response("The document is invalid.", MediaTypeNames.Application.ProblemJson, document, "InputProblem"),
            ["413"] = Response("The document is too large.", MediaTypeNames.Application.ProblemJson, document, "InputProblem"),
            ["415"] = Response("The content type is not application/json in UTF-8.", MediaTypeNames.Application.ProblemJson, document, "InputProblem"),
        };
    }

    /// <summary>Describes the route of the policy in force.</summary>
    public static void DescribePolicy(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        OpenApiDocument document = Begin(operation, context, "Get the version of the policy, the agreements and the terms that are in force.");
        operation.Parameters =
        [
            .. operation.Parameters!,
            new OpenApiParameter { Name = "at", In = ParameterLocation.Query, Description = "The instant; now, if it is left out.", Schema = WireFormComponents.Reference(document, "Instant") },
            new OpenApiParameter { Name = "merchant", In = ParameterLocation.Query, Description = "The merchant whose agreements apply; none, if it is left out.", Schema = WireFormComponents.Reference(document, "Name") },
        ];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = Response("What is in force.", MediaTypeNames.Application.Json, document, "PolicyInForce"),
            ["400"] = Response("A parameter is invalid, or nothing was published by the instant.", MediaTypeNames.Application.ProblemJson, document, "InputProblem"),
        };
    }

    private static OpenApiDocument Begin(OpenApiOperation operation, OpenApiOperationTransformerContext context, string summary)
    {
        OpenApiDocument document = context.Document!;
        var route = new DescribedRoute(context.Description.RelativePath ?? "");
        operation.OperationId = route.OperationId;
        operation.Parameters = [.. route.Parameters];
        operation.Summary = summary;
        document.Tags ??= new HashSet<OpenApiTag>();
        if (document.Tags.All(tag => tag.Name != Tag))
            document.Tags.Add(new OpenApiTag { Name = Tag });
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag, document) };
        return document;
    }

    private static OpenApiResponse Response(string description, string type, OpenApiDocument document, string schema) =>
        new() { Description = description, Content = Json(type, document, schema) };

    private static Dictionary<string, OpenApiMediaType> Json(string type, OpenApiDocument document, string schema) =>
        new() { [type] = new OpenApiMediaType { Schema = WireFormComponents.Reference(document, schema) } };
}
