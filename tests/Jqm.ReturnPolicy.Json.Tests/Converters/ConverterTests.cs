using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json.Tests;

public class ConverterTests
{
    private static readonly JsonSerializerOptions Dollars = new JsonSerializerOptions().AddReturnPolicyConverters(Currency.USD);

    /// <summary>The public types of the domain that have no JSON form by themselves.</summary>
    private static readonly string[] WithoutForm =
    [
        "AllowanceExplanation", "AnalysisPeriod", "AnswerExplanation", "AssessedItemFacts", "AssessmentFacts", "CancellationExplanation", "CancellationFacts",
        "CaseResult", "ChangeExplanation", "ChangedOutcome", "CitedFindings", "CompiledTerms", "ComponentExplanation", "DepartedShipment", "Enumerator", "EvidenceCounts",
        "EvidenceTally", "FeePatch", "FeeTerms", "FindingExplanation", "FindingSet", "IPolicyEvaluator", "InvalidInputException",
        "ItemExplanation", "Language", "LedgerResult", "MoneyStyles", "Notice", "NoticeKind",
        "OutcomeExplanation", "PolicyCheck", "PolicyEvaluator", "PolicySetSpan", "PolicyWitness", "Reading", "ReasonPatch", "ReasonTable", "ReasonTerms", "RefundExplanation",
        "RefundGround", "RefundLineExplanation", "SettledItemFacts", "SettlementFacts", "StoryLine",
        "Term", "TermsInForce", "Timeliness", "WaitingUnits",
    ];

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
            EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(agreed.Input);
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
    public void A_plain_serializer_writes_and_reads_each_type_in_its_wire_form()
    {
        foreach ((Type type, object value) in WrittenFormsTests.Values())
        {
            string json = JsonSerializer.Serialize(value, type, Dollars);
            Assert.Equal(WrittenFormsTests.ToJson(type, value), json);
            if (!WrittenFormsTests.WrittenOnly.Contains(type))
                Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, Dollars), type, Dollars));
        }
    }

    [Fact]
    public void A_public_type_of_the_domain_has_a_converter_or_throws_that_it_has_no_form()
    {
        var without = new List<string>();
        foreach (Type type in PublicSurface.Types.Where(type => type.Assembly == typeof(Order).Assembly && type != typeof(WireFormGuard) && !type.ContainsGenericParameters && !IsStatic(type) && !type.IsByRefLike))
        {
            if (Dollars.Converters.Any(converter => converter.Type == type))
                continue;
            NotSupportedException refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type, Dollars));
            Assert.StartsWith($"{type.Name} has no wire form of its own. These types have one, ", refused.Message, StringComparison.Ordinal);
            foreach (object value in Samples.Of(type).Take(1))
                Assert.Equal(refused.Message, Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value, type, Dollars)).Message);
            without.Add(type.Name);
        }

        Assert.Equal(WithoutForm, without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_of_a_type_without_a_form_is_not_written_by_reflection() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize<ValueList<ReasonPatch>>([], Dollars));

    [Fact]
    public void A_list_of_strings_is_a_list_as_any_other()
    {
        ValueList<string> ids = ["", "AG-1", "\u00e9"];
        string json = JsonSerializer.Serialize(ids, Dollars);
        Assert.Equal("""["","AG-1","é"]""", json);
        Assert.Equal(ids, JsonSerializer.Deserialize<ValueList<string>>(json, Dollars));
    }

    [Fact]
    public void Amounts_without_a_currency_are_written_and_only_read_when_it_is_given()
    {
        JsonSerializerOptions plain = new JsonSerializerOptions().AddReturnPolicyConverters();
        PriorRefund refund = new([], [Destination.ToAccountBalance(Money.Of(1m, Currency.USD))], allowances: [new Allowance("1", Money.Of(1m, Currency.USD))]);
        string json = JsonSerializer.Serialize(refund, plain);
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<PriorRefund>(json, plain));
        Assert.Contains("The JSON of PriorRefund does not state the currency of its amounts", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refund, JsonSerializer.Deserialize<PriorRefund>(json, Dollars));
    }

    [Fact]
    public void A_refusal_is_written_and_not_read()
    {
        Refusal refusal = Samples.Of(typeof(Refusal)).Cast<Refusal>().First(refusal => refusal.Clause is not null);
        string json = JsonSerializer.Serialize(refusal, Dollars);
        Assert.Contains($"\"clause\":\"{refusal.Clause}\"", json, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Refusal>(json, Dollars));
    }

    [Theory]
    [InlineData(-5, """{"amount":"-0.05","currency":"USD"}""")]
    [InlineData(long.MaxValue, """{"amount":"92233720368547758.07","currency":"USD"}""")]
    [InlineData(0, """{"amount":"0.00","currency":"USD"}""")]
    public void Money_is_an_amount_with_its_currency(long cents, string json)
    {
        var amount = Money.FromMinorUnits(cents, Currency.USD);
        Assert.Equal(json, ReturnPolicyJson.ToJson(amount));
        Assert.Equal(amount, ReturnPolicyJson.Read<Money>(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Money_in_the_wrong_form_is_refused_where_it_is_wrong()
    {
        Expect.Fault("amount", ErrorCode.AmountPrecision, () => ReturnPolicyJson.Read<Money>("""{"amount":"1.000","currency":"USD"}"""u8));
        Expect.Fault("currency", ErrorCode.UnknownCurrency, () => ReturnPolicyJson.Read<Money>("""{"amount":"1.00","currency":"US"}"""u8));
        Expect.Fault("", ErrorCode.Malformed, () => ReturnPolicyJson.Read<Money>("""{"amount":"1.00"}"""u8));
    }

    [Fact]
    public void A_step_of_another_kind_is_malformed_at_its_kind()
    {
        Expect.Fault("event", ErrorCode.Malformed, () => ReturnPolicyJson.Read<RuleWaived>(ReturnPolicyJson.ToUtf8Bytes(Worked.Case.Events[0])));
        Expect.Fault("command", ErrorCode.Malformed, () => ReturnPolicyJson.Read<WaiveRule>(ReturnPolicyJson.ToUtf8Bytes(Worked.Commands[0])));
    }

    [Fact]
    public void An_instant_of_a_users_own_type_is_written_as_in_the_wire_form()
    {
        Instant at = Instant.FromUtc(2026, 2, 21, 1, 0);
        Assert.Equal("\"2026-02-21T01:00:00Z\"", JsonSerializer.Serialize(at, Dollars));
        Assert.Equal(at, JsonSerializer.Deserialize<Instant>("\"2026-02-21T01:00:00Z\"", Dollars));
        Expect.Fault("", ErrorCode.Malformed, () => Unwrapped.Read(() => JsonSerializer.Deserialize<Instant>("{}", Dollars)));
    }

    [Theory]
    [InlineData("""{"Order":{"number":"1","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":0,"unitPrice":"1.00"}]}}""", "Order.lines[0].quantity")]
    [InlineData("""{"Order":7}""", "Order")]
    [InlineData("""{"Policies":[{"id":"p","version":"1"},{"id":"p"}]}""", "Policies[1]")]
    public void Invalid_input_has_the_path_in_the_whole_json(string json, string path)
    {
        var seen = new List<JsonException>();
        var context = new EverythingContext(new JsonSerializerOptions().AddReturnPolicyConverters(seen.Add));
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, context.Everything));
        Assert.Equal(path, error.GetInvalidInput()!.Path);
        Assert.Equal(error.Message, error.GetInvalidInput()!.Message);
        Assert.Same(error, Assert.Single(seen));
    }

    [Fact]
    public void Invalid_input_of_the_whole_json_has_the_path_of_the_library()
    {
        Expect.Fault("currency", ErrorCode.UnknownCurrency, () => Unwrapped.Read(() => JsonSerializer.Deserialize<Money>("""{"amount":"1.00","currency":"XXX"}""", Dollars)));
        Expect.Fault("[1].currency", ErrorCode.UnknownCurrency, () => Unwrapped.Read(() =>
            JsonSerializer.Deserialize<ValueList<Money>>("""[{"amount":"1.00","currency":"USD"},{"amount":"1.00","currency":"XXX"}]""", Dollars)));
    }

    [Fact]
    public void An_error_of_the_serializer_itself_is_not_invalid_input()
    {
        var context = new EverythingContext(new JsonSerializerOptions().AddReturnPolicyConverters());
        Assert.Null(Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize("[", context.Everything)).GetInvalidInput());
    }

    private static EverythingContext ContextFor(Currency currency)
    {
        return new EverythingContext(new JsonSerializerOptions().AddReturnPolicyConverters(currency));
    }

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };
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
