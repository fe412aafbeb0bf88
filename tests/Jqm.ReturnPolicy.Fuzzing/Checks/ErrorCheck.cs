using System.Text.Json;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Checks that an error is one that the wire form documents: a known code, the path of a value that is there, one sentence.</summary>
public static class ErrorCheck
{
    /// <summary>What is wrong with an error about a document; null when nothing is.</summary>
    public static Finding? Check(ReadOnlySpan<byte> document, ErrorCode code, string path, string message)
    {
        if (!Enum.IsDefined(code))
            return new Finding("an error has a code of the wire form", code.ToString());
        if (string.IsNullOrWhiteSpace(message) || message.AsSpan().ContainsAny(Breaks))
            return new Finding("a message is one line of text", message);
        return LeadsSomewhere(document, path) ? null : new Finding("a path leads to a value of the document", path);
    }

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    private static bool LeadsSomewhere(ReadOnlySpan<byte> document, string path)
    {
        if (path.Length == 0)
            return true;
        if (document.StartsWith("\uFEFF"u8))
            document = document[3..];
        try
        {
            var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = 64 });
            using var json = JsonDocument.ParseValue(ref reader);
            return Leads(json.RootElement, path);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Names stand in a path as they are, dots and brackets included, so every name that fits is tried.</summary>
    private static bool Leads(JsonElement value, ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0)
            return true;
        if (value.ValueKind == JsonValueKind.Array)
        {
            int end = rest.IndexOf(']');
            return rest[0] == '[' && end > 1 && int.TryParse(rest[1..end], out int place) && place >= 0 && place < value.GetArrayLength()
                && Leads(value[place], AfterDot(rest[(end + 1)..]));
        }

        if (value.ValueKind != JsonValueKind.Object)
            return false;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = member.Name;
            if (rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || rest[name.Length] is '.' or '[') && Leads(member.Value, AfterDot(rest[name.Length..])))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> AfterDot(ReadOnlySpan<char> rest) => rest.StartsWith(".") ? rest[1..] : rest;
}
