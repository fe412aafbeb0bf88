namespace Jqm.ReturnPolicy;

/// <summary>A part of a refund and its destination: the open balance, a payment or the account balance (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Destination
{
    private Destination(DestinationKind to, Money amount, string? paymentId)
    {
        To = to;
        Amount = amount >= Money.Zero(amount.Currency)
            ? amount
            : throw new InvalidInputException(ErrorCode.AmountOutOfRange, "amount", $"The amount is {AmountMessageText.Of(amount)}; it must not be negative.");
        PaymentId = paymentId;
    }

    private Destination(DestinationKind to, string? paymentId, Money trusted)
    {
        To = to;
        Amount = trusted;
        PaymentId = paymentId;
    }

    /// <summary>Gets the kind of the destination.</summary>
    public DestinationKind To { get; }

    /// <summary>Gets the id of the payment; null if the destination is not a payment.</summary>
    public string? PaymentId { get; }

    /// <summary>Gets the amount that goes to the destination, in the order's currency: not negative.</summary>
    public Money Amount { get; }

    /// <summary>Creates a destination for an amount that is set off against the open balance of the order.</summary>
    /// <param name="amount">The amount: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The amount is negative.</exception>
    public static Destination ToOpenBalance(Money amount) => new(DestinationKind.OpenBalance, amount, null);

    /// <summary>Creates a destination for an amount that goes back to a payment.</summary>
    /// <param name="paymentId">The id of the payment.</param>
    /// <param name="amount">The amount: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The id is empty, or the amount is out of range.</exception>
    public static Destination ToPayment(string paymentId, Money amount) => new(DestinationKind.Payment, amount, Check.Name(paymentId, "payment"));

    /// <summary>Creates a destination for an amount that goes to the merchant's account balance.</summary>
    /// <param name="amount">The amount: not negative.</param>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidInputException">The amount is negative.</exception>
    public static Destination ToAccountBalance(Money amount) => new(DestinationKind.AccountBalance, amount, null);

    /// <summary>A destination of an amount that is known to be more than zero; the payment's id is null where it is none.</summary>
    internal static Destination Trusted(DestinationKind to, long minorUnits, Currency currency, string? paymentId = null) => new(to, paymentId, Money.FromMinorUnits(minorUnits, currency));

    /// <summary>The same destination with more going there.</summary>
    internal Destination Plus(Money more) => new(To, Amount + more, PaymentId);
}
