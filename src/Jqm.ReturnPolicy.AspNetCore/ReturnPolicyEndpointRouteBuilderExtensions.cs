using System.Diagnostics.CodeAnalysis;
using Jqm.ReturnPolicy;
using Jqm.ReturnPolicy.AspNetCore;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the HTTP endpoints of the return policy.</summary>
public static class ReturnPolicyEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>POST assess</c>, <c>settle</c>, <c>cancel</c> and <c>allow</c>, which answer documents of the wire form, and <c>GET policy</c>, which returns the policies in
    /// force, under a prefix. The policies of the server govern. A document that contains policies is refused.
    /// </summary>
    /// <param name="endpoints">The routes to add to.</param>
    /// <param name="prefix">The prefix of the routes.</param>
    /// <param name="configure">Sets the options; null keeps the defaults.</param>
    /// <returns>The group of the endpoints, to require authorization or limit rates, for example.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="prefix"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The services lack the return policy: <c>AddReturnPolicy</c> was not called.</exception>
    /// <remarks>Invalid input is answered with problem details (RFC 9457), status 400, and the members <c>code</c> and <c>path</c>.</remarks>
    /// <example>
    /// <code>
    /// var builder = WebApplication.CreateBuilder(args);
    /// builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
    /// var app = builder.Build();
    /// app.MapReturnPolicy("/returns");
    /// app.Run();
    /// </code>
    /// </example>
    public static RouteGroupBuilder MapReturnPolicy(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/returns", Action<ReturnPolicyEndpointOptions>? configure = null)
    {
        Guard.Against.Null(endpoints);
        Guard.Against.Null(prefix);
        PublishedPolicies policies = endpoints.ServiceProvider.GetService<PublishedPolicies>()
            ?? throw new InvalidOperationException("The services lack the return policy; call builder.Services.AddReturnPolicy(…) before the application is built.");
        var options = new ReturnPolicyEndpointOptions();
        configure?.Invoke(options);

        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        foreach (Question question in Question.All)
        {
            RequestDelegate answer = new QuestionEndpoint(question, policies, options).HandleAsync;
            Describe(group.MapPost("/" + question.Word, answer), answer, question.Word)
                .AddOpenApiOperationTransformer((operation, context, _) =>
                {
                    EndpointDescriptions.Describe(operation, context, question);
                    return Task.CompletedTask;
                });
        }

        RequestDelegate policy = new PolicyEndpoint(policies, endpoints.ServiceProvider.GetRequiredService<TimeProvider>()).HandleAsync;
        Describe(group.MapGet("/policy", policy), policy, "policy")
            .AddOpenApiOperationTransformer((operation, context, _) =>
            {
                EndpointDescriptions.DescribePolicy(operation, context);
                return Task.CompletedTask;
            });
        return group;
    }

    /// <summary>
    /// Answers invalid input of the endpoints with problem details (status 400, <c>code</c> and <c>path</c>), both for bodies that are bound to types of the library and for
    /// evaluations in endpoints.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The builder of an endpoint, or of a group.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <example>
    /// <code>
    /// var builder = WebApplication.CreateBuilder(args);
    /// builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
    /// builder.Services.AddReturnPolicyHttp();
    /// var app = builder.Build();
    /// app.MapPost("/totals", (Order order) =&gt; order.Total).WithReturnPolicyProblems();
    /// app.Run();
    /// </code>
    /// </example>
    public static TBuilder WithReturnPolicyProblems<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        Guard.Against.Null(builder);
        builder.Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is not { } handle)
                return;
            Type? body = endpoint.Metadata.OfType<IAcceptsMetadata>().LastOrDefault()?.RequestType;
            endpoint.RequestDelegate = context => AnswerProblemsAsync(context, handle, body);
        });
        return builder;
    }

    /// <summary>Handles a request, and answers invalid input with a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="handle">Handles the request.</param>
    /// <param name="body">The type that the endpoint binds the body to; null if it binds none.</param>
    private static async Task AnswerProblemsAsync(HttpContext context, RequestDelegate handle, Type? body)
    {
        if (body is not null)
            BodyDiagnosis.Keep(context.Request);
        Problem? problem = null;
        try
        {
            await handle(context);

            // The framework has answered an invalid body with the status alone.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: null })
                problem = await OfBodyAsync(context, body);
        }
        catch (InvalidInputException error) when (!context.Response.HasStarted)
        {
            problem = Problem.Of(error);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status400BadRequest && !context.Response.HasStarted)
        {
            // In development, the framework throws for an invalid body.
            problem = await OfBodyAsync(context, body);
            if (problem is null)
                throw;
        }

        if (problem is not null)
            await ProblemWriter.WriteAsync(context, problem);
    }

    private static async Task<Problem?> OfBodyAsync(HttpContext context, Type? body) => body is null
        ? BodyError.Of(context)
        : await BodyDiagnosis.FindAsync(context, body, context.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>().Value.SerializerOptions);

    /// <summary>
    /// Marks an endpoint for API descriptions, which look for a method. It has no endpoint name: names are unique in an application, which may map several prefixes.
    /// </summary>
    private static IEndpointConventionBuilder Describe(IEndpointConventionBuilder endpoint, RequestDelegate handler, string word) =>
        endpoint.WithMetadata(handler.Method).WithDisplayName($"returnPolicy.{word}");
}
