using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The JSON Schema (draft 2020-12) of the wire form. Each type of the wire form is a definition in <c>$defs</c>; the root is a document.</summary>
public static class ReturnPolicySchema
{
    private static readonly Lazy<byte[]> File = new(Read);

    /// <summary>Gets the schema, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8Json => File.Value;

    /// <summary>Returns the definitions by their names, for a caller that may change them.</summary>
    internal static JsonObject ReadDefinitions() => JsonNode.Parse(File.Value)!["$defs"]!.AsObject();

    private static byte[] Read()
    {
        using Stream file = typeof(ReturnPolicySchema).Assembly.GetManifestResourceStream("wire-form.schema.json")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
