using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write returns in their wire form.</summary>
public sealed class ReturnedGoodsJsonConverter : JsonConverter<ReturnedGoods>
{
    private readonly Currency _currency;

    /// <summary>Creates the converter for one currency, which the JSON does not say.</summary>
    /// <param name="currency">The currency of the order.</param>
    public ReturnedGoodsJsonConverter(Currency currency) => _currency = currency;

    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override ReturnedGoods Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadReturn(Raw.Read(ref reader), _currency);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReturnedGoods value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
