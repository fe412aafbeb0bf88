using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A file of policies, of agreements, or of both, as JSON elements. The file is a list of either, or an object with the members <c>policies</c> and <c>agreements</c>, and the member
/// <c>silenced</c> for findings of <c>policy check</c> that are not shown.
/// </summary>
internal sealed record PolicyFile(IReadOnlyList<JsonElement>? Policies, IReadOnlyList<JsonElement> Agreements)
{
    /// <summary>The errors of the file's own members: unknown or duplicated ones, and those that are not lists.</summary>
    public IReadOnlyList<InvalidInputException> Errors { get; private init; } = [];

    /// <summary>The elements of the member <c>silenced</c>. Only <c>policy check</c> reads them.</summary>
    public IReadOnlyList<JsonElement> Silenced { get; private init; } = [];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Parses a file. An error in a member of the file's object is kept in <see cref="Errors"/>, so that it hides no other error.</summary>
    /// <exception cref="InvalidInputException">The file is empty, is not JSON, or has neither form.</exception>
    public static PolicyFile Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        if (json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw Malformed("", "The file is empty; give a list of policies or agreements, or an object with either.");
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

    /// <summary>Checks that the file's own members are valid.</summary>
    /// <exception cref="InvalidInputException">A member is invalid.</exception>
    public PolicyFile ThrowIfInvalid() => Errors.Count == 0 ? this : throw Errors[0];

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
        if (!root.TryGetProperty("policies"u8, out _) && !root.TryGetProperty("agreements"u8, out _))
            ThrowIfSingle(root);
        IReadOnlyList<JsonElement>? policies = null;
        IReadOnlyList<JsonElement>? agreements = null;
        IReadOnlyList<JsonElement>? silenced = null;
        var errors = new List<InvalidInputException>();
        foreach (JsonProperty member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "policies" when policies is null:
                    policies = ListOf(member, errors);
                    break;
                case "agreements" when agreements is null:
                    agreements = ListOf(member, errors);
                    break;
                case "silenced" when silenced is null:
                    silenced = ListOf(member, errors);
                    break;
                default:
                    errors.Add(Malformed(member.Name, $"The member '{member.Name}' is unknown or duplicated; an object of policies and agreements has at most one member 'policies', one 'agreements' and one 'silenced'."));
                    break;
            }
        }

        if (policies is null && agreements is null && errors.Count == 0)
            throw Malformed("", "The object has neither 'policies' nor 'agreements'; give at least one.");
        return new PolicyFile(policies, agreements ?? []) { Errors = errors, Silenced = silenced ?? [] };
    }

    /// <summary>Recognizes a file that is one agreement or one policy, instead of a list.</summary>
    private static void ThrowIfSingle(JsonElement root)
    {
        if (root.TryGetProperty("merchant"u8, out _))
            throw Malformed("", "The file is a single agreement; put it into the list 'agreements', as in {\"agreements\":[…]}.");
        if (root.TryGetProperty("version"u8, out _))
            throw Malformed("", "The file is a single policy; put it into the list 'policies', as in {\"policies\":[…]}.");
    }

    /// <summary>The elements of a member that is a list. Any other value is an error, and counts as an empty list.</summary>
    private static JsonElement[] ListOf(JsonProperty member, List<InvalidInputException> errors)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
            return [.. member.Value.EnumerateArray()];
        errors.Add(Malformed(member.Name, $"'{member.Name}' is not a list; give a list."));
        return [];
    }

    private static InvalidInputException Malformed(string path, string message) => new(ErrorCode.Malformed, path, message);
}
