using System.Buffers;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Finds the faults of one policy or agreement. Reading stops at its first fault, so each member, and each member of a term, is read by
/// itself in an element that is sound otherwise; last the whole, for what lies between members.
/// </summary>
/// <param name="required">The members that must be there, but for the terms.</param>
/// <param name="read">Reads an element.</param>
internal sealed class ElementChecker<T>(string[] required, Func<byte[], T> read)
    where T : class
{
    /// <summary>Adds the faults of an element, and reads it when it has none.</summary>
    public T? Read(JsonElement element, string path, List<InvalidInputException> faults)
    {
        var found = new List<InvalidInputException>();
        var sound = new List<JsonProperty>();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (member.Name == "terms" && member.Value.ValueKind == JsonValueKind.Object)
                    ReadTerms(member.Value, found);
                else if (member.Value.ValueKind != JsonValueKind.Null && Try(Sound(member.Name, output => member.Value.WriteTo(output)), found) is not null)
                    sound.Add(member);
            }

            foreach (string name in required)
            {
                if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
                    Try(Sound(name, null), found);
            }
        }

        // What lies between members that are sound each by itself, such as an end before its beginning.
        Try(Sound(output => sound.ForEach(member => member.WriteTo(output)), sound.Select(member => member.Name)), found);
        T? whole = Try(PolicyFile.Utf8(element), found, onlyWhenFirst: true);
        foreach (InvalidInputException fault in found.DistinctBy(fault => (fault.Code, fault.Path, fault.Message)))
            faults.Add(fault.Within(path));
        return found.Count == 0 ? whole : null;
    }

    private void ReadTerms(JsonElement terms, List<InvalidInputException> found)
    {
        foreach (JsonProperty term in terms.EnumerateObject())
        {
            if (term.Value.ValueKind != JsonValueKind.Object)
            {
                Try(Sound("terms", output => WriteObject(output, term.Name, term.Value.WriteTo)), found);
                continue;
            }

            foreach (JsonProperty part in term.Value.EnumerateObject())
                Try(Sound("terms", output => WriteObject(output, term.Name, inner => WriteObject(inner, part.Name, part.Value.WriteTo))), found);
            if (!term.Value.EnumerateObject().Any())
                Try(Sound("terms", output => WriteObject(output, term.Name, term.Value.WriteTo)), found);
        }
    }

    /// <summary>A sound element whose member <paramref name="name"/> is as given, or left out.</summary>
    private byte[] Sound(string name, Action<Utf8JsonWriter>? value) => Sound(
        output =>
        {
            if (value is null)
                return;
            output.WritePropertyName(name);
            value(output);
        },
        [name]);

    /// <summary>A sound element but for some members, which are written as given, if at all.</summary>
    private byte[] Sound(Action<Utf8JsonWriter> members, IEnumerable<string> names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var output = new Utf8JsonWriter(bytes))
        {
            output.WriteStartObject();
            foreach (string other in required.Except(names))
            {
                output.WritePropertyName(other);
                if (other == "terms")
                    output.WriteRawValue("{}");
                else
                    output.WriteStringValue("-");
            }

            members(output);
            output.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter output, string name, Action<Utf8JsonWriter> value)
    {
        output.WriteStartObject();
        output.WritePropertyName(name);
        value(output);
        output.WriteEndObject();
    }

    private T? Try(byte[] json, List<InvalidInputException> found, bool onlyWhenFirst = false)
    {
        try
        {
            return read(json);
        }
        catch (InvalidInputException fault)
        {
            if (!onlyWhenFirst || found.Count == 0)
                found.Add(fault);
            return null;
        }
    }
}

/// <summary>The two kinds of elements.</summary>
internal static class ElementChecker
{
    public static readonly ElementChecker<Policy> Policy = new(["id", "version"], json => ReturnPolicyJson.ReadPolicy(json));

    public static readonly ElementChecker<Agreement> Agreement = new(["id", "merchant", "terms"], json => ReturnPolicyJson.ReadAgreement(json));
}
