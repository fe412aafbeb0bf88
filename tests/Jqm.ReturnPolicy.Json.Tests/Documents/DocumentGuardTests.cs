using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

public sealed class DocumentGuardTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static EvaluationDocument Cancel() => new()
    {
        Id = "d",
        Operation = Operation.Cancel,
        Order = new Order("N", "M", [new OrderLine("1", 1, Money.Of(5m, Currency.USD))]),
        At = At,
    };

    [Fact]
    public void A_document_made_by_hand_answers_its_faults_with_its_id()
    {
        EvaluationAnswer refunded = (Cancel() with { PriorRefunds = [new PriorRefund([])] }).Evaluate();
        Assert.Equal(("d", ErrorCode.Malformed, "priorRefunds", "Something was refunded before; an order is cancelled only before any refund."), (refunded.Id, refunded.Error!.Code, refunded.Error.Path, refunded.Error.Message));
        EvaluationAnswer unplaced = (Cancel() with { GovernedBy = GovernedBy.Order }).Evaluate();
        Assert.Equal(("d", ErrorCode.Malformed, "order", "The order does not say when it was placed; governed by the order, an evaluation needs placedAt."), (unplaced.Id, unplaced.Error!.Code, unplaced.Error.Path, unplaced.Error.Message));
    }

    [Theory]
    [InlineData(Operation.Assess)]
    [InlineData(Operation.Settle)]
    [InlineData(Operation.Cancel)]
    public void A_document_without_its_operations_input_is_a_mistake_of_the_program(Operation operation)
    {
        EvaluationDocument document = Cancel() with { Operation = operation, At = null };
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => document.Evaluate());
        Assert.Equal($"The document asks to {operation} but lacks that operation's own input.", fault.Message);
    }

    [Fact]
    public void Lists_of_policies_and_agreements_are_read_alone()
    {
        ValueList<Policy> policies = [Policy.Standard, new Policy("p", "2", At, PolicyTerms.Standard with { WindowDays = 45 })];
        ValueList<Agreement> agreements = [new Agreement("A", "M", new TermsPatch { WindowDays = 60 }, At, At + Duration.FromDays(1)), new Agreement("B", "M", new TermsPatch())];
        Assert.Equal(policies, ReturnPolicyJson.Read<ValueList<Policy>>(ReturnPolicyJson.ToUtf8Bytes(policies)));
        Assert.Equal(agreements, ReturnPolicyJson.Read<ValueList<Agreement>>(ReturnPolicyJson.ToUtf8Bytes(agreements)));
    }

    [Fact]
    public void A_fault_is_thrown_with_its_path_from_the_value_that_is_read()
    {
        InvalidInputException order = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<Order>("""{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":-1,"unitPrice":"1.00"}]}"""u8.ToArray()));
        Assert.Equal((ErrorCode.QuantityOutOfRange, "lines[0].quantity", "The quantity is -1; it must be at least 1."), (order.Code, order.Path, order.Message));
        Expect.Fault("order.lines[0].quantity", ErrorCode.QuantityOutOfRange, () => ReturnPolicyJson.Read<EvaluationDocument>("""{"op":"cancel","order":{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":0,"unitPrice":"1.00"}]},"at":"2026-01-01T00:00:00Z"}"""u8));
        Expect.Fault("lines[0].quantity", ErrorCode.QuantityOutOfRange, () => ReturnPolicyJson.Read<PriorRefund>("""{"lines":[{"line":"1","quantity":0}]}"""u8.ToArray(), Currency.USD));
        Expect.Fault("shippingCost", ErrorCode.AmountPrecision, () => ReturnPolicyJson.Read<ReturnedGoods>("""{"request":"R","order":"N","submittedAt":"2026-01-01T00:00:00Z","inspected":[{"line":"1","quantity":1}],"shippingCost":"1.5"}"""u8.ToArray(), Currency.JPY));
    }

    [Theory]
    [InlineData("""{"id":"\ud83d\ude00"}""", true)]
    [InlineData("""{"id":"\\\ud83d\ude00"}""", true)]
    [InlineData("""{"id":"\\ud83d"}""", true)]
    [InlineData("""{"id":"\n\u0041\t"}""", true)]
    [InlineData("""{"id":"\ud83dx\ude00"}""", false)]
    [InlineData("""{"id":"\ud83d\n\ude00"}""", false)]
    [InlineData("""{"id":"\ud83d\u0041"}""", false)]
    [InlineData("""{"id":"\ud83d\ud83d"}""", false)]
    [InlineData("""{"id":"\ude00"}""", false)]
    [InlineData("""{"id":"\\\ude00"}""", false)]
    [InlineData("""{"id":"\ud800\udc00"}""", true)]
    [InlineData("""{"id":"\udbff\udfff"}""", true)]
    [InlineData("""{"id":"\ud7ff\ue000"}""", true)]
    [InlineData("""{"id":"\ud800"}""", false)]
    [InlineData("""{"id":"\udbff"}""", false)]
    [InlineData("""{"id":"\udc00"}""", false)]
    [InlineData("""{"id":"\udfff"}""", false)]
    [InlineData("""\u0041""", true)]
    [InlineData("""{"id":"\u12""", true)]
    [InlineData("""{"id":"\u""", true)]
    public void Escaped_surrogate_pairs_are_checked_anywhere_in_a_string(string json, bool isWhole)
    {
        InputError error = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(json)).Error!;
        Assert.Equal(isWhole, error.Message != "An escape is half of a surrogate pair; give both halves.");
    }

    [Fact]
    public void An_evaluator_starts_each_answer_afresh()
    {
        var evaluator = new DocumentEvaluator();
        foreach (ConformanceCase agreed in ConformanceCases.All.Take(20))
        {
            var again = new System.Buffers.ArrayBufferWriter<byte>();
            var afresh = new System.Buffers.ArrayBufferWriter<byte>();
            evaluator.Answer(agreed.Input, again);
            new DocumentEvaluator().Answer(agreed.Input, afresh);
            Assert.Equal(afresh.WrittenSpan.ToArray(), again.WrittenSpan.ToArray());
        }
    }
}
