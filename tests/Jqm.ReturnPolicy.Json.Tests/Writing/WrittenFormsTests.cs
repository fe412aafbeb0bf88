using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Each type that is written is written in three ways, and all three are the same text.</summary>
public sealed class WrittenFormsTests
{
    private static readonly MethodInfo[] Methods = typeof(ReturnPolicyJson).GetMethods(BindingFlags.Public | BindingFlags.Static);

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().AddReturnPolicyConverters(Currency.USD);

    /// <summary>The types that are written and not read.</summary>
    internal static readonly Type[] WrittenOnly = [typeof(Refusal), typeof(PolicyDiff), typeof(PolicyChange), typeof(PolicySetDiff), typeof(PolicySetChange), typeof(PolicyFinding), typeof(ReplayReport), typeof(ReplayedMove)];

    /// <summary>The registered types but lists, which are tried with their elements.</summary>
    internal static IEnumerable<Type> Types => Options.Converters.Select(converter => converter.Type).OfType<Type>().Where(type => !IsList(type));

    /// <summary>Values of each type that can be written, by the type that they are written as.</summary>
    internal static IEnumerable<(Type Type, object Value)> Values() =>
        from type in Types
        from value in Of(type)
        select (type, value);

    [Fact]
    public void Every_type_that_is_written_is_tried() => Assert.Empty(Types.Where(type => !Of(type).Any()).Select(type => type.ToString()));

