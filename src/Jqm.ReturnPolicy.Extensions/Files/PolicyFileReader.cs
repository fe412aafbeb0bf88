using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// Reads a policy file, as the command <c>jqm-returns policy check</c> does: a list of policies or of agreements, or an object with the members <c>policies</c>
/// and <c>agreements</c>. The member <c>silenced</c> is for that command alone, so it is not read here.
/// </summary>
internal static class PolicyFileReader
{
    /// <exception cref="InvalidInputException">The file is not JSON, has neither form, or an element of it is invalid.</exception>
    public static PolicySet Read(ReadOnlyMemory<byte> utf8Json, GovernedBy governedBy)
    {
        if (utf8Json.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8Json = utf8Json[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8Json.Span))
            throw Malformed("", "The file is not valid UTF-8; encode it anew.");
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 64 });
            return Read(document.RootElement, governedBy);
        }
        catch (JsonException error)
        {
            throw Malformed("", $"The file is not JSON: {error.Message}");
        }
    }

    private static PolicySet Read(JsonElement root, GovernedBy governedBy)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object && root[0].TryGetProperty("merchant"u8, out _)
                ? new PolicySet(null, ReadList<Agreement>(root, "agreements"), governedBy)
                : new PolicySet(ReadList<Policy>(root, "policies"), default, governedBy);
        }

        if (root.ValueKind != JsonValueKind.Object)
            throw Malformed("", "The file contains a single value; give a list of policies or agreements, or an object with either.");
        ValueList<Policy>? policies = null;
        ValueList<Agreement>? agreements = null;
        bool silenced = false;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (member.Name == "policies" && policies is null)
                policies = ReadList<Policy>(member.Value, member.Name);
            else if (member.Name == "agreements" && agreements is null)
                agreements = ReadList<Agreement>(member.Value, member.Name);
            else if (member.Name == "silenced" && !silenced)
                silenced = true;
            else
                throw Malformed(member.Name, $"The member '{member.Name}' is unknown or duplicated; an object of policies and agreements has at most one member 'policies', one 'agreements' and one 'silenced'.");
        }

        return policies is null && agreements is null
            ? throw Malformed("", "The object has neither 'policies' nor 'agreements'; give at least one.")
            : new PolicySet(policies, agreements ?? default, governedBy);
    }

    private static ValueList<T> ReadList<T>(JsonElement list, string name) => ElementReader.Read<ValueList<T>>(Encoding.UTF8.GetBytes(list.GetRawText()), name);

    private static InvalidInputException Malformed(string path, string message) => new(ErrorCode.Malformed, path, message);
}
