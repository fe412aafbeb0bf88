using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Converts typed text to the JSON value of a field.</summary>
public static class FieldValue
{
    /// <summary>Returns the value; null if the member is removed. A text that does not fit is kept as a text, so that the library says what is wrong with it.</summary>
    public static JsonNode? Of(FormField field, string text) => field.Kind switch
    {
        _ when text.Length == 0 => field.IsRequired ? JsonValue.Create("") : null,
        FieldKind.Number => OfNumber(text),
        FieldKind.Flag => text switch { "true" => JsonValue.Create(true), "false" => JsonValue.Create(false), _ => JsonValue.Create(text) },
        FieldKind.Text or FieldKind.Instant or FieldKind.Choice or FieldKind.Suggestion => JsonValue.Create(text),
        FieldKind.List => throw new ArgumentException($"The list '{field.Name}' is not edited as a text.", nameof(field)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, $"The kind {field.Kind} has no value."),
    };

    /// <summary>Returns digits as a number of any size, and any other text as a text.</summary>
    public static JsonNode OfNumber(string text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number) ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))! : JsonValue.Create(text);
}
