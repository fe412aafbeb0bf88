using NodaTime.Text;

namespace Jqm.ReturnPolicy;

/// <summary>Formats instants for error messages, exactly and independently of the culture.</summary>
internal static class Iso8601
{
    /// <summary>Formats an instant with all of its decimals: <c>2026-01-05T03:12:00.5Z</c>.</summary>
    public static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