    [Fact]
    public void Text_bytes_and_buffer_have_equal_content()
    {
        foreach ((Type type, object value) in Values())
        {
            string text = ToJson(type, value);
            var output = new ArrayBufferWriter<byte>();
            output.Write("before:"u8);
            Call(nameof(ReturnPolicyJson.Write), type, value, output);
            Assert.True(text.Length >= 2, text);
            Assert.Equal(text, Encoding.UTF8.GetString((byte[])Call(nameof(ReturnPolicyJson.ToUtf8Bytes), type, value)!));
            Assert.Equal("before:" + text, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void What_is_written_reads_back_alone_and_in_a_list()
    {
        foreach ((Type type, object value) in Values().Where(written => !WrittenOnly.Contains(written.Type)))
        {
            string text = ToJson(type, value);
            Assert.Equal(text, ToJson(type, Read(type, text)));
            if (type.IsConstructedGenericType)
                continue;
            Type list = typeof(ValueList<>).MakeGenericType(type);
            Assert.Equal($"[{text},{text}]", ToJson(list, Read(list, $"[{text},{text}]")));
        }
    }

    [Fact]
    public void A_missing_value_or_buffer_is_a_mistake_of_the_program()
    {
        foreach (Type type in Types)
        {
            object value = Of(type).First();
            Assert.Throws<ArgumentNullException>(() => Call(nameof(ReturnPolicyJson.Write), type, value, [null!]));
            if (type.IsValueType)
                continue;
            Assert.Throws<ArgumentNullException>(() => Call(nameof(ReturnPolicyJson.ToJson), type, null!));
            Assert.Throws<ArgumentNullException>(() => Call(nameof(ReturnPolicyJson.ToUtf8Bytes), type, null!));
            Assert.Throws<ArgumentNullException>(() => Call(nameof(ReturnPolicyJson.Write), type, null!, new ArrayBufferWriter<byte>()));
        }
    }

    [Fact]
    public void Empty_lists_are_not_written()
    {
        Order order = new("N", "M", [new OrderLine("1", 1, Money.Of(5m, Currency.USD))]);
        Assert.Equal("""{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"5.00"}]}""", ReturnPolicyJson.ToJson(order));
        Assert.Equal("""{"op":"cancel","order":{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"5.00"}]},"at":"2026-01-01T00:00:00.000000001Z"}""", ReturnPolicyJson.ToJson(new EvaluationDocument { Operation = Operation.Cancel, Order = order, At = Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(1) }));
        Assert.Equal("""{"id":"R","order":"N","submittedAt":"2026-01-01T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"defective"}]}""", ReturnPolicyJson.ToJson(new ReturnRequest("R", "N", Instant.FromUtc(2026, 1, 1, 0, 0), [new RequestedItem("1", 1, ReturnReason.Defective)])));
        Assert.Equal("""{"request":"R","order":"N","submittedAt":"2026-01-01T00:00:00Z","inspected":[{"line":"1","quantity":1}]}""", ReturnPolicyJson.ToJson(new ReturnedGoods("R", "N", Instant.FromUtc(2026, 1, 1, 0, 0), [new InspectedItem("1", 1)])));
        Assert.Equal("""{"lines":[]}""", ReturnPolicyJson.ToJson(new PriorRefund([])));
        Assert.Equal("""{"id":"p","version":"1"}""", ReturnPolicyJson.ToJson(new Policy("p", "1")));
        Assert.Equal("{}", ReturnPolicyJson.ToJson(new TermsPatch()));
        Assert.Equal("[]", ReturnPolicyJson.ToJson(default(ValueList<Policy>)));
        Assert.Equal("[]", ReturnPolicyJson.ToJson(default(ValueList<Agreement>)));
    }

    /// <summary>A value in its wire form.</summary>
    internal static string ToJson(Type type, object value) => (string)Call(nameof(ReturnPolicyJson.ToJson), type, value)!;

    private static bool IsList(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>Reads the JSON of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="currency">The currency where the JSON does not state it; null for dollars.</param>
    internal static object Read(Type type, string json, Currency? currency = null)
    {
        var read = (Reader)Delegate.CreateDelegate(typeof(Reader), typeof(WrittenFormsTests).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type));
        return read(Encoding.UTF8.GetBytes(json), currency ?? Currency.USD);
    }

    private static object ReadAs<T>(byte[] json, Currency currency) => ReturnPolicyJson.Read<T>(json, currency)!;

    /// <summary>Samples of a type; amounts whose currency is not stated are dollars.</summary>
    private static IEnumerable<object> Of(Type type)
    {
        IEnumerable<object> values = type switch
        {
            _ when type.IsAbstract => Samples.Types.Where(sample => sample.IsAssignableTo(type)).SelectMany(sample => Samples.Of(sample).Take(1)),
            _ when type.IsConstructedGenericType => [Convert(type)],
            _ when type == typeof(Instant) => [Instant.FromUtc(2026, 1, 5, 3, 12), Instant.FromUtc(2026, 1, 5, 3, 12).PlusNanoseconds(1)],
            _ => Samples.Of(type),
        };
        return values.Where(InDollars).Take(8);
    }

    /// <summary>Whether amounts are in dollars. A patch with a new reason that is not whole can be made and not be merged: it has no form either.</summary>
    private static bool InDollars(object value) => value switch
    {
        Allowance allowance => allowance.Amount.Currency == Currency.USD,
        OrderLine line => line.UnitPrice.Currency == Currency.USD,
        Charge charge => charge.Amount.Currency == Currency.USD,
        Payment payment => payment.Amount.Currency == Currency.USD,
        Destination destination => destination.Amount.Currency == Currency.USD,
        RefundLine line => line.Refunded.Currency == Currency.USD,
        RefundComponent component => component.Charged.Currency == Currency.USD,
        ReturnShippingSettlement shipping => shipping.Cost.Currency == Currency.USD,
        TermsPatch patch => !patch.Reasons.Any(reason => reason is { Accepted: true, Fault: null }),
        ReturnedGoods goods => goods.ShippingCost is not { } cost || cost.Currency == Currency.USD,
        PriorRefund refund => refund.Currency is not { } currency ? refund.Destinations.All(destination => destination.Amount.Currency == Currency.USD) && refund.Allowances.All(InDollars) : currency == Currency.USD,
        _ => true,
    };

    /// <summary>The set of all members of an enumeration.</summary>
    private static object Convert(Type set) => typeof(WrittenFormsTests).GetMethod(nameof(AllOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(set.GenericTypeArguments[0]).Invoke(null, null)!;

    private static EnumSet<T> AllOf<T>()
        where T : unmanaged, Enum => EnumSet.Create<T>(Enum.GetValues<T>());

    private static object? Call(string name, Type type, object value, params object[] more) =>
        Methods.Single(method => method.Name == name).MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value, .. more], null);

    private delegate object Reader(byte[] json, Currency currency);
}
