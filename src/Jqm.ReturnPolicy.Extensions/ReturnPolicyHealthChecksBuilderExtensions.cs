using Jqm.ReturnPolicy.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of the return policy.</summary>
public static class ReturnPolicyHealthChecksBuilderExtensions
{
    /// <summary>The name of the health check unless another is given.</summary>
    public const string DefaultName = "return-policy";

    /// <summary>
    /// Adds a health check that is degraded if the last load of the policies failed, so that earlier ones govern, and unhealthy before the first load.
    /// </summary>
    /// <param name="builder">The builder of health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">The tags of the check; null for none.</param>
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
