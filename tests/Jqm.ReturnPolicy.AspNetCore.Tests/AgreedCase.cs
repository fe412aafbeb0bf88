using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>An agreed case of the wire form: a document and its answer.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Input">The document.</param>
/// <param name="Expected">The answer.</param>
internal sealed record AgreedCase(string Name, JsonObject Input, JsonObject Expected)
{
    private static readonly string[] Governing = ["policies", "agreements", "governedBy"];

    /// <summary>Gets all cases.</summary>
    public static IReadOnlyList<AgreedCase> All { get; } =
    [
        .. new[] { "named", "random", "waived" }
            .SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", file + ".ndjson")))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Select(line => new AgreedCase(
                line["name"]?.GetValue<string>() ?? line["input"]!["id"]!.GetValue<string>(),
                line["input"]!.AsObject(),
                line["expect"]!.AsObject())),
    ];

    /// <summary>Gets the operation.</summary>
    public string Operation => Input["op"]!.GetValue<string>();

    /// <summary>Gets the error of the answer; null if the document is valid.</summary>
    public JsonNode? Error => Expected["error"];

    /// <summary>Gets whether the document says what governs it.</summary>
    public bool IsGoverned => Governing.Any(Input.ContainsKey);

    /// <summary>Gets whether the route of a server exists for the operation.</summary>
    public bool HasRoute => Input["op"] is JsonValue op && op.GetValueKind() == System.Text.Json.JsonValueKind.String && op.GetValue<string>() is "assess" or "settle" or "cancel" or "allow";

    /// <summary>Returns the document without what governs it.</summary>
    public JsonObject Ungoverned()
    {
        JsonObject document = Input.DeepClone().AsObject();
        foreach (string member in Governing)
            document.Remove(member);
        return document;
    }
}
