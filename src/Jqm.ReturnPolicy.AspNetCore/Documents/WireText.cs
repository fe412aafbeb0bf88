using System.Text.Json;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Writes strings as the wire form does, which escapes nothing that need not be. The encoders of System.Text.Json escape characters such as emoji.</summary>
internal static class WireText
{
    /// <summary>Writes a member whose value is a string.</summary>
    public static void Write(Utf8JsonWriter output, string name, string text)
    {
        ReadOnlySpan<byte> list = ReturnPolicyJson.ToUtf8Bytes(ValueList.Create([text]));
        output.WritePropertyName(name);
        output.WriteRawValue(list[1..^1], skipInputValidation: true);
    }
}
