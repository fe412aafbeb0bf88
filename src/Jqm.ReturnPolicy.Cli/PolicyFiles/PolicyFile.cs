using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A file of policies, of agreements, or of both, as JSON elements. The file is a list of either, or an object with the members <c>policies</c> and <c>agreements</c>.
/// </summary>
internal sealed record PolicyFile(IReadOnlyList<JsonElement>? Policies, IReadOnlyList<JsonElement> Agreements)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <exception cref="InvalidInputException">The file is not JSON, or has neither form.</exception>
    public static PolicyFile Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        JsonElement root;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw Malformed("", $"The file is not JSON: {error.Message}");
        }

        return root.ValueKind switch
        {
            JsonValueKind.Array => OfList([.. root.EnumerateArray()]),
            JsonValueKind.Object => OfObject(root),
            _ => throw Malformed("", "The file contains a single value; give a list of policies or agreements, or an object with either."),
        };
    }

    /// <summary>Reads the policies. Returns null if the file lists none, so the standard policy applies.</summary>
    /// <exception cref="InvalidInputException">An element is invalid.</exception>
    public ValueList<Policy>? ReadPolicies() => Policies is { } listed
        ? listed.Select((policy, i) => At($"policies[{i}]", () => ReturnPolicyJson.Read<Policy>(Utf8(policy)))).ToValueList()
        : null;

    /// <summary>Reads the agreements.</summary>
    /// <exception cref="InvalidInputException">An element is invalid.</exception>
    public ValueList<Agreement> ReadAgreements() =>
        Agreements.Select((agreement, i) => At($"agreements[{i}]", () => ReturnPolicyJson.Read<Agreement>(Utf8(agreement)))).ToValueList();

    internal static byte[] Utf8(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());

    private static T At<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidInputException error)
        {
            throw error.Within(path);
        }
    }

    private static PolicyFile OfList(JsonElement[] items) =>
        items.Length > 0 && items[0].ValueKind == JsonValueKind.Object && items[0].TryGetProperty("merchant"u8, out _)
            ? new PolicyFile(null, items)
            : new PolicyFile(items, []);

    private static PolicyFile OfObject(JsonElement root)
    {
        IReadOnlyList<JsonElement>? policies = null;
        IReadOnlyList<JsonElement>? agreements = null;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "policies" when policies is null:
                    policies = ListOf(member);
                    break;
                case "agreements" when agreements is null:
                    agreements = ListOf(member);
                    break;
                default:
                    throw Malformed(member.Name, $"The member '{member.Name}' is unknown or duplicated; an object of policies and agreements has at most one member 'policies' and one 'agreements'.");
            }
        }

        if (policies is null && agreements is null)
            throw Malformed("", "The object has neither 'policies' nor 'agreements'; give at least one.");
        return new PolicyFile(policies, agreements ?? []);
    }

    private static JsonElement[] ListOf(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array
        ? [.. member.Value.EnumerateArray()]
        : throw Malformed(member.Name, $"'{member.Name}' is not a list; give a list.");

    private static InvalidInputException Malformed(string path, string message) => new(ErrorCode.Malformed, path, message);
}
