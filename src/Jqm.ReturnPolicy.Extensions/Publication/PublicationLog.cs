using Microsoft.Extensions.Logging;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The log messages about publications.</summary>
internal static partial class PublicationLog
{
    [LoggerMessage(10, LogLevel.Information, "In force are {Policies} published versions of the policy and {Agreements} written agreements.")]
    public static partial void Published(ILogger logger, int policies, int agreements);

    [LoggerMessage(11, LogLevel.Error, "The policies could not be loaded; those that were loaded before remain in force.")]
    public static partial void LoadFailed(ILogger logger, Exception error);

    [LoggerMessage(12, LogLevel.Warning, "Version '{Version}' of the policy '{Policy}' was changed after its publication at {PublishedAt}. A change takes effect when it is published (clause 7.2): publish a new version instead.")]
    public static partial void ChangedAfterPublication(ILogger logger, string version, string policy, Instant? publishedAt);
}
