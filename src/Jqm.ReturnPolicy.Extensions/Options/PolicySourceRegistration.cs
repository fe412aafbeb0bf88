using Microsoft.Extensions.DependencyInjection;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Tells whether the application registers a source of its own. To resolve the source would need the options, which are still being validated.</summary>
internal sealed class PolicySourceRegistration(IServiceCollection services)
{
    /// <summary>Gets whether the source that is resolved is not the one of the options.</summary>
    public bool IsOwn => services.LastOrDefault(service => service.ServiceType == typeof(IPolicySource))?.ImplementationType != typeof(OptionsPolicySource);
}
