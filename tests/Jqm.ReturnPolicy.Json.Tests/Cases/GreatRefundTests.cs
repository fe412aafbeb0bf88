namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>With return shipping, a refund can come to more than an amount of an input may.</summary>
public sealed class GreatRefundTests
{
    private static readonly PriorRefund Great = new([], [Destination.AccountBalance(Money.Of(1_000_000_000_000.82m, Currency.USD))], Currency.USD);

    [Fact]
    public void An_event_that_keeps_it_is_read_back_as_it_was_written()
    {
        var first = (RequestSubmitted)Worked.Case.Events[0];
        var submitted = new RequestSubmitted(first.Id, first.At, first.Actor, first.Order, first.Request, first.Policy, first.Agreements, first.Assessment, [Great]);
        Assert.Equal(submitted, ReturnPolicyJson.ReadEvent(ReturnPolicyJson.ToUtf8Bytes(submitted)));
    }

    [Fact]
    public void As_an_input_it_is_out_of_range()
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.ReadPriorRefund(ReturnPolicyJson.ToUtf8Bytes(Great), Currency.USD));
        Assert.Equal((ErrorCode.AmountOutOfRange, "destinations[0].amount"), (fault.Code, fault.Path));
    }
}
