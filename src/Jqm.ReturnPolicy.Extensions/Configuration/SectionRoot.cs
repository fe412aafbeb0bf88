using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Finds the configuration that contains a section.</summary>
internal static class SectionRoot
{
    /// <summary>Returns the configuration of the host if it contains the section; null if the section is of another one.</summary>
    public static IConfigurationRoot? Of(IConfiguration section, IConfiguration? host) =>
        section as IConfigurationRoot
        // A section has the token of its root.
        ?? (host is IConfigurationRoot root && ReferenceEquals(root.GetReloadToken(), section.GetReloadToken()) ? root : null);
}
