namespace Jqm.ReturnPolicy;

/// <summary>A payment that was captured for an order (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Payment
{
    /// <summary>Creates a payment that was captured for an order.</summary>
    /// <param name="id">The id of the payment, unique in the order.</param>
    /// <param name="amount">The captured amount: zero to 10^14 minor units.</param>
    /// <param name="method">The payment method in the merchant's words, such as <c>card</c>; null if it is not known.</param>
    /// <exception cref="InvalidInputException">The amount is out of range, or a name is empty.</exception>
    public Payment(string id, Money amount, string? method = null)
    {
        Id = id;
        Amount = amount;
        Method = method;
    }

    /// <summary>Gets the id of the payment, unique in the order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the captured amount: zero to 10^14 minor units, in the order's currency.</summary>
    /// <exception cref="InvalidInputException">The amount is out of range.</exception>
    public Money Amount { get; init => field = AmountCheck.Require(value, "amount"); }

    /// <summary>Gets the payment method in the merchant's words, such as <c>card</c>; null if it is not known.</summary>
    /// <exception cref="InvalidInputException">The method is empty.</exception>
    public string? Method { get; init => field = Check.OptionalName(value, "method"); }
}
