using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write cases in their JSON form.</summary>
public sealed class ReturnCaseJsonConverter : JsonConverter<ReturnCase>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override ReturnCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadCase(Raw.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReturnCase value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
