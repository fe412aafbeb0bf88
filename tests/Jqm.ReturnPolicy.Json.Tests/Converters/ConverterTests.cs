using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json.Tests;

public class ConverterTests
{
    /// <summary>One of each converter of the package.</summary>
    private static readonly JsonConverter[] Converters = PublicSurface.Types
        .Where(type => type.IsAssignableTo(typeof(JsonConverter)))
        .Select(type => (JsonConverter)Activator.CreateInstance(type, type.GetConstructor([]) is null ? [Currency.USD] : [])!)
        .ToArray();

    [Fact]
    public void A_users_own_context_reads_and_writes_every_type_in_its_wire_form()
    {
        var evaluator = new DocumentEvaluator();
        var contexts = new Dictionary<Currency, EverythingContext>();
        int seen = 0;
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            EvaluationAnswer answer = evaluator.Answer(agreed.Input);
            if (answer.IsError)
                continue;
            EvaluationDocument document = ReturnPolicyJson.ReadDocument(agreed.Input);
            Currency currency = document.Order.Currency;
            if (!contexts.TryGetValue(currency, out EverythingContext? context))
                contexts.Add(currency, context = ContextFor(currency));
            var before = new Everything
            {
                Order = document.Order,
                Request = document.Request,
                Return = document.Return,
                PriorRefunds = document.PriorRefunds.ToArray(),
                Policies = (document.Policies ?? [Policy.Standard]).ToArray(),
                Terms = (document.Policies ?? [Policy.Standard])[0].Terms,
                Agreements = document.Agreements.ToArray(),
                Assessment = answer.Assessment,
                Settlement = answer.Settlement,
                Cancellation = answer.Cancellation,
                Refund = answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund,
            };

            string json = JsonSerializer.Serialize(before, context.Everything);
            Everything after = JsonSerializer.Deserialize(json, context.Everything)!;

            Assert.Contains($"\"Order\":{ReturnPolicyJson.ToJson(document.Order)}", json, StringComparison.Ordinal);
            Assert.Equal(before.Order, after.Order);
            Assert.Equal(before.Request, after.Request);
            Assert.Equal(before.Return, after.Return);
            Assert.Equal(before.PriorRefunds, after.PriorRefunds);
            Assert.Equal(before.Policies, after.Policies);
            Assert.Equal(before.Terms, after.Terms);
            Assert.Equal(before.Agreements, after.Agreements);
            Assert.Equal(before.Assessment, after.Assessment);
            Assert.Equal(before.Settlement, after.Settlement);
            Assert.Equal(before.Cancellation, after.Cancellation);
            Assert.Equal(before.Refund, after.Refund);
            seen++;
        }

        Assert.InRange(seen, 500, int.MaxValue);
    }

    [Fact]
    public void A_users_own_context_reads_and_writes_cases_events_commands_and_ledgers()
    {
        var context = new EverythingContext(new JsonSerializerOptions().AddReturnPolicyConverters());
        var before = new Everything
        {
            Case = Worked.Case,
            Event = Worked.Case.Events[0],
            Command = Worked.Commands[6],
            Ledger = Worked.Ledger,
            Entry = Worked.Ledger.Entries[0],
        };
        string json = JsonSerializer.Serialize(before, context.Everything);
        Everything after = JsonSerializer.Deserialize(json, context.Everything)!;
        Assert.Contains($"\"Event\":{Worked.Event(0)}", json, StringComparison.Ordinal);
        Assert.Equal((before.Case, before.Event, before.Command), (after.Case, after.Event, after.Command));
        Assert.Equal((before.Ledger, before.Entry), (after.Ledger, after.Entry));
    }

    [Fact]
    public void A_plain_serializer_writes_and_reads_each_type_that_has_a_converter_in_its_wire_form()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        options.Converters.Add(new ReturnedGoodsJsonConverter(Currency.USD));
        options.Converters.Add(new PriorRefundJsonConverter(Currency.USD));
        Assert.Equal(Converters.Select(converter => converter.GetType()).ToHashSet(), options.Converters.Select(converter => converter.GetType()).ToHashSet());
        foreach (JsonConverter converter in Converters)
        {
            object value = SampleFor(converter);
            string json = JsonSerializer.Serialize(value, converter.Type!, options);
            Assert.Equal(WrittenFormsTests.ToJson(value), json);
            Assert.Equal(json, WrittenFormsTests.ToJson(JsonSerializer.Deserialize(json, converter.Type!, options)!));
        }
    }

    [Fact]
    public void A_converter_without_a_writer_is_a_mistake_of_the_program()
    {
        foreach (JsonConverter converter in Converters)
        {
            MethodInfo write = converter.GetType().GetMethod("Write")!;
            ArgumentNullException mistake = Assert.Throws<ArgumentNullException>(() =>
                write.Invoke(converter, BindingFlags.DoNotWrapExceptions, null, [null, SampleFor(converter), JsonSerializerOptions.Default], null));
            Assert.Equal("writer", mistake.ParamName);
        }
    }

    [Fact]
    public void A_converter_throws_the_documented_error_with_the_path_from_its_value()
    {
        var context = new EverythingContext(new JsonSerializerOptions().AddReturnPolicyConverters());
        Expect.Fault("lines[0].quantity", ErrorCode.QuantityOutOfRange, () =>
            JsonSerializer.Deserialize("""{"Order":{"number":"1","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":0,"unitPrice":"1.00"}]}}""", context.Everything));
    }

    private static EverythingContext ContextFor(Currency currency)
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddReturnPolicyConverters();
        options.Converters.Add(new ReturnedGoodsJsonConverter(currency));
        options.Converters.Add(new PriorRefundJsonConverter(currency));
        return new EverythingContext(options);
    }

    private static object SampleFor(JsonConverter converter) => WrittenFormsTests.Values().Single(value => converter.CanConvert(value.GetType()) || converter.Type == value.GetType().BaseType);
}

/// <summary>A user's own type with one member of each type that the package converts.</summary>
internal sealed class Everything
{
    public Order? Order { get; set; }

    public ReturnRequest? Request { get; set; }

    public ReturnedGoods? Return { get; set; }

    public PriorRefund[]? PriorRefunds { get; set; }

    public Policy[]? Policies { get; set; }

    public PolicyTerms? Terms { get; set; }

    public Agreement[]? Agreements { get; set; }

    public Assessment? Assessment { get; set; }

    public Settlement? Settlement { get; set; }

    public Cancellation? Cancellation { get; set; }

    public Refund? Refund { get; set; }

    public ReturnCase? Case { get; set; }

    public CaseEvent? Event { get; set; }

    public CaseCommand? Command { get; set; }

    public RefundLedger? Ledger { get; set; }

    public LedgerEntry? Entry { get; set; }
}

[JsonSerializable(typeof(Everything))]
internal sealed partial class EverythingContext : JsonSerializerContext;
