using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Loads the policies that the options name once, so that invalid ones stop the host at its start.</summary>
internal sealed class OptionsValidator(PolicySourceRegistration source, IHostEnvironment? environment = null, IConfiguration? configuration = null) : IValidateOptions<ReturnPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, ReturnPolicyOptions options)
    {
        if (options.ReloadDelay < TimeSpan.Zero)
            return ValidateOptionsResult.Fail($"The reload delay is {options.ReloadDelay}; give zero or more.");
        if (source.IsOwn && NamesPolicies(options))
            return ValidateOptionsResult.Fail($"The options name policies, but the application registers an {nameof(IPolicySource)} of its own, which replaces them; remove one of the two.");
        try
        {
            using var reader = new OptionsPolicyReader(options, OptionsPolicySource.ContentRoot(environment), configuration);
            reader.Load();
            return ValidateOptionsResult.Success;
        }
        catch (PolicyLoadException error)
        {
            return ValidateOptionsResult.Fail(error.Message);
        }
    }

    private static bool NamesPolicies(ReturnPolicyOptions options) =>
        options.Section is not null || options.File is not null || options.Policies is not null || options.Agreements is not null || options.GovernedBy is not null;
}
