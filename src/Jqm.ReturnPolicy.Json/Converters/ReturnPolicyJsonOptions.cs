using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Adds the wire form to the options of <see cref="JsonSerializer"/>.</summary>
public static class ReturnPolicyJsonOptions
{
    /// <summary>
    /// Adds a converter for every type that has a JSON form by itself. Every other type of the library throws <see cref="NotSupportedException"/> with a sentence
    /// that says so, and is not written by reflection.
    /// </summary>
    /// <param name="options">The options to add to.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// <see cref="ReturnedGoods"/> and <see cref="PriorRefund"/> are written; to read them, give the currency that their JSON does not state to the other overload.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <example>
    /// <code>
    /// JsonSerializerOptions options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddReturnPolicyConverters();
    /// string json = JsonSerializer.Serialize(Money.Of(19.99m, Currency.USD), options);
    /// </code>
    /// </example>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options) => Add(options, null);

    /// <summary>Adds a converter for every type that has a JSON form by itself, and reads amounts whose currency their JSON does not state.</summary>
    /// <param name="options">The options to add to.</param>
    /// <param name="currency">The currency of the orders that <see cref="ReturnedGoods"/> and <see cref="PriorRefund"/> belong to.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options, Currency currency) => Add(options, currency);

    private static JsonSerializerOptions Add(JsonSerializerOptions options, Currency? currency)
    {
        Guard.Against.Null(options);
        foreach (WireForm form in WireForms.All)
            options.Converters.Add(form.ToConverter(currency));
        options.Converters.Add(new NoForm());
        return options;
    }

    /// <summary>Refuses the types of the library that have no form by themselves.</summary>
    private sealed class NoForm : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            !typeToConvert.IsArray && (typeToConvert.Assembly == typeof(Order).Assembly || typeToConvert.Assembly == typeof(WireForms).Assembly) && !WireForms.Has(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw WireForms.NoneOf(typeToConvert);
    }
}
