using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>With return shipping, a refund can come to more than an amount of an input may.</summary>
public sealed class GreatRefundTests
{
    private static readonly PriorRefund Great = new([], [Destination.ToAccountBalance(Money.Of(1_000_000_000_000.82m, Currency.USD))], Currency.USD, hasReturnShipping: true);

    [Fact]
    public void An_event_that_keeps_it_is_read_back_as_it_was_written()
    {
        var first = (RequestSubmitted)Worked.Case.Events[0];
        var submitted = new RequestSubmitted(first.Id, first.At, first.Actor, first.Order, first.Request, first.Policy, first.Agreements, first.Assessment, [Great]);
        Assert.Equal(submitted, ReturnPolicyJson.Read<CaseEvent>(ReturnPolicyJson.ToUtf8Bytes(submitted)));
    }

    [Fact]
    public void As_an_input_it_is_out_of_range() =>
        Expect.Fault("destinations[0].amount", ErrorCode.AmountOutOfRange, () => ReturnPolicyJson.Read<PriorRefund>(ReturnPolicyJson.ToUtf8Bytes(Great), Currency.USD));

    [Fact]
    public void Amounts_whose_sum_would_overflow_are_out_of_range()
    {
        string many = string.Join(',', Enumerable.Repeat("""{"to":"accountBalance","amount":"99999999999999.99"}""", 1000));
        Expect.Fault("paid.destinations", ErrorCode.AmountOutOfRange, () => ReturnPolicyJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(
            $$$"""{"event":"refundRecorded","id":"C","at":"2026-02-01T00:00:00Z","actor":"a","paid":{"currency":"USD","total":"1.00","destinations":[{{{many}}}]}}""")));
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => ReturnPolicyJson.Read<Refund>(Encoding.UTF8.GetBytes(
            $$"""{"currency":"USD","lines":[],"total":"0.00","owed":"0.00","destinations":[{{many}}]}""")));
    }
}
