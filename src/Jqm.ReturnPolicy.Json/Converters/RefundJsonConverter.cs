using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write refunds in their wire form.</summary>
public sealed class RefundJsonConverter : JsonConverter<Refund>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override Refund Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadRefund(Raw.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Refund value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
