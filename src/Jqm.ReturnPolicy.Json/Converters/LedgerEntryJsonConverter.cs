using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write entries of refund ledgers in their JSON form.</summary>
public sealed class LedgerEntryJsonConverter : JsonConverter<LedgerEntry>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override LedgerEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadLedgerEntry(Raw.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LedgerEntry value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
