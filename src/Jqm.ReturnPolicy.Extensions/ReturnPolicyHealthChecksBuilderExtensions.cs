using Jqm.ReturnPolicy.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of the published policies.</summary>
public static class ReturnPolicyHealthChecksBuilderExtensions
{
    /// <summary>The default name of the health check: <c>return-policy</c>.</summary>
    public const string DefaultName = "return-policy";

    /// <summary>
    /// Adds a health check for the loading of the policies. The check is degraded if the last load failed, so that earlier policies govern, and unhealthy before the first load.
    /// </summary>
    /// <param name="builder">The builder of health checks.</param>
    /// <param name="name">The name of the health check.</param>
    /// <param name="tags">The tags of the health check; null for none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="name"/> is null.</exception>
    /// <example>
    /// <code>
    /// var builder = Host.CreateApplicationBuilder(args);
    /// builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
    /// builder.Services.AddHealthChecks().AddReturnPolicy();
    /// </code>
    /// </example>
    public static IHealthChecksBuilder AddReturnPolicy(this IHealthChecksBuilder builder, string name = DefaultName, IEnumerable<string>? tags = null)
    {
        Guard.Against.Null(builder);
        Guard.Against.Null(name);
        return builder.Add(new HealthCheckRegistration(name, provider => new ReturnPolicyHealthCheck(provider.GetRequiredService<PublishedPolicies>()), failureStatus: null, tags));
    }
}
