using System.Buffers;
using System.Reflection;
using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Each type that is written is written in three ways, and all three are the same text.</summary>
public sealed class WrittenFormsTests
{
    private static readonly MethodInfo[] Methods = typeof(ReturnPolicyJson).GetMethods(BindingFlags.Public | BindingFlags.Static);

    /// <summary>One value of each type that can be written.</summary>
    internal static object[] Values()
    {
        var documents = GoodJson.Documents.Values.Select(json => ReturnPolicyJson.ReadDocument(Encoding.UTF8.GetBytes(json))).ToArray();
        var answers = GoodJson.Answers.Values.Select(json => ReturnPolicyJson.ReadAnswer(Encoding.UTF8.GetBytes(json))).ToArray();
        EvaluationDocument assess = documents[0];
        return
        [
            assess,
            answers[0],
            assess.Order,
            assess.Request!,
            documents[1].Return!,
            assess.Policies!.Value,
            assess.Policies.Value[1],
            assess.Policies.Value[1].Terms,
            assess.Agreements,
            assess.Agreements[0],
            assess.Agreements[0].Terms,
            assess.PriorRefunds[0],
            answers[0].Assessment!,
            answers[0].Assessment!.Estimate!,
            answers.First(answer => answer.Settlement is not null).Settlement!,
            answers.First(answer => answer.Cancellation is not null).Cancellation!,
            Worked.Commands[0],
            Worked.Case.Events[0],
            Worked.Case,
            Worked.Ledger,
            Worked.Ledger.Entries[0],
        ];
    }

    [Fact]
    public void Every_type_that_is_written_is_tried() => Assert.Equal(
        Methods.Where(method => method.Name == nameof(ReturnPolicyJson.ToJson)).Select(method => method.GetParameters()[0].ParameterType.ToString()).Order(StringComparer.Ordinal),
        Values().Select(value => Declared(value).ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Text_bytes_and_buffer_hold_the_same()
    {
        foreach (object value in Values())
        {
            string text = ToJson(value);
            var output = new ArrayBufferWriter<byte>();
            output.Write("before:"u8);
            Call(nameof(ReturnPolicyJson.Write), value, output);
            Assert.True(text.Length > 2, text);
            Assert.Equal(text, Encoding.UTF8.GetString((byte[])Call(nameof(ReturnPolicyJson.ToUtf8Bytes), value)!));
            Assert.Equal("before:" + text, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void A_missing_value_or_buffer_is_a_mistake_of_the_program()
    {
        foreach (object value in Values())
        {
            Assert.Throws<ArgumentNullException>(() => Call(nameof(ReturnPolicyJson.Write), value, [null!]));
            if (Declared(value).IsValueType)
                continue;
            Assert.Throws<ArgumentNullException>(() => CallFor(Declared(value), nameof(ReturnPolicyJson.ToJson), null!));
            Assert.Throws<ArgumentNullException>(() => CallFor(Declared(value), nameof(ReturnPolicyJson.ToUtf8Bytes), null!));
            Assert.Throws<ArgumentNullException>(() => CallFor(Declared(value), nameof(ReturnPolicyJson.Write), null!, new ArrayBufferWriter<byte>()));
        }
    }

    [Fact]
    public void What_has_no_values_is_written_without_its_lists()
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
    internal static string ToJson(object value) => (string)Call(nameof(ReturnPolicyJson.ToJson), value)!;

    /// <summary>The type that a value is written as: commands and events are written as one of their set.</summary>
    private static Type Declared(object value) => value is CaseCommand or CaseEvent ? value.GetType().BaseType! : value.GetType();

    private static object? Call(string name, object value, params object[] more) => CallFor(Declared(value), name, value, more);

    private static object? CallFor(Type type, string name, object value, params object[] more)
    {
        MethodInfo method = Methods.Single(method => method.Name == name && method.GetParameters()[0].ParameterType == type);
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value, .. more], null);
    }
}
