using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The sources of an application's policies and agreements. Without any setting, the built-in standard policy governs.</summary>
public sealed class ReturnPolicyOptions
{
    /// <summary>Gets or sets the section of configuration that contains policies and agreements in their wire form. The section is read again when it changes.</summary>
    /// <remarks>
    /// The members are <c>policies</c>, <c>agreements</c>, <c>governedBy</c> and <c>file</c>. A setting must not be both in the section and in these options.
    /// </remarks>
    public IConfiguration? Section { get; set; }

    /// <summary>Gets or sets the path of a policy file, relative to the content root of the host. The file is read again when it changes.</summary>
    /// <remarks>
    /// The file is JSON: a list of policies or of agreements, or an object with the members <c>policies</c> and <c>agreements</c>. Check the file with the tool:
    /// <c>jqm-returns policy check FILE</c>.
    /// </remarks>
    public string? File { get; set; }

    /// <summary>Gets or sets the published versions of the policy; null for the built-in standard policy.</summary>
    public ValueList<Policy>? Policies { get; set; }

    /// <summary>Gets or sets the written agreements; null for none.</summary>
    public ValueList<Agreement>? Agreements { get; set; }

    /// <summary>Gets or sets the instant that selects the policy version and the agreements (reading R14); null for the instant of the request.</summary>
    public GovernedBy? GovernedBy { get; set; }

    /// <summary>Gets or sets how long to wait after a change before the policies are loaded again, so that a file is not read while it is written. The default is 250 milliseconds.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);
}
