using NodaTime.Text;

namespace Jqm.ReturnPolicy;

/// <summary>Instants as a message names them: exactly, and in every culture alike.</summary>
internal static class Iso8601
{
    /// <summary>The instant with all of its decimals: <c>2026-01-05T03:12:00.5Z</c>.</summary>
    public static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
