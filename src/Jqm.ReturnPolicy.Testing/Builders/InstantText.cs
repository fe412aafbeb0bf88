using NodaTime.Text;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>Parses instants that a test states as text, in the form of the wire form and independently of the culture.</summary>
internal static class InstantText
{
    /// <summary>Parses an instant, or throws an error that says what would be right.</summary>
    /// <param name="text">The text, as in <c>2026-02-01T00:00:00Z</c>.</param>
    /// <param name="path">The name of the member that the instant is for.</param>
    public static Instant Parse(string text, string path)
    {
        Guard.Against.Null(text, path);
        ParseResult<Instant> parsed = InstantPattern.ExtendedIso.Parse(text);
        return parsed.Success ? parsed.Value : throw new InvalidInputException(ErrorCode.Malformed, path, $"'{text}' is not an instant; {Advice(text)}.");
    }

    /// <summary>What would be right: the same instant in UTC, if the text has an offset.</summary>
    private static string Advice(string text)
    {
        ParseResult<OffsetDateTime> local = OffsetDateTimePattern.ExtendedIso.Parse(text);
        return local.Success
            ? $"write it in UTC, as {InstantPattern.ExtendedIso.Format(local.Value.ToInstant())}"
            : "write date, time and a Z for UTC, as in 2026-02-01T00:00:00Z";
    }
}
