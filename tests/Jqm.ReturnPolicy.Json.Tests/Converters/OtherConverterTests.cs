using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Converters of an application beside those of the library.</summary>
public class OtherConverterTests
{
    /// <summary>The order of the calls: the application's converter first, last, and between two calls of the library.</summary>
    public static TheoryData<string> Orders => ["own, library", "library, own", "library, own, library", "own, library, library"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_converter_for_all_enumerations_does_not_change_the_form_of_the_library(string order)
    {
        JsonSerializerOptions options = Options(order);
        Assert.Equal(
            """{"Rule":"window","State":"awaitingInformation","Days":"Friday"}""",
            JsonSerializer.Serialize(new Own(Rule.Window, CaseState.AwaitingInformation, DayOfWeek.Friday), options));
        Assert.Equal(Rule.Window, JsonSerializer.Deserialize<Own>("""{"Rule":"window","State":"settled","Days":5}""", options)!.Rule);
        foreach (string state in new[] { "3", "\"AwaitingInformation\"" })
            Expect.Fault("State", ErrorCode.Malformed, () => Unwrapped.Read(() => JsonSerializer.Deserialize<Own>($$"""{"Rule":"window","State":{{state}},"Days":5}""", options)));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_enumeration_has_its_words_beside_a_converter_for_all_enumerations(string order)
    {
        JsonSerializerOptions options = Options(order);
        foreach ((Type type, object value) in WrittenFormsTests.Values().Where(static pair => pair.Type.IsEnum))
            Assert.Equal(WrittenFormsTests.ToJson(type, value), JsonSerializer.Serialize(value, type, options));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_library_has_one_converter_for_each_type_and_others_keep_their_order(string order)
    {
        JsonSerializerOptions options = Options(order);
        options.Converters.Add(new OwnConverter());
        options.AddReturnPolicyConverters();
        Assert.Equal(new JsonSerializerOptions().AddReturnPolicyConverters().Converters.Count + 2, options.Converters.Count);
        Assert.Equal([typeof(JsonStringEnumConverter), typeof(OwnConverter)], options.Converters.Where(static converter => converter.GetType().Assembly != typeof(ReturnPolicyJson).Assembly).Select(static converter => converter.GetType()));
    }

    [Fact]
    public void A_second_call_keeps_the_currency_and_the_callback_of_the_first()
    {
        var first = new List<JsonException>();
        var second = new List<JsonException>();
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters(Currency.USD).AddReturnPolicyConverters(first.Add).AddReturnPolicyConverters(second.Add).AddReturnPolicyConverters();
        Assert.Equal(Money.Of(1m, Currency.USD), JsonSerializer.Deserialize<Charge>("""{"kind":"other","amount":"1.00"}""", options)!.Amount);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rule>("7", options));
        Assert.Equal((1, 1), (first.Count, second.Count));
    }

    [Fact]
    public void A_second_currency_is_an_error_that_names_both()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters(Currency.USD);
        string message = Assert.Throws<InvalidOperationException>(() => options.AddReturnPolicyConverters(Currency.EUR)).Message;
        Assert.Contains("USD", message, StringComparison.Ordinal);
        Assert.Contains("EUR", message, StringComparison.Ordinal);
        options.AddReturnPolicyConverters(Currency.USD);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Keys_of_a_dictionary_have_the_form_of_their_type(string order)
    {
        JsonSerializerOptions options = Options(order);
        AssertKey("window", Rule.Window, """{"window":1}""");
        AssertKey("defective", ReturnReason.Defective, """{"defective":1}""");
        AssertKey("own \"name\" \u00e9", new ReturnReason("own \"name\" \u00e9"), null);
        AssertKey("USD", Currency.USD, """{"USD":1}""");
        AssertKey("instant", Instant.FromUtc(2026, 2, 21, 1, 0), """{"2026-02-21T01:00:00Z":1}""");
        Assert.Contains("'Window'", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Rule, int>>("""{"Window":1}""", options)).GetInvalidInput()!.Message, StringComparison.Ordinal);

        void AssertKey<T>(string name, T key, string? json)
            where T : notnull
        {
            string written = JsonSerializer.Serialize(new Dictionary<T, int> { [key] = 1 }, options);
            if (json is not null)
                Assert.Equal(json, written);
            Assert.True(JsonSerializer.Deserialize<Dictionary<T, int>>(written, options)!.ContainsKey(key), name);
        }
    }

    [Fact]
    public void A_key_whose_form_is_not_a_string_is_an_error_that_names_the_type()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        var amounts = new Dictionary<Money, int> { [Money.Of(1m, Currency.USD)] = 1 };
        Assert.Contains("Money is not a string", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(amounts, options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(-1)]
    public void An_undefined_number_is_refused_with_the_number_and_the_allowed_words(int number)
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        foreach (Action write in new Action[]
        {
            () => ReturnPolicyJson.ToJson((Rule)number),
            () => JsonSerializer.Serialize((Rule)number, options),
            () => JsonSerializer.Serialize(new Dictionary<Rule, int> { [(Rule)number] = 1 }, options),
        })
        {
            string message = Assert.Throws<ArgumentOutOfRangeException>(write).Message;
            Assert.StartsWith($"'{number}' is no member of Rule", message, StringComparison.Ordinal);
            Assert.Contains("scope, ", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_that_is_not_utf8_is_invalid_input_of_the_library()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        Expect.Fault("[0]", ErrorCode.Malformed, () => Unwrapped.Read(() => JsonSerializer.Deserialize<Rule[]>([(byte)'[', (byte)'"', 0xff, (byte)'"', (byte)']'], options)));
    }

    private static JsonSerializerOptions Options(string order)
    {
        var options = new JsonSerializerOptions();
        foreach (string step in order.Split(", "))
        {
            if (step == "own")
                options.Converters.Add(new JsonStringEnumConverter());
            else
                options.AddReturnPolicyConverters();
        }

        return options;
    }

    private sealed record Own(Rule Rule, CaseState State, DayOfWeek Days);

    private sealed class OwnConverter : JsonConverter<Version>
    {
        public override Version Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Version value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
