using Jqm.ReturnPolicy.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures an application's own endpoints for the types of the library.</summary>
public static class ReturnPolicyHttpServiceCollectionExtensions
{
    /// <summary>
    /// Configures the application's own endpoints and controllers to read and write the types of the library in their wire form, and describes these types in every OpenAPI
    /// document. The endpoints of <c>MapReturnPolicy</c> do not need this call.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>
    /// Call <c>WithReturnPolicyProblems</c> on an endpoint, a group or <c>MapControllers()</c>, so that invalid input is answered with problem details with <c>code</c> and
    /// <c>path</c>. A controller with <c>[ApiController]</c> always answers an invalid body with such problem details.
    /// </remarks>
    /// <example>
    /// <code>
    /// var builder = WebApplication.CreateBuilder(args);
    /// builder.Services.AddReturnPolicyHttp();
    /// var app = builder.Build();
    /// app.MapPost("/totals", (Order order) =&gt; order.Total).WithReturnPolicyProblems();
    /// app.Run();
    /// </code>
    /// </example>
    public static IServiceCollection AddReturnPolicyHttp(this IServiceCollection services)
    {
        Guard.Against.Null(services);
        services.AddHttpContextAccessor();
        services.AddOptions<HttpJsonOptions>().PostConfigure<IHttpContextAccessor>(static (options, request) => options.SerializerOptions.AddReturnPolicyConverters(BodyError.RecorderOf(request)));
        services.AddOptions<MvcJsonOptions>().PostConfigure<IHttpContextAccessor>(static (options, request) => options.JsonSerializerOptions.AddReturnPolicyConverters(BodyError.RecorderOf(request)));
        services.Configure<MvcOptions>(static options => options.Filters.Add(new ModelStateProblem.KeepBodies()));
        services.PostConfigure<ApiBehaviorOptions>(static options => options.InvalidModelStateResponseFactory = ModelStateProblem.Before(options.InvalidModelStateResponseFactory));
        services.ConfigureAll<OpenApiOptions>(static options =>
        {
            var types = new WireFormSchemaTransformer();
            options.AddSchemaTransformer(types).AddDocumentTransformer(types);
        });
        return services;
    }
}
