using Jqm.ReturnPolicy.AspNetCore;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Prepares an application's own endpoints for the types of the library.</summary>
public static class ReturnPolicyHttpServiceCollectionExtensions
{
    /// <summary>
    /// Lets the application's own endpoints take and return the types of the library in their wire form, and describes these types in every OpenAPI document. The
    /// endpoints of <c>MapReturnPolicy</c> need no call.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>Call <c>WithReturnPolicyProblems</c> on an endpoint, so that invalid input is answered with status 400.</remarks>
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
        services.ConfigureHttpJsonOptions(static (JsonOptions options) => options.SerializerOptions.AddReturnPolicyConverters());
        services.ConfigureAll<OpenApiOptions>(static options => options.AddSchemaTransformer(new WireFormSchemaTransformer()));
        return services;
    }
}
