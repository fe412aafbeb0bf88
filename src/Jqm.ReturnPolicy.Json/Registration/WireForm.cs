using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The wire form of a type.</summary>
internal abstract class WireForm
{
    public abstract Type Type { get; }

    /// <summary>Makes a converter.</summary>
    /// <param name="currency">The currency of amounts in JSON that does not state it; null when it is not known.</param>
    /// <param name="onInvalidInput">Is called before the converter throws for invalid input; null for nothing.</param>
    public abstract JsonConverter ToConverter(Currency? currency, Action<JsonException>? onInvalidInput);
}

/// <summary>Marks the converters of the library.</summary>
internal interface IWireFormConverter;

/// <summary>The wire form of a type: how a text of its own is read and written.</summary>
/// <param name="form">The form of a value.</param>
/// <param name="needsCurrency">Whether values have amounts whose currency their JSON does not state.</param>
internal sealed class WireForm<T>(Form<T> form, bool needsCurrency) : WireForm
{
    public override Type Type => typeof(T);

    public T Read(ReadOnlySpan<byte> utf8Json, Currency? currency)
    {
        if (needsCurrency && currency is null)
            throw new NotSupportedException($"The JSON of {WireForms.NameOf(Type)} does not state the currency of its amounts; pass the order's currency.");
        return Source.Read(utf8Json, form.Read, needsCurrency ? currency : null);
    }

    /// <summary>Writes a value. The caller disposes of the output.</summary>
    public JsonOutput Write(T value)
    {
        Guard.Against.Null(value);
        var output = new JsonOutput();
        form.Write(output, value);
        return output;
    }

    public override JsonConverter ToConverter(Currency? currency, Action<JsonException>? onInvalidInput) => new Converter(this, currency, onInvalidInput);

    /// <summary>Lets <see cref="JsonSerializer"/> read and write the type. A value's own JSON is read whole, so that its rules apply inside other JSON, too.</summary>
    private sealed class Converter(WireForm<T> form, Currency? currency, Action<JsonException>? onInvalidInput) : JsonConverter<T>, IWireFormConverter
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using JsonDocument value = JsonDocument.ParseValue(ref reader);
            return Read(value.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            using JsonOutput output = form.Write(value);
            writer.WriteRawValue(output.Written, skipInputValidation: true);
        }

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var name = new JsonOutput();
            name.Value(reader.GetString());
            return Read(name.Written);
        }

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            using JsonOutput output = form.Write(value);
            var json = new Utf8JsonReader(output.Written);
            json.Read();
            if (json.TokenType != JsonTokenType.String)
                throw new NotSupportedException($"The JSON of {WireForms.NameOf(typeof(T))} is not a string, so it cannot be the name of a member; use a list of pairs, or another key.");
            writer.WritePropertyName(json.GetString()!);
        }

        private T Read(JsonElement value)
        {
            string text;
            try
            {
                text = value.GetRawText();
            }
            catch (InvalidOperationException)
            {
                throw Invalid(new InvalidInputException(ErrorCode.Malformed, "", "The text is not valid UTF-8; encode it as UTF-8."));
            }

            return Read(System.Text.Encoding.UTF8.GetBytes(text));
        }

        private T Read(ReadOnlySpan<byte> utf8Json)
        {
            try
            {
                return form.Read(utf8Json, currency);
            }
            catch (InvalidInputException error)
            {
                throw Invalid(error);
            }
        }

        /// <summary>Returns the exception for invalid input. The serializer adds the path of the value to this type of exception only.</summary>
        private JsonException Invalid(InvalidInputException error)
        {
            var wrapped = new JsonException(error.Message, error);
            onInvalidInput?.Invoke(wrapped);
            return wrapped;
        }
    }
}
