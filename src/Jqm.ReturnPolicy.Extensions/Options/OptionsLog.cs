using Microsoft.Extensions.Logging;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The log messages about options.</summary>
internal static partial class OptionsLog
{
    [LoggerMessage(1, LogLevel.Warning, "The configuration has no section '{Section}', or an empty one, so the built-in standard policy governs. To choose the standard policy, call AddReturnPolicy() without an argument.")]
    public static partial void NoSection(ILogger logger, string section);
}
