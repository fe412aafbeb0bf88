using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Reports whether the policies that were published last are in force.</summary>
internal sealed class ReturnPolicyHealthCheck(PublishedPolicies policies) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(policies.LastLoad switch
    {
        null => HealthCheckResult.Unhealthy("The policies are not loaded yet."),
        { Error: { } error } => HealthCheckResult.Degraded($"The policies that were loaded before remain in force. {error.Message}", error),
        _ => HealthCheckResult.Healthy("The policies that were published last are in force."),
    });
}
