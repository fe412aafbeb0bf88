using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Writes a section of configuration as JSON of the wire form, and remembers which section each place of the JSON comes from.</summary>
/// <param name="root">The configuration that contains the section; null if it is not known.</param>
internal sealed class SectionJson(IConfigurationRoot? root)
{
    private readonly ReasonSpellings _reasons = new(root);
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    /// <summary>Returns the JSON of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="shape">What the wire form expects.</param>
    /// <param name="path">The path of the section in the wire form, as errors name it.</param>
    /// <exception cref="InvalidInputException">The section has no form in JSON; the path of the error is that of the section.</exception>
    public byte[] Write(IConfigurationSection section, Shape shape, string path)
    {
        using var bytes = new MemoryStream();
        using (var output = new Utf8JsonWriter(bytes))
            Write(output, section, shape, path);
        return bytes.ToArray();
    }

    /// <summary>Returns an error with the path of the section that a path of the wire form comes from, or of the nearest section around it.</summary>
    public InvalidInputException InConfiguration(InvalidInputException error)
    {
        string path = error.Path;
        while (path.Length > 0)
        {
            if (_sections.TryGetValue(path, out string? section))
                return new InvalidInputException(error.Code, section, error.Message);
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return error;
    }

    private void Write(Utf8JsonWriter output, IConfigurationSection section, Shape shape, string path)
    {
        _sections[path] = section.Path;
        IConfigurationSection[] children = [.. section.GetChildren()];
        if (children.Length == 0)
            WriteValue(output, section, shape);
        else if (section.Value is { Length: 0 })
            throw Malformed(section, "The section has members, and a source gives it an empty value, such as an empty list. Configuration merges the items of all sources, so the empty value would have no effect; keep each list in one source.");
        else if (section.Value is not null)
            throw Malformed(section, $"The section has both the value '{section.Value}' and members; give one of them.");
        else if (shape is ListShape list)
            WriteList(output, section, children, list, path);
        else
            WriteObject(output, children, shape, path);
    }

    private void WriteList(Utf8JsonWriter output, IConfigurationSection section, IConfigurationSection[] children, ListShape list, string path)
    {
        output.WriteStartArray();
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i].Key != i.ToString(CultureInfo.InvariantCulture))
                throw Malformed(section, $"The items of the list have the keys {string.Join(", ", children.Select(child => child.Key))}; number them from 0 without a gap.");
            Write(output, children[i], list.Item, FormattableString.Invariant($"{path}[{i}]"));
        }

        output.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter output, IConfigurationSection[] children, Shape shape, string path)
    {
        output.WriteStartObject();
        foreach (IConfigurationSection child in children)
        {
            (string name, Shape value) = MemberOf(shape, child);
            output.WritePropertyName(name);
            Write(output, child, value, $"{path}.{name}");
        }

        output.WriteEndObject();
    }

    /// <summary>Returns the name and shape of a member. A member that the wire form does not know is written as it is, and the reader refuses it.</summary>
    private (string Name, Shape Shape) MemberOf(Shape shape, IConfigurationSection child)
    {
        switch (shape)
        {
            case ObjectShape known:
                (string Name, Shape Shape) member = Array.Find(known.Members, each => each.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
                return member.Name is null ? (child.Key, Shape.Text) : member;
            case RowShape row:
                return MemberOf(row.Row, child);
            case MapShape map:
                _reasons.RequireKey(child);
                return (child.Key, map.Value);
            default:
                return (child.Key, Shape.Text);
        }
    }

    private void WriteValue(Utf8JsonWriter output, IConfigurationSection section, Shape shape)
    {
        string? value = section.Value;
        switch (shape)
        {
            case ListShape when EmptyValues.IsEmptyList(value):
                output.WriteStartArray();
                output.WriteEndArray();
                break;
            case RowShape when string.IsNullOrEmpty(value):
                output.WriteNullValue();
                break;
            case MapShape or ObjectShape { MayBeEmpty: true } when string.IsNullOrEmpty(value):
                output.WriteStartObject();
                output.WriteEndObject();
                break;
            case ObjectShape when string.IsNullOrEmpty(value):
                throw Malformed(section, "The section is empty. Configuration does not tell an empty object from null; give the object a member, or leave it out.");
            case FlagShape when bool.TryParse(value, out bool flag):
                output.WriteBooleanValue(flag);
                break;
            case TextShape or ReasonShape when value is "True" or "False": // So the values true and false of a JSON file arrive.
                output.WriteBooleanValue(value == "True");
                break;
            case ReasonShape when !string.IsNullOrEmpty(value):
                _reasons.RequireValue(section, value);
                output.WriteStringValue(value);
                break;
            case NumberShape when IsNumber(value):
                output.WriteRawValue(value!);
                break;
            default:
                if (EmptyValues.IsNull(value))
                    output.WriteNullValue();
                else
                    output.WriteStringValue(value);
                break;
        }
    }

    private static bool IsNumber(string? value)
    {
        if (value is null || value.Length == 0 || (value[0] != '-' && !char.IsAsciiDigit(value[0])))
            return false;
        try
        {
            using var number = JsonDocument.Parse(value);
            return number.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static InvalidInputException Malformed(IConfigurationSection section, string message) => new(ErrorCode.Malformed, section.Path, message);
}
