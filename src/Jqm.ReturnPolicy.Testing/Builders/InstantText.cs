using System.Text;
using System.Text.Json;

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
        try
        {
            return ReturnPolicyJson.Read<Instant>([(byte)'"', .. JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text)).EncodedUtf8Bytes, (byte)'"']);
        }
        catch (InvalidInputException error)
        {
            throw error.Within(path);
        }
    }
}
