using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Without the converters, no type that has a JSON form is read or written by reflection, in another form than the wire form.</summary>
public sealed class WireFormGuardTests
{
    public static TheoryData<Type> Types => [.. new JsonSerializerOptions().AddReturnPolicyConverters().Converters.Select(converter => converter.Type).OfType<Type>().Where(type => type.Assembly != typeof(Instant).Assembly && !type.IsGenericType)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_with_a_form_is_neither_read_nor_written_without_the_converters(Type type)
    {
        foreach (Action use in new Action[] { () => JsonSerializer.Deserialize("{}", type), () => JsonSerializer.Serialize((object?)null, type), () => JsonSerializer.Deserialize("[]", typeof(List<>).MakeGenericType(type)) })
        {
            string message = Assert.Throws<NotSupportedException>(use).Message;
            Assert.Contains(type.Name, message, StringComparison.Ordinal);
            Assert.Contains("AddReturnPolicyConverters()", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_policy_of_60_days_is_not_read_as_one_of_30()
    {
        const string Json = """{"id":"p","version":"2","terms":{"window":{"days":60}}}""";
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Policy>(Json, JsonSerializerOptions.Web));
        Assert.Equal(60, JsonSerializer.Deserialize<Policy>(Json, new JsonSerializerOptions(JsonSerializerDefaults.Web).AddReturnPolicyConverters())!.Terms.WindowDays);
    }
}
