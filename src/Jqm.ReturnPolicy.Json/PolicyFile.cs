using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// A file of policies, of agreements, or of both, as JSON elements. The file is a list of policies or of agreements, or an object with the members <c>policies</c> and
/// <c>agreements</c>. The member <c>silenced</c> lists findings of <c>policy check</c> that are not shown.
/// </summary>
/// <example>
/// <code>
/// PolicyFile file = PolicyFile.Parse(File.ReadAllBytes("policies.json")).ThrowIfInvalid();
/// var evaluator = new PolicyEvaluator(file.ReadPolicies() ?? [Policy.Standard], file.ReadAgreements());
/// </code>
/// </example>
public sealed class PolicyFile
{
    private PolicyFile(ValueList<JsonElement>? policies, ValueList<JsonElement> agreements, ValueList<InvalidInputException> errors = default, ValueList<JsonElement> silenced = default)
    {
        Policies = policies;
        Agreements = agreements;
        Errors = errors;
        Silenced = silenced;
    }

    /// <summary>Gets the JSON elements of the policies, which are not validated; null if the file lists none, so the standard policy applies.</summary>
    public ValueList<JsonElement>? Policies { get; }

    /// <summary>Gets the JSON elements of the agreements, which are not validated.</summary>
    public ValueList<JsonElement> Agreements { get; }

    /// <summary>Gets the errors of the members of the file's object: unknown and duplicate members, and members that are not lists.</summary>
    public ValueList<InvalidInputException> Errors { get; }

    /// <summary>Gets the JSON elements of the member <c>silenced</c>, which are not validated. Only the command <c>policy check</c> reads them.</summary>
    public ValueList<JsonElement> Silenced { get; }

    /// <summary>Parses a file of policies and agreements. Errors in members of the file's object are collected in <see cref="Errors"/>, so that all errors can be shown.</summary>
    /// <param name="utf8Json">The content of the file, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <returns>The file.</returns>
    /// <exception cref="InvalidInputException">The file is empty, is not JSON, or has neither form.</exception>
    public static PolicyFile Parse(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8Json = utf8Json[Encoding.UTF8.Preamble.Length..];
        if (utf8Json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw Malformed("", "The file is empty; give a list of policies or agreements, or an object with either.");
        if (!Utf8.IsValid(utf8Json.Span))
            throw Malformed("", "The file is not valid UTF-8; encode it as UTF-8.");
        JsonElement root;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw Malformed("", $"The file is not JSON: {JsonWalk.WhatIsWrong(utf8Json.Span, error)}");
        }

        return root.ValueKind switch
        {
            JsonValueKind.Array => OfList([.. root.EnumerateArray()]),
            JsonValueKind.Object => OfObject(root),
            _ => throw Malformed("", "The file contains a single value; give a list of policies or agreements, or an object with either."),
        };
    }

    /// <summary>Throws the first of the file's errors, if there is one.</summary>
    /// <returns>The same file.</returns>
    /// <exception cref="InvalidInputException">A member is invalid.</exception>
    public PolicyFile ThrowIfInvalid() => Errors.Count == 0 ? this : throw Errors[0];

    /// <summary>Reads and validates the policies of the file.</summary>
    /// <returns>The policies; null if the file lists none, so the standard policy applies.</returns>
    /// <exception cref="InvalidInputException">An element is invalid.</exception>
    public ValueList<Policy>? ReadPolicies() => Policies is { } listed
        ? listed.Select((policy, i) => At($"policies[{i}]", () => ReturnPolicyJson.Read<Policy>(BytesOf(policy)))).ToValueList()
        : null;

    /// <summary>Reads and validates the agreements of the file.</summary>
    /// <returns>The agreements.</returns>
    /// <exception cref="InvalidInputException">An element is invalid.</exception>
    public ValueList<Agreement> ReadAgreements() =>
        Agreements.Select((agreement, i) => At($"agreements[{i}]", () => ReturnPolicyJson.Read<Agreement>(BytesOf(agreement)))).ToValueList();

    private static byte[] BytesOf(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());

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
            ? new PolicyFile(null, [.. items])
            : new PolicyFile((ValueList<JsonElement>)[.. items], []);

    private static PolicyFile OfObject(JsonElement root)
    {
        if (!root.TryGetProperty("policies"u8, out _) && !root.TryGetProperty("agreements"u8, out _))
            ThrowIfSingle(root);
        ValueList<JsonElement>? policies = null;
        ValueList<JsonElement>? agreements = null;
        ValueList<JsonElement>? silenced = null;
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
        return new PolicyFile(policies, agreements ?? [], [.. errors], silenced ?? []);
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
    private static ValueList<JsonElement> ListOf(JsonProperty member, List<InvalidInputException> errors)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
            return [.. member.Value.EnumerateArray()];
        errors.Add(Malformed(member.Name, $"'{member.Name}' is not a list; give a list."));
        return [];
    }

    private static InvalidInputException Malformed(string path, string message) => new(ErrorCode.Malformed, path, message);
}
