using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write the answers to cancellations in their wire form.</summary>
public sealed class CancellationJsonConverter : JsonConverter<Cancellation>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override Cancellation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadCancellation(Raw.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Cancellation value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
