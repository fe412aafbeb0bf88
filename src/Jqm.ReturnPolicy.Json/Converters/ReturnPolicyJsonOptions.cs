using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Adds the wire form to the options of <see cref="JsonSerializer"/>.</summary>
public static class ReturnPolicyJsonOptions
{
    /// <summary>
    /// Adds a converter for every type that has a wire form. Every other type of the library throws <see cref="NotSupportedException"/> with an explanation, and is not written by reflection.
    /// </summary>
    /// <param name="options">The options to add to.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// <para>
    /// The converters are inserted before the present converters of the options. A converter for all enumerations, such as <see cref="JsonStringEnumConverter"/>, does not change
    /// the form of the library's types, regardless of the order. The application's own converters keep their order. A second call replaces the converters of the first one, and
    /// keeps its currency and its callback.
    /// </para>
    /// <para><see cref="ReturnedGoods"/> and <see cref="PriorRefund"/> can be written. To read these types, whose JSON does not contain the currency, use the overload with a currency.</para>
    /// <para>
    /// Invalid input throws a <see cref="JsonException"/> whose inner exception is the <see cref="InvalidInputException"/>. <see cref="JsonException.Path"/> is the place of the
    /// value in the whole JSON; <see cref="GetInvalidInput"/> joins it with the path inside the value.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <example>
    /// <code>
    /// JsonSerializerOptions options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddReturnPolicyConverters();
    /// string json = JsonSerializer.Serialize(Money.Of(19.99m, Currency.USD), options);
    /// </code>
    /// </example>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options) => Add(options, null, null);

    /// <summary>Adds a converter for every type that has a wire form, including types whose JSON does not contain the currency of their amounts.</summary>
    /// <param name="options">The options to add to.</param>
    /// <param name="currency">The currency of the orders that <see cref="ReturnedGoods"/> and <see cref="PriorRefund"/> belong to.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options read amounts in another currency already.</exception>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options, Currency currency) => Add(options, currency, null);

    /// <summary>Adds a converter for every type that has a wire form, and calls a function before a converter throws for invalid input.</summary>
    /// <param name="options">The options to add to.</param>
    /// <param name="onInvalidInput">
    /// Receives the exception before it is thrown, for frameworks that answer invalid JSON by themselves and do not pass the exception on. The serializer sets its
    /// <see cref="JsonException.Path"/> later, while the exception is thrown.
    /// </param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options, Action<JsonException> onInvalidInput)
    {
        Guard.Against.Null(onInvalidInput);
        return Add(options, null, onInvalidInput);
    }

    /// <summary>Returns the error of invalid input, with its path in the whole JSON.</summary>
    /// <param name="exception">An exception of <see cref="JsonSerializer"/>.</param>
    /// <returns>The code, path and message; null if no converter of the library threw the exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static InvalidInputException? GetInvalidInput(this JsonException exception)
    {
        Guard.Against.Null(exception);
        if (exception.InnerException is not InvalidInputException error)
            return null;

        // The serializer writes the path of a value as $.order or $[0], and that of the whole as $.
        string outer = exception.Path is ['$', .. var path] ? path : "";
        return error.Within(outer.StartsWith('.') ? outer[1..] : outer);
    }

    private static JsonSerializerOptions Add(JsonSerializerOptions options, Currency? currency, Action<JsonException>? onInvalidInput)
    {
        Guard.Against.Null(options);
        if (options.Converters.OfType<NoForm>().FirstOrDefault() is { } earlier)
        {
            currency = OneOf(earlier.Currency, currency);
            onInvalidInput = earlier.OnInvalidInput + onInvalidInput;
            Remove(options.Converters);
        }

        // The serializer takes the first converter that can convert a type, and that for all enumerations can convert those of the library, too.
        int index = 0;
        foreach (WireForm form in WireForms.All)
            options.Converters.Insert(index++, form.ToConverter(currency, onInvalidInput));
        options.Converters.Insert(index, new NoForm(currency, onInvalidInput));
        return options;
    }

    private static Currency? OneOf(Currency? earlier, Currency? given) => earlier is { } first && given is { } second && first != second
        ? throw new InvalidOperationException($"The options read amounts in {first.Code} already and cannot read them in {second.Code}, too; use options of their own for each currency.")
        : given ?? earlier;

    private static void Remove(IList<JsonConverter> converters)
    {
        for (int i = converters.Count - 1; i >= 0; i--)
        {
            if (converters[i] is NoForm or IWireFormConverter)
                converters.RemoveAt(i);
        }
    }

    /// <summary>Refuses the types of the library that have no form by themselves. It is in options once, and keeps what they were given.</summary>
    private sealed class NoForm(Currency? currency, Action<JsonException>? onInvalidInput) : JsonConverterFactory
    {
        public Currency? Currency => currency;

        public Action<JsonException>? OnInvalidInput => onInvalidInput;

        public override bool CanConvert(Type typeToConvert) =>
            !typeToConvert.IsArray && (typeToConvert.Assembly == typeof(Order).Assembly || typeToConvert.Assembly == typeof(WireForms).Assembly) && !WireForms.Has(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw WireForms.NoneOf(typeToConvert);
    }
}
