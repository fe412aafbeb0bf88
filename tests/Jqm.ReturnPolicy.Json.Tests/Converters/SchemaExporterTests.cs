using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Servers describe their types with <see cref="JsonSchemaExporter"/>.</summary>
public class SchemaExporterTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddReturnPolicyConverters();

    /// <summary>The types that have a form.</summary>
    public static TheoryData<Type> Types => [.. Options.Converters.Where(converter => converter.Type is not null).Select(converter => converter.Type!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_that_has_a_form_has_a_schema(Type type) => Assert.NotNull(Options.GetJsonSchemaAsNode(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_with_a_member_of_the_type_has_a_schema(Type type)
    {
        JsonNode schema = Options.GetJsonSchemaAsNode(typeof(Holder<>).MakeGenericType(type));
        Assert.Equal(["Value", "Optional", "Several"], schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(["Value"], schema["required"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void A_type_whose_lists_have_a_default_has_a_schema()
    {
        JsonNode schema = Options.GetJsonSchemaAsNode(typeof(OwnRequest));
        Assert.Equal(["Order", "Waivers", "PriorRefunds", "Rules"], schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(["Order"], schema["required"]!.AsArray().Select(name => (string?)name));
    }

    /// <summary>The exporter writes the default of a parameter as JSON, and takes it for null if it is that of a struct. Use a property or a nullable parameter.</summary>
    [Fact]
    public void The_exporter_cannot_describe_a_parameter_whose_default_is_a_struct_of_any_library()
    {
        Assert.Throws<JsonException>(() => Options.GetJsonSchemaAsNode(typeof(WithDefault<DateTime>)));
        Assert.Throws<JsonException>(() => Options.GetJsonSchemaAsNode(typeof(WithDefault<ValueList<PriorRefund>>)));
    }

    /// <summary>A user's own type with a member that is required and some that are not.</summary>
    public sealed record Holder<T>(T Value)
    {
        public T? Optional { get; init; }

        public T[] Several { get; init; } = [];
    }

    /// <summary>A user's own type with lists that may be left out.</summary>
    public sealed record OwnRequest(Order Order, ValueList<Waiver>? Waivers = null)
    {
        public ValueList<PriorRefund> PriorRefunds { get; init; } = [];

        public EnumSet<Rule> Rules { get; init; } = [];
    }

    public sealed record WithDefault<T>(T Value = default)
        where T : struct;
}
