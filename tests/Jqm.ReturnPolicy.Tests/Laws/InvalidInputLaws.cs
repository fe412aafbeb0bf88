namespace Jqm.ReturnPolicy.Tests;

/// <summary>One change makes generated valid input invalid; the error has exactly the code and the path that the change causes, and a message.</summary>
public sealed class InvalidInputLaws
{
    [Law]
    public void An_invalid_order_is_refused_with_code_and_path(Order order, Dice dice) => Refused(OrderMistakes.Of(order, dice.Roll()));

    [Law]
    public void An_invalid_request_is_refused_with_code_and_path(AssessQuestion asked, Dice dice) => Refused(QuestionMistakes.Of(asked, dice.Roll()));

    [Law]
    public void An_invalid_return_is_refused_with_code_and_path(SettleQuestion returned, Dice dice) => Refused(QuestionMistakes.Of(returned, dice.Roll()));

    [Law]
    public void An_invalid_allowance_is_refused_with_code_and_path(CancelQuestion cancelled, Dice dice) => Refused(QuestionMistakes.Of(cancelled, dice.Roll()));

    /// <summary>The mistakes cover every code of an error that values of C# can have; <c>unknownCurrency</c> and <c>amountPrecision</c> are errors of texts and numbers.</summary>
    [Fact]
    public void Every_code_is_reached()
    {
        var reached = new HashSet<ErrorCode>();
        var names = new HashSet<string>();
        Random random = new(1);
        foreach (Mistake mistake in Orders.Any.Sample(200).SelectMany(order => OrderMistakes.Of(order, random))
            .Concat(Questions.Assess.Sample(200).SelectMany(asked => QuestionMistakes.Of(asked, random)))
            .Concat(Questions.Settle.Sample(200).SelectMany(returned => QuestionMistakes.Of(returned, random)))
            .Concat(Questions.Cancel.Sample(200).SelectMany(cancelled => QuestionMistakes.Of(cancelled, random))))
        {
            reached.Add(mistake.Code);
            names.Add(mistake.Name);
        }

        Assert.Equal(Enum.GetValues<ErrorCode>().Except([ErrorCode.UnknownCurrency, ErrorCode.AmountPrecision]), reached.Order());
        Assert.Equal(KindsOfMistakes, names.Count);
    }

    /// <summary>The number of kinds of mistakes, all of which generated input has room for.</summary>
    private const int KindsOfMistakes = 86;

    private static void Refused(IEnumerable<Mistake> mistakes)
    {
        foreach (Mistake mistake in mistakes)
        {
            InvalidInputException? error = Record.Exception(mistake.Run) as InvalidInputException;
            Assert.True((error?.Code, error?.Path) == (mistake.Code, mistake.Path), $"{mistake.Name}: expected {mistake.Code} at '{mistake.Path}', but was {error?.Code} at '{error?.Path}'.");
            Assert.EndsWith(".", error!.Message, StringComparison.Ordinal);
        }
    }
}
