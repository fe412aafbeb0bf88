namespace Jqm.ReturnPolicy;

/// <summary>A part of a refund, and where it goes (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Destination
{
    private Destination(DestinationKind to, Money amount, string? paymentId)
    {
        To = to;
        Amount = amount >= Money.Zero(amount.Currency)
            ? amount
            : throw new InvalidInputException(ErrorCode.AmountOutOfRange, "amount", $"The amount is {amount}; it must not be negative.");
        PaymentId = paymentId;
    }

    private Destination(DestinationKind to, string? paymentId, Money trusted)
    {
        To = to;
        Amount = trusted;
        PaymentId = paymentId;
    }

    /// <summary>Gets the kind of destination.</summary>
    public DestinationKind To { get; }

    /// <summary>Gets the id of the payment, when it is one; else null.</summary>
    public string? PaymentId { get; }

    /// <summary>Gets the amount: not negative.</summary>
    public Money Amount { get; }

    /// <summary>An amount that is set off against what is still to be paid.</summary>
    /// <param name="amount">How much: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The amount is negative.</exception>
    public static Destination ToOpenBalance(Money amount) => new(DestinationKind.OpenBalance, amount, null);

    /// <summary>An amount that goes back to a payment.</summary>
    /// <param name="paymentId">The payment's id.</param>
    /// <param name="amount">How much: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The id is empty, or the amount is out of range.</exception>
    public static Destination ToPayment(string paymentId, Money amount) => new(DestinationKind.Payment, amount, Check.Name(paymentId, "payment"));

    /// <summary>An amount that goes to the account balance.</summary>
    /// <param name="amount">How much: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The amount is negative.</exception>
    public static Destination ToAccountBalance(Money amount) => new(DestinationKind.AccountBalance, amount, null);

    /// <summary>A destination of an amount that is known to be more than zero; the payment's id is null where it is none.</summary>
    internal static Destination Trusted(DestinationKind to, long minorUnits, Currency currency, string? paymentId = null) => new(to, paymentId, Money.FromMinorUnits(minorUnits, currency));

    /// <summary>The same destination with more going there.</summary>
    internal Destination Plus(Money more) => new(To, Amount + more, PaymentId);
}
