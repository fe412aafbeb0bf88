using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>What the converters share: the value's own JSON is read and written whole, so that its rules hold inside other JSON too.</summary>
internal static class Raw
{
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        return Encoding.UTF8.GetBytes(value.RootElement.GetRawText());
    }

    public static void Write(Utf8JsonWriter writer, byte[] utf8Json) => writer.WriteRawValue(utf8Json, skipInputValidation: true);
}
