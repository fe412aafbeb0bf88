using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Finds all errors of one policy or agreement. A reader stops at the first error, so each member, and each member of a term, is read in an element that is valid otherwise. The
/// whole is read last, to find errors between members.
/// </summary>
/// <param name="required">The names of the required members.</param>
/// <param name="read">Reads an element.</param>
internal sealed class ElementChecker<T>(string[] required, Func<byte[], T> read)
    where T : class
{
    /// <summary>Adds the errors of an element to a list. Returns the element if it has none, else null.</summary>
    public T? Read(JsonElement element, string path, List<InvalidInputException> errors)
    {
        var found = new List<InvalidInputException>();
        var valid = new List<JsonProperty>();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (member.Name == "terms" && member.Value.ValueKind == JsonValueKind.Object)
                    ReadTerms(member.Value, found);
                else if (member.Value.ValueKind != JsonValueKind.Null && Try(ValidElement(member.Name, output => member.Value.WriteTo(output)), found) is not null)
                    valid.Add(member);
            }

            foreach (string name in required)
            {
                if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
                    Try(ValidElement(name, null), found);
            }
        }

        // Errors between members that are valid by themselves, such as an end before its beginning.
        Try(ValidElement(output => valid.ForEach(member => member.WriteTo(output)), valid.Select(member => member.Name)), found);
        T? whole = Try(Encoding.UTF8.GetBytes(element.GetRawText()), found, onlyWhenFirst: true);
        foreach (InvalidInputException error in found.DistinctBy(error => (error.Code, error.Path, error.Message)))
            errors.Add(error.Within(path));
        return found.Count == 0 ? whole : null;
    }

    private void ReadTerms(JsonElement terms, List<InvalidInputException> found)
    {
        foreach (JsonProperty term in terms.EnumerateObject())
        {
            if (term.Value.ValueKind != JsonValueKind.Object)
            {
                Try(ValidElement("terms", output => WriteObject(output, term.Name, term.Value.WriteTo)), found);
                continue;
            }

            foreach (JsonProperty part in term.Value.EnumerateObject())
                Try(ValidElement("terms", output => WriteObject(output, term.Name, inner => WriteObject(inner, part.Name, part.Value.WriteTo))), found);
            if (!term.Value.EnumerateObject().Any())
                Try(ValidElement("terms", output => WriteObject(output, term.Name, term.Value.WriteTo)), found);
        }
    }

    /// <summary>Writes a valid element in which one member has the given value, or is missing.</summary>
    private byte[] ValidElement(string name, Action<Utf8JsonWriter>? value) => ValidElement(
        output =>
        {
            if (value is null)
                return;
            output.WritePropertyName(name);
            value(output);
        },
        [name]);

    /// <summary>Writes a valid element in which the named members are written as given, if at all.</summary>
    private byte[] ValidElement(Action<Utf8JsonWriter> members, IEnumerable<string> names)
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
        catch (InvalidInputException error)
        {
            if (!onlyWhenFirst || found.Count == 0)
                found.Add(error);
            return null;
        }
    }
}

/// <summary>The checkers of the two kinds of elements.</summary>
internal static class ElementChecker
{
    public static readonly ElementChecker<Policy> Policy = new(["id", "version"], json => ReturnPolicyJson.Read<Policy>(json));

    public static readonly ElementChecker<Agreement> Agreement = new(["id", "merchant", "terms"], json => ReturnPolicyJson.Read<Agreement>(json));
}
